/** The chain rule through one expression: backward (pullback) and forward (tangent). */
import {
  children,
  operands,
  ZERO,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import { NodeMap, NodeSet } from "../ir/node-map.ts";
import { flow, partial, plus, times, type Flow } from "./chain.ts";

/** What is known of the values of a program. */
export interface Knowledge {
  /** Whether a tensor carries a derivative. */
  readonly isActive: (tensor: Tensor) => boolean;
  /** Whether a value can be infinite where the program's is finite. */
  readonly isInfinite: (node: Expr) => boolean;
}

/** Nodes whose value depends on an active element (not those that only use one as a subscript). */
function activeNodes(
  order: readonly Expr[],
  active: (tensor: Tensor) => boolean,
): NodeSet<Expr> {
  const found = new NodeSet<Expr>();
  for (const node of order)
    if (
      node.kind === "load"
        ? active(node.tensor)
        : children(node).some((arg) => found.has(arg))
    )
      found.add(node);
  return found;
}

/**
 * For each active element that `value` reads: its share seed · ∂value/∂element, in order of first
 * appearance. `z`, where given, is a load that holds the finished value.
 */
export function pullback(
  value: Expr,
  seed: Flow,
  { isActive, isInfinite }: Knowledge,
  z: Expr = value,
): { element: Load; share: Flow }[] {
  const order = operands(value);
  const nodes = activeNodes(order, isActive);
  const adjoints = new NodeMap<Expr, Flow>([[value, seed]]);
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k]!;
    const adjoint = adjoints.get(node);
    if (node.kind !== "apply" || adjoint === undefined || !nodes.has(node))
      continue;
    node.args.forEach((arg, position) => {
      if (!nodes.has(arg)) return;
      const share = times(
        adjoint,
        partial(node, position, isInfinite, node === value ? z : node),
      );
      if (share.value !== ZERO)
        adjoints.set(arg, plus(adjoints.get(arg), share));
    });
  }
  return order.flatMap((node) => {
    const share =
      node.kind === "load" && nodes.has(node) ? adjoints.get(node) : undefined;
    return share === undefined ? [] : [{ element: node as Load, share }];
  });
}

/**
 * The tangent of `value`: Σ ∂value/∂element · tangent of the element. A conditional takes the tangent
 * of the arm it takes.
 */
export function pushforward(
  value: Expr,
  { isActive, isInfinite }: Knowledge,
  tangentOf: (element: Load) => Flow,
  z: Expr = value,
): Flow {
  const order = operands(value);
  const nodes = activeNodes(order, isActive);
  const tangents = new NodeMap<Expr, Flow>();
  for (const node of order) {
    if (!nodes.has(node)) continue;
    let tangent: Flow | undefined;
    if (node.kind === "load") tangent = tangentOf(node);
    else if (node.kind === "apply")
      node.args.forEach((arg, position) => {
        const known = tangents.get(arg);
        if (known === undefined || known.value === ZERO) return;
        const share = times(
          known,
          partial(node, position, isInfinite, node === value ? z : node),
        );
        tangent = plus(tangent, share);
      });
    tangents.set(node, tangent ?? flow(ZERO));
  }
  return tangents.get(value) ?? flow(ZERO);
}
