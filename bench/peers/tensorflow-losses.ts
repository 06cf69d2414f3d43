/** Items as users of TensorFlow.js write them. */
import { lgamma } from "../../runtime/index.ts";
import type { Data } from "../contender.ts";
import { cutInto } from "./cut.ts";

type Axis = number | readonly number[];

export interface Tensor {
  readonly size: number;
  readonly name: string;
  readonly shape: readonly number[];
  add(other: Tensor | number): Tensor;
  sub(other: Tensor | number): Tensor;
  mul(other: Tensor | number): Tensor;
  div(other: Tensor | number): Tensor;
  sin(): Tensor;
  cos(): Tensor;
  exp(): Tensor;
  sqrt(): Tensor;
  square(): Tensor;
  relu(): Tensor;
  sum(axis?: Axis): Tensor;
  mean(axis?: Axis): Tensor;
  logSumExp(axis?: Axis): Tensor;
  slice(
    begin: number | readonly number[],
    size?: number | readonly number[],
  ): Tensor;
  reshape(shape: readonly number[]): Tensor;
  expandDims(axis: number): Tensor;
  transpose(axes?: readonly number[]): Tensor;
  matMul(other: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
  conv2d(filter: Tensor, strides: number, pad: string): Tensor;
  maxPool(size: number, strides: number, pad: string): Tensor;
  dataSync(): Float32Array;
}

export interface Tf {
  setBackend(name: string): Promise<boolean>;
  getBackend(): string;
  ready(): Promise<void>;
  tidy<R>(body: () => R): R;
  scalar(value: number): Tensor;
  tensor(values: Float32Array, shape: readonly number[]): Tensor;
  tensor1d(values: readonly number[], type: string): Tensor;
  variable(initial: Tensor): Tensor;
  oneHot(indices: Tensor, depth: number): Tensor;
  grads(f: (...x: Tensor[]) => Tensor): (x: readonly Tensor[]) => Tensor[];
  variableGrads(
    f: () => Tensor,
    variables: readonly Tensor[],
  ): { value: Tensor; grads: Record<string, Tensor> };
  readonly losses: {
    softmaxCrossEntropy(labels: Tensor, logits: Tensor): Tensor;
  };
}

interface Loss {
  readonly variables: Readonly<Record<string, Tensor>>;
  readonly loss: () => Tensor;
  /** By variable, the axes to transpose a gradient by, where its layout is not ours. */
  readonly layout?: readonly (readonly number[] | undefined)[];
}

type Start = (tf: Tf, data: Data) => Loss;

const cut = (
  tf: Tf,
  flat: Float64Array,
  shapes: readonly (readonly number[])[],
): Tensor[] => cutInto(flat, shapes, (part, shape) => tf.tensor(part, shape));

const oneHot = (tf: Tf, labels: Float64Array, classes: number): Tensor =>
  tf.oneHot(tf.tensor1d([...labels], "int32"), classes);

const rosenbrock: Start = (tf, { x }) => {
  const variable = tf.variable(tf.tensor(Float32Array.from(x!), [x!.length]));
  const last = x!.length - 1;
  return {
    variables: { variable },
    loss: () => {
      const here = variable.slice([0], [last]);
      const a = variable.slice([1], [last]).sub(here.square());
      return a.square().mul(100).add(here.sub(1).square()).sum();
    },
  };
};

/** A net of dense layers with ReLUs between, and softmax loss. */
const dense =
  (inputs: number, hidden: number, classes: number): Start =>
  (tf, { p, X, t, target, lambda }) => {
    const [W1, b1, W2, b2] = cut(tf, p!, [
      [hidden, inputs],
      [hidden],
      [classes, hidden],
      [classes],
    ]).map((one) => tf.variable(one)) as [Tensor, Tensor, Tensor, Tensor];
    const labels = (t ?? target)!;
    const data = cut(tf, X!, [[labels.length, inputs]])[0]!;
    const wanted = oneHot(tf, labels, classes);
    return {
      variables: { W1, b1, W2, b2 },
      loss: () => {
        const scores = data
          .matMul(W1, false, true)
          .add(b1)
          .relu()
          .matMul(W2, false, true)
          .add(b2);
        const loss = tf.losses.softmaxCrossEntropy(wanted, scores);
        if (lambda === undefined) return loss;
        const squares = W1.square().sum().add(W2.square().sum());
        return loss.add(squares.mul(lambda[0]! / 2));
      },
    };
  };

const FORWARD = [2, 3, 1, 0] as const;
const BACK = [3, 2, 0, 1] as const;

const conv: Start = (tf, { p, X, target }) => {
  const [K1, b1, K2, b2, W, b] = cut(tf, p!, [
    [8, 1, 5, 5],
    [8],
    [16, 8, 5, 5],
    [16],
    [10, 256],
    [10],
  ]).map((one) =>
    tf.variable(one.shape.length === 4 ? one.transpose(FORWARD) : one),
  ) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  const images = cut(tf, X!, [[target!.length, 28, 28, 1]])[0]!;
  const wanted = oneHot(tf, target!, 10);
  return {
    variables: { K1, b1, K2, b2, W, b },
    layout: [BACK, undefined, BACK, undefined, undefined, undefined],
    loss: () => {
      const first = images.conv2d(K1, 1, "valid").add(b1).relu();
      const second = first
        .maxPool(2, 2, "valid")
        .conv2d(K2, 1, "valid")
        .add(b2)
        .relu()
        .maxPool(2, 2, "valid");
      const flat = second
        .transpose([0, 3, 1, 2])
        .reshape([target!.length, 256]);
      const scores = flat.matMul(W, false, true).add(b);
      return tf.losses.softmaxCrossEntropy(wanted, scores);
    },
  };
};

/** A matrix of zeros and ones, which takes a row of icf to a matrix with its strict lower triangle. */
function placement(tf: Tf, d: number): Tensor {
  const rows = (d * (d + 1)) / 2;
  const found = new Float32Array(rows * d * d);
  let at = d;
  for (let j = 0; j < d; j++)
    for (let i = j + 1; i < d; i++) found[at++ * d * d + d * i + j] = 1;
  return tf.tensor(found, [rows, d * d]);
}

const mixture: Start = (tf, { x, gamma, m, alphas, means, icf }) => {
  const K = alphas!.length;
  const d = means!.length / K;
  const N = x!.length / d;
  const rows = (d * (d + 1)) / 2;
  const [a, mu, logs] = [
    ...cut(tf, alphas!, [[K]]),
    ...cut(tf, means!, [[K, d]]),
    ...cut(tf, icf!, [[K, rows]]),
  ].map((one) => tf.variable(one)) as [Tensor, Tensor, Tensor];
  const points = cut(tf, x!, [[1, N, d]])[0]!;
  const places = placement(tf, d);
  const scale = gamma![0]!;
  const constant = normaliser(d, K, scale, m![0]!);
  return {
    variables: { a, mu, logs },
    loss: () => {
      const diagonal = logs.slice([0, 0], [K, d]);
      const q = diagonal.exp();
      const trace = diagonal.sum(1);
      const lower = logs.matMul(places).reshape([K, d, d]);
      const centred = points.sub(mu.expandDims(1));
      const Qc = centred
        .mul(q.expandDims(1))
        .add(centred.matMul(lower, false, true));
      const inner = a.add(trace).expandDims(1).sub(Qc.square().sum(2).mul(0.5));
      const likelihood = inner.logSumExp(0).sum().sub(a.logSumExp().mul(N));
      const squares = q.square().sum().add(lower.square().sum());
      return likelihood
        .add(squares.mul((scale * scale) / 2))
        .sub(trace.sum().mul(m![0]!))
        .sub(constant);
    },
  };
};

/** The constant of Wishart's prior. */
function normaliser(d: number, K: number, gamma: number, m: number): number {
  const degrees = m + d + 1;
  let sum =
    degrees * d * (Math.log(gamma) - 0.5 * Math.LN2) -
    ((d * (d - 1)) / 4) * Math.log(Math.PI);
  for (let j = 1; j <= d; j++) sum -= lgamma((degrees + 1 - j) / 2);
  return K * sum;
}

export const LOSSES: Readonly<Record<string, Start>> = {
  rosenbrock,
  mixture,
  spiral: dense(2, 20, 3),
  digits: dense(784, 100, 10),
  conv,
};
