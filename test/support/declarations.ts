/** What a module exports, as its users read it: declarations without bodies, with their comments. */
import {
  type ArrowFunction,
  type ClassDeclaration,
  type FunctionDeclaration,
  Node,
  Project,
} from "ts-morph";
import { pathOf } from "./page.ts";

const project = new Project({
  tsConfigFilePath: pathOf("tsconfig.json"),
  skipAddingFilesFromTsConfig: true,
});

/** The declarations by name, in the order in which the module exports them. */
export function declarationsOf(path: string): ReadonlyMap<string, string> {
  const file = project.addSourceFileAtPath(pathOf(path));
  project.resolveSourceFileDependencies();
  return new Map(
    [...file.getExportedDeclarations()].map(([name, found]) => [
      name,
      [...new Set(found.map((one) => declaration(name, one)))].join("\n"),
    ]),
  );
}

function declaration(name: string, node: Node): string {
  if (Node.isFunctionDeclaration(node)) return ofFunction(node);
  if (Node.isClassDeclaration(node)) return ofClass(node);
  if (Node.isVariableDeclaration(node)) {
    const value = node.getInitializer();
    const comment = comments(node.getVariableStatementOrThrow());
    return Node.isArrowFunction(value)
      ? `${comment}function ${name}${signature(value)};`
      : `${comment}const ${name}: ${node.getType().getText(node)};`;
  }
  if (Node.isTypeAliasDeclaration(node) && node.getText().includes("typeof"))
    return `${comments(node)}type ${name} = ${node.getType().getText()};`;
  const text = node.getText().replace(/^export /, "");
  return `${comments(node)}${text}`;
}

/** A function with overloads is what they say. */
function ofFunction(node: FunctionDeclaration): string {
  const all = node.getOverloads().length > 0 ? node.getOverloads() : [node];
  return all
    .map((one) => `${comments(one)}function ${one.getName()}${signature(one)};`)
    .join("\n");
}

function ofClass(node: ClassDeclaration): string {
  const parent = node.getExtends()?.getText();
  const members = node
    .getProperties()
    .filter((one) => one.getName() !== "name")
    .map((one) => comments(one) + one.getText());
  const head = `class ${node.getName()}${parent ? ` extends ${parent}` : ""}`;
  return `${comments(node)}${head} {\n${members.join("\n")}\n}`;
}

/** With `?` where there is a default. */
function signature(node: FunctionDeclaration | ArrowFunction): string {
  const types = node.getTypeParameters().map((one) => one.getText());
  const parameters = node.getParameters().map((one, k) => {
    const type = one.getTypeNode()?.getText() ?? one.getType().getText(one);
    const rest = one.isRestParameter() ? "..." : "";
    const optional = one.isOptional() && rest === "" ? "?" : "";
    const name = Node.isIdentifier(one.getNameNode())
      ? one.getName()
      : `options${k > 0 ? k : ""}`;
    return `${rest}${name}${optional}: ${type}`;
  });
  const generics = types.length > 0 ? `<${types.join(", ")}>` : "";
  const result =
    node.getReturnTypeNode()?.getText() ?? node.getReturnType().getText(node);
  return `${generics}(${parameters.join(", ")}): ${result}`;
}

/** Of the first declaration of a file, the comment on the file is not its own. */
const comments = (node: Node): string => {
  const own = Node.isJSDocable(node) ? node.getJsDocs().at(-1) : undefined;
  return own === undefined ? "" : `${own.getText()}\n`;
};
