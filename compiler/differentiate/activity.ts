/** Which tensors carry a derivative: they depend on a variable and an output depends on them. */
import { topological, type Expr, type Tensor } from "../ir/expr.ts";
import { NodeSet } from "../ir/node-map.ts";
import { OPS, type OpName } from "../ir/ops.ts";
import { assignments, type Assign, type Program } from "../ir/program.ts";

/** Whether an operation has a derivative by its argument `k`: a test and floor(x) have none. */
const hasPartial = (op: OpName, k: number): boolean => {
  const found = OPS[op].partials[k];
  return found !== undefined && found.text !== "0";
};

/** The tensors whose elements a value changes smoothly with (subscripts and tests are no part of it). */
export function valueTensors(value: Expr): Set<Tensor> {
  const found = new Set<Tensor>();
  const order = topological([value]);
  const used = new NodeSet<Expr>([value]);
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k]!;
    if (!used.has(node)) continue;
    if (node.kind === "apply")
      for (let position = 0; position < node.args.length; position++)
        if (hasPartial(node.op, position)) used.add(node.args[position]!);
    if (node.kind === "load") found.add(node.tensor);
  }
  return found;
}

interface Edge {
  readonly target: Tensor;
  readonly sources: ReadonlySet<Tensor>;
}

/** Adds to `known` whatever an edge leads to, until nothing changes: loops carry values back. */
function close(
  edges: readonly Edge[],
  known: Set<Tensor>,
  forward: boolean,
): Set<Tensor> {
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { target, sources } of forward ? edges : edges.toReversed())
      if (!forward && known.has(target))
        for (const source of sources) known.add(source);
      else if (forward && !known.has(target) && hasSome(known, sources))
        known.add(target);
  }
  return known;
}

export function hasSome<T>(set: ReadonlySet<T>, some: ReadonlySet<T>): boolean {
  for (const one of some) if (set.has(one)) return true;
  return false;
}

/** The active tensors of a program for derivatives of `outputs` by `wrt`. */
export function activeTensors(
  program: Program,
  wrt: readonly Tensor[],
  outputs: readonly Tensor[],
): Set<Tensor> {
  const edges = assignments(program.statements).map((statement: Assign) => ({
    target: statement.target,
    sources: valueTensors(statement.value),
  }));
  const varied = close(edges, new Set(wrt), true);
  const useful = close(edges, new Set(outputs), false);
  return new Set(
    [...varied].filter((one) => useful.has(one) && one.role !== "label"),
  );
}
