/**
 * jax-js on its WebAssembly device: functions of arrays of float32, differentiated, and compiled by jit. An array is
 * used up by what it is given to, unless it is given as `.ref`.
 */
import type { Contender, Make } from "../contender.ts";
import type { Item } from "../item.ts";
import { byScalars, type Algebra, type Build } from "../scalars.ts";
import { lossOf } from "./cut.ts";
import { LOSSES, type Arr, type Jax, type Start } from "./jax-losses.ts";

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

const arrays =
  (start: Start): Make =>
  async (given) => {
    const jax = await load();
    const { parameters, data, loss, isCompiled = true } = start(jax, given);
    const refs = (all: readonly Arr[]): Arr[] => all.map((one) => one.ref);
    const compiled = <F>(f: F): F => (isCompiled ? jax.jit(f) : f);
    const value = compiled(loss);
    const gradient = compiled(jax.valueAndGrad(loss));
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
  const start = lossOf(LOSSES, item);
  if (start !== undefined) return arrays(start);
  return item.scalars === undefined
    ? "this item was not written for it"
    : byScalars(item.scalars, numbers);
};
