/**
 * Which values can be infinite, or undefined, where what a program gives is finite: a branch may hide them.
 * Overflow of sums and products is left out.
 */
import type { Apply, Expr, Tensor } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import { assignments, type Statement } from "../ir/program.ts";

/** Operations that are finite where their arguments are. */
const FINITE_OPS: ReadonlySet<string> = new Set([
  "add", "sub", "mul", "neg", "fma", "lerp", "square", "cube", "strongMul", "strongProduct", "select", "lt",
  "le", "gt", "ge", "eq", "ne", "and", "or", "xor", "not", "sin", "cos", "tanh", "sigmoid", "atan", "asinh",
  "abs", "sign", "max", "min", "atLeast", "atMost", "clamp", "floor", "ceil", "round", "trunc", "hypot",
  "root", "cbrt", "erf", "erfc", "softplus", "logsigmoid", "logaddexp", "logcosh", "softsign", "relu",
  "relu6", "leakyRelu", "elu", "selu", "hardtanh", "hardsigmoid", "hardswish", "silu", "gelu", "geluTanh",
  "mish",
]); // prettier-ignore

/** Whether finite arguments can make its value infinite, as in 1 / x, but not in x / 2. */
export function isSingular(node: Apply): boolean {
  if (FINITE_OPS.has(node.op)) return false;
  const right = node.args[1];
  if (right?.kind !== "const") return true;
  return node.op === "div"
    ? right.value === 0
    : node.op !== "pow" || right.value < 0;
}

/** What is asked about the values of one program whose inputs are finite. */
export class Finiteness {
  private readonly infinite = new Set<Tensor>();
  private readonly memory = new NodeMap<Expr, boolean>();

  constructor(statements: readonly Statement[]) {
    const all = assignments(statements);
    // Loops carry values back: until nothing changes.
    for (let before = -1; before !== this.infinite.size;) {
      before = this.infinite.size;
      this.memory.clear();
      for (const { target, value } of all)
        if (this.canBeInfinite(value)) this.infinite.add(target);
    }
  }

  readonly canBeInfinite = (root: Expr): boolean => {
    const known = this.memory.get(root);
    if (known !== undefined) return known;
    const open = [root];
    while (open.length > 0) {
      const height = open.length;
      const node = open[height - 1]!;
      if (node.kind === "apply")
        for (const arg of node.args) if (!this.memory.has(arg)) open.push(arg);
      if (open.length > height) continue;
      this.memory.set(node, this.ask(node));
      open.pop();
    }
    return this.memory.get(root)!;
  };

  /** The arguments have been asked. */
  private ask(node: Expr): boolean {
    if (node.kind === "load") return this.infinite.has(node.tensor);
    if (node.kind === "const") return !Number.isFinite(node.value);
    if (node.kind !== "apply") return false;
    return (
      isSingular(node) || node.args.some((arg) => this.memory.get(arg) === true)
    );
  }
}
