/** The exponentials of straight lines. */
import { children, type Apply, type Expr, type Tensor } from "../ir/expr.ts";
import type { Code, Comment, For, Let, Store } from "../ir/loops.ts";
import { NodeSet } from "../ir/node-map.ts";
import { everyCode, rootsOf } from "./code.ts";

/** Fewer at once are no faster: they go through memory, and each waits for the whole chain of the kernel. */
export const LEAST = 8;

/** The length of the runtime's slots. */
export const SLOTS = 2048;

export const OPS = ["exp", "tanh"] as const;

export type Exponential = Apply & { readonly op: (typeof OPS)[number] };

export const isExponential = (node: Expr): node is Exponential =>
  node.kind === "apply" && (node.op === "exp" || node.op === "tanh");

export type Line = Let | Store | Comment;

export const isLine = (code: Code): code is Line =>
  code.kind === "let" || code.kind === "store" || code.kind === "comment";

/** The exponentials that lines compute whatever holds, inner ones first; those in `known` and below are left out. */
export function exponentialsOf(
  lines: readonly Line[],
  known: NodeSet<Expr> = new NodeSet(),
): Exponential[] {
  const found: Exponential[] = [];
  const open: Expr[] = lines.flatMap(rootsOf).reverse();
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    if (known.has(node)) {
      open.pop();
      continue;
    }
    const below = certain(node).filter((one) => !known.has(one));
    if (below.length > 0) {
      open.push(...below);
      continue;
    }
    open.pop();
    known.add(node);
    if (isExponential(node)) found.push(node);
  }
  return found;
}

/** What is computed for a node in any case: of a choice, its condition. */
function certain(node: Expr): readonly Expr[] {
  const below = children(node);
  return node.kind === "apply" && node.op === "select"
    ? below.slice(0, 1)
    : below;
}

/** What lines write. */
export const writtenBy = (lines: readonly Line[]): Set<Tensor> =>
  new Set(
    lines.flatMap((line) => {
      if (line.kind === "store") return [line.target];
      return line.kind === "let" && line.mutable ? [line.variable] : [];
    }),
  );

/** The expressions, of those below `roots`, that may differ from turn to turn of a loop. */
export function changing(
  loop: For | undefined,
  order: readonly Expr[],
): (node: Expr) => boolean {
  const calls =
    loop && everyCode(loop.body).some((one) => one.kind === "invoke");
  if (loop === undefined || calls) return () => true;
  const own = changedIn(loop);
  const found = new NodeSet<Expr>();
  for (const node of order) {
    const changes =
      node === loop.index || (node.kind === "load" && own.has(node.tensor));
    if (changes || children(node).some((one) => found.has(one)))
      found.add(node);
  }
  return (node) => found.has(node);
}

/** What the loop declares or writes. */
function changedIn(loop: For): Set<Tensor> {
  const found = new Set<Tensor>();
  for (const code of everyCode(loop.body))
    if (code.kind === "let") found.add(code.variable);
    else if (code.kind === "store" || code.kind === "fill")
      found.add(code.target);
    else if (code.kind === "contract") found.add(code.c.array);
    else if (code.kind === "together") found.add(code.array);
  return found;
}
