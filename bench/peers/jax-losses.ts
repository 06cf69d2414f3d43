/** Items as users of jax-js write them. An array is used up by what it is given to, unless it is given as `.ref`. */
import type { Data } from "../contender.ts";
import { cutInto } from "./cut.ts";
import { normaliser, placement } from "./mixture.ts";

export interface Jax {
  readonly numpy: Numpy;
  readonly nn: {
    logsumexp(x: Arr, axis?: number): Arr;
    relu(x: Arr): Arr;
    sigmoid(x: Arr): Arr;
  };
  readonly lax: {
    conv(
      images: Arr,
      kernels: Arr,
      strides: readonly number[],
      padding: string,
    ): Arr;
  };
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
  log(x: Arr): Arr;
  tanh(x: Arr): Arr;
  max(x: Arr, axes: readonly number[]): Arr;
  sqrt(x: Arr): Arr;
  square(x: Arr): Arr;
  matmul(a: Arr, b: Arr): Arr;
  matrixTranspose(a: Arr): Arr;
}

export interface Arr {
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

/** What is learned, the data, and the loss of both. */
interface Loss {
  readonly parameters: readonly Arr[];
  readonly data: readonly Arr[];
  readonly loss: (p: Arr[], data: Arr[]) => Arr;
  /** Whether it goes through `jit`; true if not given. */
  readonly isCompiled?: boolean;
}

export type Start = (jax: Jax, data: Data) => Loss;

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

/** Ones for the right classes, zeros for the others. */
function chosen(labels: Float64Array, classes: number): Float64Array {
  const found = new Float64Array(labels.length * classes);
  labels.forEach((label, n) => {
    found[n * classes + label] = 1;
  });
  return found;
}

const crossEntropy = ({ nn }: Jax, scores: Arr, right: Arr): Arr => {
  const wanted = scores.ref.mul(right).sum();
  return nn.logsumexp(scores, 1).sum().sub(wanted);
};

/** A net of dense layers with ReLUs between, and softmax loss. */
const dense =
  (inputs: number, hidden: number, classes: number): Start =>
  (jax, { p, X, t, target, lambda }) => {
    const labels = (t ?? target)!;
    const N = labels.length;
    const wanted = chosen(labels, classes);
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
      loss: ([W1, b1, W2, b2], [data, right]) => {
        const first = matmul(data!, matrixTranspose(W1!.ref)).add(b1!);
        const scores = matmul(jax.nn.relu(first), matrixTranspose(W2!.ref)).add(
          b2!,
        );
        const loss = crossEntropy(jax, scores, right!).div(N);
        const squares = square(W1!).sum().add(square(W2!).sum());
        return loss.add(squares.mul((lambda?.[0] ?? 0) / 2));
      },
    };
  };

/** Non-overlapping windows of 2 by 2. */
const pooled = (jax: Jax, x: Arr, N: number, channels: number, side: number) =>
  jax.numpy.max(x.reshape([N, channels, side / 2, 2, side / 2, 2]), [3, 5]);

const conv: Start = (jax, { p, X, target }) => {
  const N = target!.length;
  const wanted = chosen(target!, 10);
  return {
    parameters: cut(jax, p!, [
      [8, 1, 5, 5],
      [8, 1, 1],
      [16, 8, 5, 5],
      [16, 1, 1],
      [10, 256],
      [10],
    ]),
    data: [...cut(jax, X!, [[N, 1, 28, 28]]), ...cut(jax, wanted, [[N, 10]])],
    loss: ([K1, b1, K2, b2, W, b], [images, right]) => {
      const { lax, nn, numpy } = jax;
      const y1 = lax.conv(images!, K1!, [1, 1], "VALID").add(b1!);
      const h1 = pooled(jax, nn.relu(y1), N, 8, 24);
      const y2 = lax.conv(h1, K2!, [1, 1], "VALID").add(b2!);
      const h2 = pooled(jax, nn.relu(y2), N, 16, 8).reshape([N, 256]);
      const scores = numpy.matmul(h2, numpy.matrixTranspose(W!)).add(b!);
      return crossEntropy(jax, scores, right!).div(N);
    },
  };
};

const mixture: Start = (jax, { x, gamma, m, alphas, means, icf }) => {
  const K = alphas!.length;
  const d = means!.length / K;
  const N = x!.length / d;
  const rows = (d * (d + 1)) / 2;
  const places = Float64Array.from(placement(d));
  const scale = gamma![0]!;
  const constant = normaliser(d, K, scale, m![0]!);
  return {
    parameters: [
      ...cut(jax, alphas!, [[K]]),
      ...cut(jax, means!, [[K, 1, d]]),
      ...cut(jax, icf!, [[K, rows]]),
    ],
    data: [...cut(jax, x!, [[1, N, d]]), ...cut(jax, places, [[rows, d * d]])],
    loss: ([a, mu, logs], [points, places]) => {
      const { nn, numpy } = jax;
      const { exp, matmul, matrixTranspose, square } = numpy;
      const diagonal = logs!.ref.slice([], [0, d]);
      const q = exp(diagonal.ref);
      const trace = diagonal.sum(1);
      const lower = matmul(logs!, places!).reshape([K, d, d]);
      const centred = points!.sub(mu!);
      const Qc = centred.ref
        .mul(q.ref.reshape([K, 1, d]))
        .add(matmul(centred, matrixTranspose(lower.ref)));
      const inner = a!.ref
        .add(trace.ref)
        .reshape([K, 1])
        .sub(square(Qc).sum(2).mul(0.5));
      const likelihood = nn
        .logsumexp(inner, 0)
        .sum()
        .sub(nn.logsumexp(a!).mul(N));
      const squares = square(q).sum().add(square(lower).sum());
      return likelihood
        .add(squares.mul((scale * scale) / 2))
        .sub(trace.sum().mul(m![0]!))
        .sub(constant);
    },
  };
};

/** Without jit, which takes minutes for so many steps, and there is no loop that it knows. */
const lstm: Start = (jax, { main, extra, state, sequence }) => {
  const steps = sequence!.length / 14;
  const gates = Array<number[]>(16).fill([14]);
  return {
    isCompiled: false,
    parameters: [
      ...cut(jax, main!, gates),
      ...cut(jax, extra!, Array<number[]>(3).fill([14])),
    ],
    data: [
      ...cut(jax, state!, Array<number[]>(4).fill([14])),
      ...cut(jax, sequence!, Array<number[]>(steps).fill([14])),
    ],
    loss: (p, [h1, c1, h2, c2, ...inputs]) => {
      const { nn, numpy } = jax;
      const { exp, log, tanh } = numpy;
      const gate = (layer: number, k: number, x: Arr): Arr =>
        x.mul(p[8 * layer + k]!.ref).add(p[8 * layer + 4 + k]!.ref);
      const cell = (layer: number, x: Arr, h: Arr, c: Arr) => {
        const kept = c.mul(nn.sigmoid(gate(layer, 0, x.ref)));
        const next = kept.add(
          nn.sigmoid(gate(layer, 1, h.ref)).mul(tanh(gate(layer, 3, h))),
        );
        const out = nn.sigmoid(gate(layer, 2, x)).mul(tanh(next.ref));
        return [out, next] as const;
      };
      let [a, b, c, d] = [h1!, c1!, h2!, c2!];
      let total: Arr | undefined;
      for (let t = 0; t + 1 < steps; t++) {
        [a, b] = cell(0, inputs[t]!.ref.mul(p[16]!.ref), a, b);
        [c, d] = cell(1, a.ref, c, d);
        const y = c.ref.mul(p[17]!.ref).add(p[18]!.ref);
        const right = y.ref.sub(log(exp(y).sum().add(2)));
        const term = inputs[t + 1]!.ref.mul(right).sum();
        total = total === undefined ? term : total.add(term);
      }
      return total!.div(-14 * (steps - 1));
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
