/** A program's text to the program stage: the language's meaning. */
import { type Diagnostic, didYouMean, type SourceText } from "../errors.ts";
import type { Program, Span } from "../ir/program.ts";
import type { Line, Node } from "./ast.ts";
import { Builder } from "./builder.ts";
import { declarationOf } from "./declarations.ts";
import { parseProgram } from "./expression.ts";
import { evaluate } from "./expressions.ts";
import { functionNames } from "./functions.ts";
import { addInput } from "./names.ts";
import type { Reader } from "./reader.ts";
import { outputsOf, statisticsOf, wrtOf } from "./results.ts";
import { namesAssigned, readLine } from "./statements.ts";
import { run } from "./task.ts";
import { nodesOf } from "./walk.ts";

type Shapes = Readonly<Record<string, readonly (number | string)[]>>;

export interface ReadOptions {
  /** Declares every input: [] a scalar, [20, 2], ["N", 2]. */
  readonly inputs?: Shapes;
  /** Gives shapes to some of the free names of a text without declarations. */
  readonly shapes?: Shapes;
  /** What to differentiate by; default: the parameters, else every input that is no label. */
  readonly wrt?: readonly string[];
  /** The results; default: the last assignment. */
  readonly outputs?: readonly string[];
  /** Inputs that are handed back for the next call, and the names of what they become. */
  readonly statistics?: Readonly<Record<string, string | undefined>>;
}

export interface ReadResult {
  readonly program: Program;
  readonly warnings: readonly Diagnostic[];
  /** The user's statements, for comments in the generated code. */
  readonly lines: readonly { readonly text: string; readonly span: Span }[];
  /** False where free names became inputs. */
  readonly declared: boolean;
}

const NOWHERE: Span = { start: 0, end: 0 };

export function readProgram(
  source: SourceText,
  options: ReadOptions = {},
): ReadResult {
  const { lines, warnings } = parseProgram(source, {
    functions: new Set(functionNames()),
    isDefined: (name) =>
      Object.hasOwn(options.inputs ?? {}, name) ||
      Object.hasOwn(options.shapes ?? {}, name),
  });
  const reader = createReader(source, lines, options);
  const { builder } = reader;
  for (const [k, one] of lines.entries()) {
    builder.origin = one.span;
    run(readLine(reader, one, k === lines.length - 1));
  }
  checkShapes(reader, options);
  sortInputs(reader, lines);
  const outputs = outputsOf(reader, lines.at(-1)!, options.outputs ?? []);
  const statistics = statisticsOf(reader, options.statistics ?? {});
  const program: Program = {
    sizes: reader.sizes,
    inputs: reader.inputs,
    wrt: wrtOf(reader, options.wrt ?? []),
    outputs,
    ...(statistics.length > 0 && { statistics }),
    statements: builder.statements,
  };
  return {
    program,
    warnings: [...warnings, ...builder.warnings],
    lines: lines.map(({ span }) => ({ text: builder.text(span), span })),
    declared: reader.declared,
  };
}

function createReader(
  source: SourceText,
  lines: readonly Line[],
  options: ReadOptions,
): Reader {
  const reader: Reader = {
    builder: new Builder(source),
    names: new Map(),
    inputs: [],
    sizes: [],
    declared:
      options.inputs !== undefined ||
      lines.some((one) => declarationOf(one) !== undefined),
    assigned: namesAssigned(lines),
    used: namesUsed(lines),
    open: new Map(),
    last: undefined,
    evaluate: (node, frame) => evaluate(reader, node, frame),
  };
  const { inputs = {}, shapes = {} } = options;
  const given = reader.declared ? inputs : shapes;
  for (const [name, shape] of Object.entries(given))
    addInput(reader, name, shape, undefined);
  return reader;
}

/** What a line says, from left to right. */
function expressionsOf(line: Line): readonly Node[] {
  if (line.kind === "define") return [line.body];
  if (line.kind === "assign" && line.target.kind === "subscript")
    return [...line.target.at, line.value];
  return [line.value];
}

function namesUsed(lines: readonly Line[]): Set<string> {
  const names = new Set<string>();
  for (const one of lines)
    for (const root of expressionsOf(one))
      for (const node of nodesOf(root))
        if (node.kind === "name" || node.kind === "call") names.add(node.name);
  return names;
}

/** Shapes must be those of names that became inputs. */
function checkShapes(reader: Reader, { shapes = {} }: ReadOptions): void {
  for (const name of Object.keys(shapes)) {
    if (reader.used.has(name) && !reader.declared) continue;
    const near = didYouMean(
      name,
      reader.inputs.map((one) => one.name),
    );
    const message = reader.declared
      ? `the shape of '${name}' cannot be given: the program declares its inputs`
      : `a shape is given for '${name}', but the program has no such input`;
    reader.builder.fail(
      NOWHERE,
      "GS215",
      message,
      near ? `did you mean '${near}'?` : "",
    );
  }
}

/** Names that became inputs stand in the order of their first appearance in the text. */
function sortInputs(reader: Reader, lines: readonly Line[]): void {
  if (reader.declared) return;
  const order = new Map<string, number>();
  for (const one of lines) {
    const params = new Set(
      one.kind === "define" ? one.params.map((param) => param.name) : [],
    );
    for (const root of expressionsOf(one))
      for (const node of nodesOf(root)) {
        const isNew = node.kind === "name" && !order.has(node.name);
        if (isNew && !params.has(node.name)) order.set(node.name, order.size);
      }
  }
  reader.inputs.sort((a, b) => order.get(a.name)! - order.get(b.name)!);
}
