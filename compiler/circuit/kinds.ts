/** The gates by name: what stands in the picture, and what they do to the gradient. */
import { topological, type Apply, type Expr } from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";
import type { Statement } from "../ir/program.ts";
import type { GateKind } from "./circuit.ts";
import { formulaOf, maths } from "./notation.ts";

// prettier-ignore
export const RULES: Readonly<Record<GateKind, string>> = {
  add:      "distributes the gradient to all its inputs",
  multiply: "switches: each input gets the gradient times the other input",
  scale:    "scales the gradient by the constant",
  negate:   "turns the sign of the gradient",
  max:      "routes the gradient to the larger input",
  threshold: "lets the gradient through where its input is taken, and stops it elsewhere",
  copy:     "passes the gradient on",
  sum:      "hands the gradient to every term",
  matrix:   "is a product: each factor gets the gradient times the other, transposed",
  choose:   "routes the gradient to the branch that is taken",
  function: "multiplies the gradient by the local gradient",
  several:  "is several statements at once, and its adjoint runs them backwards",
};

export interface Face {
  readonly kind: GateKind;
  readonly label: string;
}

const face = (kind: GateKind, label: string): Face => ({ kind, label });

/** Signs in place of names. */
// prettier-ignore
const SIGNS: Partial<Record<OpName, string>> = {
  add: "+", sub: "−", mul: "*", div: "/", select: "?:", atLeast: "max", atMost: "min", logsumexp: "LSE",
} as Partial<Record<OpName, string>>;

// prettier-ignore
const KINDS: Partial<Record<OpName, GateKind>> = {
  add: "add", sub: "add", mul: "multiply", neg: "negate", select: "choose",
  max: "max", min: "max", atLeast: "threshold", atMost: "threshold", relu: "threshold", relu6: "threshold", clamp: "threshold",
};

export function faceOf(statements: readonly Statement[]): Face {
  const [one] = statements;
  if (statements.length !== 1 || one === undefined || one.kind !== "assign")
    return face("several", one?.kind === "repeat" ? "loop" : "…");
  const { by, value } = one;
  switch (by) {
    case "set":
      return faceOfValue(value);
    case "sum":
      return value.kind === "load" || value.kind === "const"
        ? face("sum", "Σ")
        : isProduct(value)
          ? face("matrix", "·")
          : face("several", "Σ");
    case "max":
    case "min":
      return face("max", by);
    case "logsumexp":
      return face("function", "logsumexp");
    default:
      return by satisfies never;
  }
}

const isProduct = (value: Expr): boolean =>
  value.kind === "apply" &&
  value.op === "mul" &&
  value.args.every((one) => one.kind === "load");

/** Whether a value is the same for every element and every point: of numbers and sizes. */
const isConstant = (node: Expr): boolean =>
  topological([node]).every(
    (one) => one.kind !== "load" && one.kind !== "index",
  );

const constantOf = (node: Expr | undefined): string | undefined => {
  if (node === undefined || !isConstant(node)) return undefined;
  const { text } = formulaOf(node, { spell: ({ name }) => maths(name) });
  return text.includes(" ") ? `(${text})` : text;
};

function faceOfValue(value: Expr): Face {
  if (value.kind !== "apply") return face("copy", "=");
  const isSimple = value.args.every(
    (one) => one.kind === "load" || isConstant(one),
  );
  if (!isSimple && value.op !== "select") return face("several", "…");
  return (
    withConstant(value) ??
    face(KINDS[value.op] ?? "function", SIGNS[value.op] ?? value.op)
  );
}

/** Gates with a constant show it: +1, *-1, 1/x. */
function withConstant({ op, args }: Apply): Face | undefined {
  const [left, right] = args.map(constantOf);
  if (op === "neg") return face("negate", "*-1");
  if (op === "add" && (left ?? right) !== undefined)
    return face("copy", signed((left ?? right)!));
  if (op === "sub" && right !== undefined) return face("copy", `−${right}`);
  if (op === "sub" && left !== undefined) return face("negate", `${left}−x`);
  if (op === "mul" && (left ?? right) !== undefined)
    return face("scale", `*${left ?? right}`);
  if (op === "div" && right !== undefined) return face("scale", `/${right}`);
  if (op === "div" && left !== undefined) return face("function", `${left}/x`);
  if (op === "pow" && right !== undefined)
    return face("function", `x^${right}`);
  if (op === "pow" && left !== undefined) return face("function", `${left}^x`);
  if ((op === "atLeast" || op === "max") && right !== undefined)
    return face("threshold", `max(${right}, x)`);
  if ((op === "atMost" || op === "min") && right !== undefined)
    return face("threshold", `min(${right}, x)`);
  return undefined;
}

const signed = (text: string): string =>
  text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
