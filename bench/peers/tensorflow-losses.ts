/** Items as users of TensorFlow.js write them. */
import type { Data } from "../contender.ts";
import { cutInto } from "./cut.ts";
import { normaliser, placement } from "./mixture.ts";

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
  log(): Tensor;
  sqrt(): Tensor;
  sigmoid(): Tensor;
  tanh(): Tensor;
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
  unstack(x: Tensor): Tensor[];
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
  const places = tf.tensor(placement(d), [rows, d * d]);
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

/** A sequence of small tensors: every step is so many calls. */
const lstm: Start = (tf, { main, extra, state, sequence }) => {
  const steps = sequence!.length / 14;
  const [weights, ends] = [
    ...cut(tf, main!, [[4, 4, 14]]),
    ...cut(tf, extra!, [[3, 14]]),
  ].map((one) => tf.variable(one)) as [Tensor, Tensor];
  const start = cut(tf, state!, Array(4).fill([14]));
  const inputs = cut(tf, sequence!, Array(steps).fill([14]));
  return {
    variables: { weights, ends },
    loss: () => {
      const rows = tf.unstack(weights).map((row) => tf.unstack(row));
      const [scale, slope, offset] = tf.unstack(ends) as [
        Tensor,
        Tensor,
        Tensor,
      ];
      const gate = (layer: number, k: number, x: Tensor): Tensor =>
        x.mul(rows[2 * layer]![k]!).add(rows[2 * layer + 1]![k]!);
      const cell = (layer: number, x: Tensor, h: Tensor, c: Tensor) => {
        const kept = c.mul(gate(layer, 0, x).sigmoid());
        const added = gate(layer, 1, h)
          .sigmoid()
          .mul(gate(layer, 3, h).tanh());
        const next = kept.add(added);
        return [gate(layer, 2, x).sigmoid().mul(next.tanh()), next] as const;
      };
      let [h1, c1, h2, c2] = start as [Tensor, Tensor, Tensor, Tensor];
      let total: Tensor = tf.scalar(0);
      for (let t = 0; t + 1 < steps; t++) {
        [h1, c1] = cell(0, inputs[t]!.mul(scale), h1, c1);
        [h2, c2] = cell(1, h1, h2, c2);
        const y = h2.mul(slope).add(offset);
        const right = y.sub(y.exp().sum().add(2).log());
        total = total.add(inputs[t + 1]!.mul(right).sum());
      }
      return total.div(-14 * (steps - 1));
    },
  };
};

export const LOSSES: Readonly<Record<string, Start>> = {
  rosenbrock,
  mixture,
  lstm,
  spiral: dense(2, 20, 3),
  digits: dense(784, 100, 10),
  conv,
};
