/** The definitions that a *.grad.ts file exports: what is given to `defineProgram` and `defineNetwork`. */
import { ts } from "ts-morph";
import {
  CompileError,
  diagnose,
  type Diagnostic,
  type SourceText,
} from "../../errors.ts";
import { Evaluator, unwrapped } from "./evaluate.ts";
import type { Value } from "./values.ts";

export interface Definition {
  /** What it is exported as; "default" for the default export. */
  readonly name: string;
  readonly kind: "program" | "network";
  readonly value: Value;
}

const KINDS: ReadonlyMap<string, Definition["kind"]> = new Map([
  ["defineProgram", "program"],
  ["defineNetwork", "network"],
]);

/** Throws a CompileError if the file is no TypeScript, exports no definition, or one that is not plain. */
export function readDefinitions(source: SourceText): Definition[] {
  const { file: name, text } = source;
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  checkSyntax(source);
  const constants = constantsOf(file);
  const evaluator = new Evaluator(file, source, constants);
  const callees = calleesOf(file);
  const found = allOf(exportsOf(file, constants), ([exported, node]) => {
    const call = unwrapped(node);
    if (!ts.isCallExpression(call)) return [];
    const kind = callees.get(call.expression.getText(file));
    if (kind === undefined) return [];
    const [argument] = call.arguments;
    if (argument === undefined || call.arguments.length > 1)
      throw wrongCall(source, evaluator.placeOf(call));
    return [{ name: exported, kind, value: evaluator.value(argument) }];
  });
  if (found.length === 0) throw nothing(source);
  return found;
}

/** What comes of all items together. Throws all that is wrong with any of them, each thing once. */
export function allOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => readonly Made[],
): Made[] {
  const wrong: Diagnostic[] = [];
  const made = items.flatMap((item) => {
    try {
      return make(item);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      wrong.push(...error.diagnostics);
      return [];
    }
  });
  if (wrong.length === 0) return made;
  const byPlace = new Map(
    wrong.map((one) => [
      JSON.stringify([one.line, one.column, one.message]),
      one,
    ]),
  );
  throw new CompileError([...byPlace.values()]);
}

function checkSyntax(source: SourceText): void {
  const { diagnostics = [] } = ts.transpileModule(source.text, {
    fileName: source.file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  const wrong = diagnostics.map(({ start = 0, length = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    return diagnose(source, { start, end: start + length }, "GS101", message);
  });
  if (wrong.length > 0) throw new CompileError(wrong);
}

/** The names that the file calls our two functions by. */
function calleesOf(file: ts.SourceFile): Map<string, Definition["kind"]> {
  const found = new Map<string, Definition["kind"]>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const names = statement.importClause?.namedBindings;
    if (names === undefined) continue;
    if (ts.isNamespaceImport(names))
      for (const [one, kind] of KINDS)
        found.set(`${names.name.text}.${one}`, kind);
    else
      for (const { name, propertyName } of names.elements) {
        const kind = KINDS.get((propertyName ?? name).text);
        if (kind !== undefined) found.set(name.text, kind);
      }
  }
  return found;
}

const isConstant = ({ declarationList }: ts.VariableStatement): boolean =>
  (declarationList.flags & ts.NodeFlags.Const) !== 0;

/** What `const` gives a name to, at the top of the file. */
function constantsOf(file: ts.SourceFile): Map<string, ts.Expression> {
  const found = new Map<string, ts.Expression>();
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement) && isConstant(statement))
      for (const { name, initializer } of statement.declarationList
        .declarations)
        if (ts.isIdentifier(name) && initializer !== undefined)
          found.set(name.text, initializer);
  return found;
}

type Exported = readonly [name: string, value: ts.Expression];

/** In the order of the file. */
const exportsOf = (
  file: ts.SourceFile,
  constants: ReadonlyMap<string, ts.Expression>,
): Exported[] =>
  file.statements.flatMap((statement): Exported[] => {
    const named = (name: string, as: string): Exported[] => {
      const value = constants.get(name);
      return value === undefined ? [] : [[as, value]];
    };
    if (ts.isExportAssignment(statement)) {
      const { expression } = statement;
      return ts.isIdentifier(expression)
        ? named(expression.text, "default")
        : [["default", expression]];
    }
    if (ts.isVariableStatement(statement) && isExported(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? named(name.text, name.text) : [],
      );
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier)
      return [];
    const clause = statement.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause)) return [];
    return clause.elements.flatMap(({ name, propertyName }) =>
      named((propertyName ?? name).text, name.text),
    );
  });

const isExported = (statement: ts.VariableStatement): boolean =>
  statement.modifiers?.some(
    (one) => one.kind === ts.SyntaxKind.ExportKeyword,
  ) === true;

const wrongCall = (
  source: SourceText,
  place: { start: number; end: number },
): CompileError =>
  new CompileError(
    diagnose(source, place, "GS204", "a definition takes one object"),
  );

const nothing = (source: SourceText): CompileError =>
  new CompileError(
    diagnose(
      source,
      { start: 0, end: 0 },
      "GS105",
      "the file exports no definition",
      'as in: export const loss = defineProgram({ text: "(x + y) * z" })',
    ),
  );
