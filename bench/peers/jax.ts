/**
 * jax-js on its WebAssembly device: functions of arrays of float32, differentiated, and compiled by jit. An array is
 * used up by what it is given to, unless it is given as `.ref`.
 */
import type { Contender, Data, Make } from "../contender.ts";
import type { Item } from "../item.ts";
import { byScalars, type Algebra, type Build } from "../scalars.ts";
import { cutInto } from "./cut.ts";

interface Jax {
  readonly numpy: Numpy;
  readonly nn: { logsumexp(x: Arr, axis?: number): Arr; relu(x: Arr): Arr };
  init(...devices: string[]): Promise<string[]>;
  defaultDevice(device: string): void;
  jit<F>(f: F): F;
  valueAndGrad(
    f: (p: Arr[], rest: Arr[]) => Arr,
  ): (p: Arr[], rest: Arr[]) => [Arr, Arr[]];
}

interface Numpy {
  array(values: Float32Array | number): Arr;
  sin(x: Arr): Arr;
  cos(x: Arr): Arr;
  exp(x: Arr): Arr;
  sqrt(x: Arr): Arr;
  square(x: Arr): Arr;
  matmul(a: Arr, b: Arr): Arr;
  matrixTranspose(a: Arr): Arr;
}

interface Arr {
  readonly ref: Arr;
  add(other: Arr | number): Arr;
  sub(other: Arr | number): Arr;
  mul(other: Arr | number): Arr;
  div(other: Arr | number): Arr;
  sum(axis?: number): Arr;
  reshape(shape: readonly number[]): Arr;
  slice(...ranges: (readonly number[] | null)[]): Arr;
  dataSync(): Float32Array;
}

async function load(): Promise<Jax> {
  const jax = (await import("@jax-js/jax" as string)) as Jax;
  if (!(await jax.init("wasm")).includes("wasm"))
    throw new Error("its WebAssembly device does not start");
  jax.defaultDevice("wasm");
  return jax;
}

const numbers: Build = async (program) => {
  const { numpy: np, jit, valueAndGrad } = await load();
  const algebra: Algebra<Arr> = {
    constant: (value) => np.array(value),
    add: (a, b) => a.ref.add(b.ref),
    sub: (a, b) => a.ref.sub(b.ref),
    mul: (a, b) => a.ref.mul(b.ref),
    div: (a, b) => a.ref.div(b.ref),
    sin: (a) => np.sin(a.ref),
    cos: (a) => np.cos(a.ref),
    exp: (a) => np.exp(a.ref),
    sqrt: (a) => np.sqrt(a.ref),
  };
  const { outputs, wrt } = program;
  const output = (k: number) => (p: Arr[], rest: Arr[]) =>
    program.trace(algebra, [...p, ...rest])[k]!;
  const all = Array.from({ length: outputs }, (_, k) => k);
  const values = all.map((k) => jit(output(k)));
  const gradients = all.map((k) => jit(valueAndGrad(output(k))));
  const arrays = (x: Float64Array): Arr[] =>
    Array.from(x, (one) => np.array(one));
  return {
    value: (x, out) => {
      for (const k of all) {
        const given = arrays(x);
        const found = values[k]!(given.slice(0, wrt), given.slice(wrt));
        out[k] = found.dataSync()[0]!;
      }
    },
    jacobian: (x, out) => {
      for (const k of all) {
        const given = arrays(x);
        const [value, row] = gradients[k]!(
          given.slice(0, wrt),
          given.slice(wrt),
        );
        value.dataSync();
        row.forEach((one, j) => {
          out[k * wrt + j] = one.dataSync()[0]!;
        });
      }
    },
  };
};

/** What is learned, the data, and the loss of both. */
interface Loss {
  readonly parameters: readonly Arr[];
  readonly data: readonly Arr[];
  readonly loss: (p: Arr[], data: Arr[]) => Arr;
}

type Start = (jax: Jax, data: Data) => Loss;

const cut = (
  { numpy }: Jax,
  flat: Float64Array,
  shapes: readonly (readonly number[])[],
): Arr[] =>
  cutInto(flat, shapes, (part, shape) => numpy.array(part).reshape(shape));

const rosenbrock: Start = (jax, { x }) => ({
  parameters: cut(jax, x!, [[x!.length]]),
  data: [],
  loss: ([all]) => {
    const { square } = jax.numpy;
    const here = all!.ref.slice([0, x!.length - 1]);
    const next = all!.slice([1, x!.length]);
    const a = next.sub(square(here.ref));
    return square(a)
      .mul(100)
      .add(square(here.sub(1)))
      .sum();
  },
});

/** A net of dense layers with ReLUs between, and softmax loss. */
const dense =
  (inputs: number, hidden: number, classes: number): Start =>
  (jax, { p, X, t, target, lambda }) => {
    const labels = (t ?? target)!;
    const N = labels.length;
    const wanted = new Float64Array(N * classes);
    labels.forEach((label, n) => {
      wanted[n * classes + label] = 1;
    });
    const { matmul, matrixTranspose, square } = jax.numpy;
    return {
      parameters: cut(jax, p!, [
        [hidden, inputs],
        [hidden],
        [classes, hidden],
        [classes],
      ]),
      data: [
        ...cut(jax, X!, [[N, inputs]]),
        ...cut(jax, wanted, [[N, classes]]),
      ],
      loss: ([W1, b1, W2, b2], [data, chosen]) => {
        const first = matmul(data!, matrixTranspose(W1!.ref)).add(b1!);
        const scores = matmul(jax.nn.relu(first), matrixTranspose(W2!.ref)).add(
          b2!,
        );
        const right = scores.ref.mul(chosen!).sum();
        const loss = jax.nn.logsumexp(scores, 1).sum().sub(right).div(N);
        const squares = square(W1!).sum().add(square(W2!).sum());
        return loss.add(squares.mul((lambda?.[0] ?? 0) / 2));
      },
    };
  };

const LOSSES: Readonly<Record<string, Start>> = {
  rosenbrock,
  spiral: dense(2, 20, 3),
  digits: dense(784, 100, 10),
};

const arrays =
  (start: Start): Make =>
  async (given) => {
    const jax = await load();
    const { parameters, data, loss } = start(jax, given);
    const refs = (all: readonly Arr[]): Arr[] => all.map((one) => one.ref);
    const value = jax.jit(loss);
    const gradient = jax.jit(jax.valueAndGrad(loss));
    const parts = gradient(refs(parameters), refs(data))[1].map((one) =>
      one.dataSync(),
    );
    const result = new Float64Array(
      parts.reduce((sum, { length }) => sum + length, 0),
    );
    const contender: Contender = {
      result,
      value: () => value(refs(parameters), refs(data)).dataSync()[0]!,
      gradient: () => {
        const [found, gradients] = gradient(refs(parameters), refs(data));
        let at = 0;
        for (const one of gradients) {
          const flat = one.dataSync();
          result.set(flat, at);
          at += flat.length;
        }
        return found.dataSync()[0]!;
      },
    };
    return contender;
  };

export const jax = (item: Item): Make | string => {
  const start = LOSSES[item.name];
  if (start !== undefined) return arrays(start);
  return item.scalars === undefined
    ? "this item was not written for it"
    : byScalars(item.scalars, numbers);
};
