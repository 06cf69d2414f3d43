/**
 * Expressions made ready for the interpreter: a flat list of steps, run once per point.
 *
 * Every step runs at every point, but an access out of bounds is no error yet: it gives a *fault*, which
 * spreads to whatever uses it. `select`, `and` and `or` drop the faults of what they do not use, so only an access that matters
 * is reported.
 */
import { type Expr, type Index, type Tensor, topological } from "./expr.ts";
import { OPS, type OpName } from "./ops.ts";
import { printElement } from "./print-expr.ts";

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
  /** Whether there is any fault: mostly there is none, and none need be looked for. */
  faulty: boolean;
}

type Step = (slots: Slots) => void;

/** Computes the roots where the environment stands now. The array is overwritten by the next run. */
export type Formula = () => Float64Array;

export function createFormula(
  roots: readonly Expr[],
  env: Environment,
): Formula {
  const order = topological(roots);
  const slotOf = new Map(order.map((node, slot) => [node, slot]));
  const slots: Slots = {
    values: new Float64Array(order.length),
    faults: order.map(() => undefined),
    faulty: false,
  };
  const steps = order.flatMap(
    (node) => createStep(node, slotOf, slots.values, env) ?? [],
  );
  const outputs = roots.map((root) => slotOf.get(root)!);
  const results = new Float64Array(roots.length);
  return () => {
    if (slots.faulty) slots.faults.fill(undefined);
    slots.faulty = false;
    for (const step of steps) step(slots);
    if (slots.faulty) throwFault(slots.faults, outputs);
    for (let k = 0; k < outputs.length; k++)
      results[k] = slots.values[outputs[k]!]!;
    return results;
  };
}

function throwFault(
  faults: readonly (string | undefined)[],
  outputs: readonly number[],
): void {
  const fault = firstFault(faults, outputs);
  if (fault !== undefined) throw new Error(fault);
}

/** What must be done at every point for a node; what never changes is written into `values` here. */
function createStep(
  node: Expr,
  slotOf: ReadonlyMap<Expr, number>,
  values: Float64Array,
  env: Environment,
): Step | undefined {
  const slot = slotOf.get(node)!;
  switch (node.kind) {
    case "const":
      values[slot] = node.value;
      return undefined;
    case "size":
      values[slot] = sizeOf(node.name, env);
      return undefined;
    case "index":
      return () => {
        values[slot] = indexValue(node, env);
      };
    case "load": {
      const at = node.at.map((one) => slotOf.get(one)!);
      return createLoad(node.tensor, slot, at, env);
    }
    case "apply": {
      const args = node.args.map((one) => slotOf.get(one)!);
      return createApply(node.op, slot, args);
    }
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
  return (slots) => {
    const { values, faults } = slots;
    const memory = env.tensors.get(tensor);
    if (memory === undefined) throw new Error(`${tensor.name} has no value`);
    const offset = locate(extents, at, values);
    values[slot] = offset === undefined ? NaN : memory[offset]!;
    if (slots.faulty) faults[slot] = firstFault(faults, at);
    if (offset === undefined) {
      faults[slot] ??= outOfBounds(tensor, extents, at, values);
      slots.faulty = true;
    }
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
  const compute = createCall(OPS[op].value, args);
  const used = usedArguments(op);
  return (slots) => {
    const { values, faults } = slots;
    values[slot] = compute(values);
    if (slots.faulty) {
      const given = args.map((one) => values[one]!);
      faults[slot] = firstFault(faults, used(args, given));
    }
  };
}

/** A call with arguments from slots, without an array of them where they are few. */
function createCall(
  value: (...args: number[]) => number,
  [a, b, ...more]: readonly number[],
): (values: Float64Array) => number {
  if (b === undefined) return (values) => value(values[a!]!);
  if (more.length === 0) return (values) => value(values[a!]!, values[b]!);
  return (values) =>
    value(values[a!]!, values[b]!, ...more.map((one) => values[one]!));
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

/** The offset of an element whose subscripts stand in the slots `at`; undefined out of bounds. */
function locate(
  extents: readonly number[],
  at: readonly number[],
  values: Float64Array,
): number | undefined {
  let offset = 0;
  for (let axis = 0; axis < at.length; axis++) {
    const subscript = values[at[axis]!]!;
    const extent = extents[axis]!;
    if (!(Number.isInteger(subscript) && subscript >= 0 && subscript < extent))
      return undefined;
    offset = offset * extent + subscript;
  }
  return offset;
}

const outOfBounds = (
  tensor: Tensor,
  extents: readonly number[],
  at: readonly number[],
  values: Float64Array,
): string => {
  const element = printElement(
    tensor.name,
    at.map((one) => String(values[one])),
  );
  return `${element} is out of bounds: the shape is [${extents.join(", ")}]`;
};

/** The shape of a tensor, in numbers. */
export const extentsOf = (
  tensor: Tensor,
  env: Environment,
): readonly number[] => [...createFormula(tensor.shape, env)()];

/** Where a statement writes: the offset of target[at], the subscripts being the first results of its formula. */
export function createLocator(
  target: Tensor,
  env: Environment,
): (results: Float64Array, optional: boolean) => number | undefined {
  const extents = extentsOf(target, env);
  const axes = extents.map((_, axis) => axis);
  return (results, optional) => {
    const offset = locate(extents, axes, results);
    if (offset === undefined && !optional)
      throw new Error(outOfBounds(target, extents, axes, results));
    return offset;
  };
}
