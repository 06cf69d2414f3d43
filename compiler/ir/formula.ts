/**
 * Expressions made ready for the interpreter: a flat list of steps, run once per point.
 *
 * Every step runs at every point, but an access out of bounds is no error yet: it gives a *fault*, which
 * spreads to whatever uses it. `select`, `and` and `or` drop the faults of what they do not use, so only an access that matters
 * is reported.
 */
import { type Expr, type Index, type Tensor, topological } from "./expr.ts";
import { OPS, type OpName } from "./ops.ts";

/** What an expression may read. */
export interface Environment {
  readonly sizes: ReadonlyMap<string, number>;
  readonly tensors: Map<Tensor, Float64Array>;
  readonly indices: Map<Index, number>;
}

/** Slot by slot, the values of the nodes of some expressions and the faults among them. */
interface Slots {
  readonly values: Float64Array;
  readonly faults: (string | undefined)[];
}

type Step = (slots: Slots) => void;

/** Computes the roots where the environment stands now. */
export type Formula = () => readonly number[];

export function createFormula(
  roots: readonly Expr[],
  env: Environment,
): Formula {
  const order = topological(roots);
  const slotOf = new Map(order.map((node, slot) => [node, slot]));
  const slots: Slots = {
    values: new Float64Array(order.length),
    faults: order.map(() => undefined),
  };
  const steps = order.map((node, slot) => createStep(node, slot, slotOf, env));
  const results = roots.map((root) => slotOf.get(root)!);
  return () => {
    for (const step of steps) step(slots);
    return results.map((slot) => {
      const fault = slots.faults[slot];
      if (fault !== undefined) throw new Error(fault);
      return slots.values[slot]!;
    });
  };
}

function createStep(
  node: Expr,
  slot: number,
  slotOf: ReadonlyMap<Expr, number>,
  env: Environment,
): Step {
  switch (node.kind) {
    case "const":
      return ({ values }) => (values[slot] = node.value);
    case "size": {
      const length = sizeOf(node.name, env);
      return ({ values }) => (values[slot] = length);
    }
    case "index":
      return ({ values }) => (values[slot] = indexValue(node, env));
    case "load":
      return createLoad(
        node.tensor,
        slot,
        node.at.map((one) => slotOf.get(one)!),
        env,
      );
    case "apply":
      return createApply(
        node.op,
        slot,
        node.args.map((one) => slotOf.get(one)!),
      );
    default:
      return node satisfies never;
  }
}

function sizeOf(name: string, env: Environment): number {
  const length = env.sizes.get(name);
  if (length === undefined) throw new Error(`the size ${name} is not known`);
  return length;
}

function indexValue(index: Index, env: Environment): number {
  const value = env.indices.get(index);
  if (value === undefined)
    throw new Error(`the index ${index.name} is not bound`);
  return value;
}

function createLoad(
  tensor: Tensor,
  slot: number,
  at: readonly number[],
  env: Environment,
): Step {
  const extents = extentsOf(tensor, env);
  return ({ values, faults }) => {
    const memory = env.tensors.get(tensor);
    if (memory === undefined) throw new Error(`${tensor.name} has no value`);
    const place = locate(
      tensor,
      extents,
      at.map((one) => values[one]!),
    );
    const fault = firstFault(faults, at);
    faults[slot] = fault ?? (typeof place === "string" ? place : undefined);
    values[slot] = typeof place === "string" ? NaN : memory[place]!;
  };
}

const firstFault = (
  faults: readonly (string | undefined)[],
  slots: readonly number[],
): string | undefined => {
  for (const slot of slots) if (faults[slot] !== undefined) return faults[slot];
  return undefined;
};

function createApply(op: OpName, slot: number, args: readonly number[]): Step {
  const compute: (...args: number[]) => number = OPS[op].value;
  const used = usedArguments(op);
  return ({ values, faults }) => {
    const given = args.map((one) => values[one]!);
    values[slot] = compute(...given);
    faults[slot] = firstFault(faults, used(args, given));
  };
}

/** Which arguments matter, given their values: the others are as if never computed. */
type Used = (
  args: readonly number[],
  given: readonly number[],
) => readonly number[];

function usedArguments(op: OpName): Used {
  switch (op) {
    case "select":
      return ([test, yes, no], [truth]) => [test!, truth ? yes! : no!];
    case "and":
      return (args, [first]) => (first ? args : args.slice(0, 1));
    case "or":
      return (args, [first]) => (first ? args.slice(0, 1) : args);
    default:
      return (args) => args;
  }
}

/** The offset of an element, or what is wrong with its subscripts. */
function locate(
  tensor: Tensor,
  extents: readonly number[],
  at: readonly number[],
): number | string {
  let offset = 0;
  for (let axis = 0; axis < at.length; axis++) {
    const subscript = at[axis]!;
    if (!(
      Number.isInteger(subscript) &&
      subscript >= 0 &&
      subscript < extents[axis]!
    ))
      return `${tensor.name}[${at.join(", ")}] is out of bounds: the shape is [${extents.join(", ")}]`;
    offset = offset * extents[axis]! + subscript;
  }
  return offset;
}

/** The shape of a tensor, in numbers. */
export const extentsOf = (
  tensor: Tensor,
  env: Environment,
): readonly number[] => createFormula(tensor.shape, env)();

/** Where a statement writes, and what: the offset of target[at] and the values of `roots`. */
export function createElement(
  target: Tensor,
  at: readonly Expr[],
  roots: readonly Expr[],
  env: Environment,
): () => { offset: number; values: readonly number[] } {
  const extents = extentsOf(target, env);
  const formula = createFormula([...at, ...roots], env);
  return () => {
    const results = formula();
    const offset = locate(target, extents, results.slice(0, at.length));
    if (typeof offset === "string") throw new Error(offset);
    return { offset, values: results.slice(at.length) };
  };
}
