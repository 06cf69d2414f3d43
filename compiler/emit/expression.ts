/**
 * Expressions as JavaScript text, by one table of precedence. Parentheses stand where JavaScript
 * needs them and where prettier adds them for the reader: (a * b) / c, (a && b) || c.
 */
import { children, topological, type Expr } from "../ir/expr.ts";
import { OPS, type OpName } from "../ir/ops.ts";
import { literal } from "./numbers.ts";

/** A piece of an expression and the operator at its root, which decides about parentheses. */
export interface Text {
  readonly text: string;
  readonly root: Root;
}

type Root = "atom" | "minus" | "!" | "?:" | Binary;
type Binary = keyof typeof PRECEDENCE;

// prettier-ignore
const PRECEDENCE = {
  "||": 1, "&&": 2,
  "===": 3, "!==": 3,
  "<": 4, "<=": 4, ">": 4, ">=": 4,
  "+": 5, "-": 5,
  "*": 6, "/": 6, "%": 6,
} as const;

export const isBinary = (root: string): root is Binary =>
  Object.hasOwn(PRECEDENCE, root);

const isOperation = (text: Text): boolean =>
  text.root === "?:" || isBinary(text.root);

const wrap = (text: Text, needed: boolean): string =>
  needed ? `(${text.text})` : text.text;

/** A name, a call, an element: what never needs parentheses. */
export const atom = (text: string): Text => ({ text, root: "atom" });

export const number = (value: number): Text => ({
  text: literal(value),
  root: value < 0 || Object.is(value, -0) ? "minus" : "atom",
});

/** Whether a chain of `parent` over `child` on its left is written without parentheses. */
function flattens(parent: Binary, child: Binary): boolean {
  if (PRECEDENCE[parent] !== PRECEDENCE[child]) return false;
  if (PRECEDENCE[parent] === PRECEDENCE["==="]) return false;
  if (PRECEDENCE[parent] === PRECEDENCE["*"])
    return parent === child && parent !== "%";
  return true;
}

const LOGICAL: ReadonlySet<Root> = new Set<Root>(["&&", "||"]);

function operand(parent: Binary, child: Text, onRight: boolean): string {
  const { root } = child;
  if (root === "?:") return wrap(child, true);
  if (!isBinary(root)) return child.text;
  if (LOGICAL.has(parent) && LOGICAL.has(root))
    return wrap(child, parent !== root);
  const outer = PRECEDENCE[parent];
  const inner = PRECEDENCE[root];
  if (outer > inner) return wrap(child, true);
  if (outer === inner) return wrap(child, onRight || !flattens(parent, root));
  return wrap(child, root === "%" && (parent === "+" || parent === "-"));
}

const binary = (symbol: Binary, x: Text, y: Text): Text => ({
  text: `${operand(symbol, x, false)} ${symbol} ${operand(symbol, y, true)}`,
  root: symbol,
});

const minus = (x: Text): Text => ({
  text: "-" + wrap(x, isOperation(x) || x.root === "minus"),
  root: "minus",
});

const not = (x: Text): Text => ({
  text: "!" + wrap(x, isOperation(x)),
  root: "!",
});

const conditional = (test: Text, yes: Text, no: Text): Text => ({
  text: `${wrap(test, test.root === "?:")} ? ${wrap(yes, yes.root === "?:")} : ${no.text}`,
  root: "?:",
});

const RUNTIME = "runtime.";

/** The runtime function that computes `op`, if one does. */
export const runtimeFunction = (op: OpName): string | undefined =>
  OPS[op].js.startsWith(RUNTIME) ? OPS[op].js.slice(RUNTIME.length) : undefined;

/** `op` over texts. Operations with a definition are spelled out before they come here. */
export function operation(op: OpName, args: readonly Text[]): Text {
  const js: string = OPS[op].js;
  const [x, y, z] = args;
  if (js === "?:") return conditional(x!, y!, z!);
  if (js === "!") return not(x!);
  if (js === "-" && args.length === 1) return minus(x!);
  if (isBinary(js)) return binary(js, x!, y!);
  let text = x!.text;
  for (let k = 1; k < args.length; k++) text += ", " + args[k]!.text;
  return atom(`${calleeOf(op)}(${text})`);
}

const callees = new Map<OpName, string>();

/** The function that computes `op`. */
function calleeOf(op: OpName): string {
  let callee = callees.get(op);
  if (callee !== undefined) return callee;
  const { js } = OPS[op];
  callee = runtimeFunction(op) ?? js;
  if (!/^(Math\.)?[A-Za-z]\w*$/.test(callee))
    throw new Error(`${op} has no JavaScript form: ${js}`);
  callees.set(op, callee);
  return callee;
}

/** A whole expression over sizes, such as an extent. */
export function expression(root: Expr, leaf: (node: Expr) => string): Text {
  const texts = new Map<Expr, Text>();
  for (const node of topological([root]))
    texts.set(
      node,
      node.kind === "apply"
        ? operation(
            node.op,
            children(node).map((child) => texts.get(child)!),
          )
        : node.kind === "const"
          ? number(node.value)
          : atom(leaf(node)),
    );
  return texts.get(root)!;
}
