/** TensorFlow.js on the CPU, in JavaScript or in WebAssembly: tensors of float32, differentiated by a tape. */
import type { Contender, Data, Make } from "../contender.ts";
import type { Item } from "../item.ts";
import { byMethods, byScalars, type Algebra, type Build } from "../scalars.ts";
import { lossOf } from "./cut.ts";
import { LOSSES, type Tf, type Tensor } from "./tensorflow-losses.ts";

export type Backend = "cpu" | "wasm";

async function load(backend: Backend): Promise<Tf> {
  const tf = (await import("@tensorflow/tfjs" as string)) as Tf;
  if (backend === "wasm")
    await import("@tensorflow/tfjs-backend-wasm" as string);
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend)
    throw new Error(`its backend ${backend} does not start`);
  return tf;
}

/** Programs on numbers: each number is a tensor without axes. */
const numbers =
  (backend: Backend): Build =>
  async (program) => {
    const tf = await load(backend);
    const algebra: Algebra<Tensor> = {
      ...byMethods<Tensor>(),
      constant: (value) => tf.scalar(value),
      sqrt: (a) => a.sqrt(),
    };
    const scalars = (x: Float64Array): Tensor[] =>
      Array.from(x, (one) => tf.scalar(one));
    const { outputs, wrt } = program;
    return {
      value: (x, out) => {
        tf.tidy(() => {
          program.trace(algebra, scalars(x)).forEach((one, k) => {
            out[k] = one.dataSync()[0]!;
          });
        });
      },
      jacobian: (x, out) => {
        for (let k = 0; k < outputs; k++)
          tf.tidy(() => {
            const given = scalars(x);
            const rest = given.slice(wrt);
            const gradients = tf.grads(
              (...free) => program.trace(algebra, [...free, ...rest])[k]!,
            )(given.slice(0, wrt));
            gradients.forEach((one, j) => {
              out[k * wrt + j] = one.dataSync()[0]!;
            });
          });
      },
    };
  };

/** Programs on tensors, one written for each item. */
const tensors =
  (
    backend: Backend,
    start: (tf: Tf, data: Data) => ReturnType<(typeof LOSSES)[string]>,
  ): Make =>
  async (data) => {
    const tf = await load(backend);
    const { variables, loss, layout = [] } = start(tf, data);
    const list = Object.values(variables);
    const result = new Float64Array(
      list.reduce((sum, { size }) => sum + size, 0),
    );
    const contender: Contender = {
      result,
      value: () => tf.tidy(() => loss().dataSync()[0]!),
      gradient: () => {
        let value = 0;
        tf.tidy(() => {
          const found = tf.variableGrads(loss, list);
          value = found.value.dataSync()[0]!;
          let at = 0;
          list.forEach((variable, k) => {
            const gradient = found.grads[variable.name]!;
            const axes = layout[k];
            const flat = (
              axes === undefined ? gradient : gradient.transpose(axes)
            ).dataSync();
            result.set(flat, at);
            at += flat.length;
          });
        });
        return value;
      },
    };
    return contender;
  };

export const tensorflow =
  (backend: Backend) =>
  (item: Item): Make | string => {
    const start = lossOf(LOSSES, item);
    if (start !== undefined) return tensors(backend, start);
    return item.scalars === undefined
      ? "this item was not written for it"
      : byScalars(item.scalars, numbers(backend));
  };
