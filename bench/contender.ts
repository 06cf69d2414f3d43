/** What takes part in an item: a program that computes a value, and a derivative of it. */

/** The data of an item by name, the same for all; in this order C gets it. */
export type Data = Readonly<Record<string, Float64Array>>;

/** Where an item has many points, call number i is about point i modulo their count. */
export interface Contender {
  /** Computes the value alone; of a vector, any element is returned. */
  value(i: number): number;
  /** Computes value and derivative, and returns a number that depends on both. */
  gradient(i: number): number;
  /** What `value` has found, if that is a vector. */
  readonly values?: Float64Array;
  /** What `gradient` has found: a gradient or a Jacobian, laid out as the item says. */
  readonly result: Float64Array;
}

/** A contender is made once for each process. */
export type Make = (data: Data) => Contender | Promise<Contender>;

/** A function that Gradsmith has made; each item knows what the ones of its own module take. */
export type Made = (...args: readonly unknown[]) => number;

/** A module that Gradsmith has made: its functions by name. */
export type Module = Readonly<Record<string, Made>>;

/** Parameters, gradients and workspaces: views of one array. */
export type Views = Readonly<Record<string, Float64Array>> & {
  readonly flat: Float64Array;
};

/** What a module's `createParameters` or `createWorkspace` makes. */
export const made = (create: Made | undefined, ...sizes: number[]): Views =>
  create!(...sizes) as unknown as Views;

/** What a module is called with: its parameters, sizes, and inputs in order. */
export interface Given {
  readonly parameters?: Iterable<number>;
  readonly sizes?: readonly number[];
  readonly inputs: readonly unknown[];
}

/** A module of a program with tensors: its value, and its gradient. */
export function ofModule(
  module: Module,
  { parameters, sizes = [], inputs }: Given,
): Contender {
  const { createParameters, createGradient, createWorkspace } = module;
  const gradient = made(createParameters ?? createGradient);
  const args = [...sizes, ...inputs];
  if (parameters !== undefined) {
    const p = made(createParameters);
    p.flat.set([...parameters]);
    args.unshift(p);
  }
  const work = createWorkspace && made(createWorkspace, ...sizes);
  /** Not every function needs the workspace. */
  const bind = (call: Made, ...results: readonly unknown[]): Made => {
    const all = [...args, ...results];
    if (call.length > all.length) all.splice(args.length, 0, work);
    return call.bind(undefined, ...all) as Made;
  };
  return {
    result: gradient.flat,
    value: bind(module["forward"]!),
    gradient: bind(module["valueAndGradient"]!, gradient),
  };
}

/** Functions written by hand, of what they are given; the gradient has `length` numbers. */
export function byHand<G>(
  given: G,
  value: (given: G) => number,
  valueAndGradient: (given: G, gradient: Float64Array) => number,
  length: number,
): Contender {
  const result = new Float64Array(length);
  return {
    result,
    value: () => value(given),
    gradient: () => valueAndGradient(given, result),
  };
}
