/** Layers by plain loops, as PyTorch defines them: written from its documentation, slow, one sample at a time. */

/** Row by row. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: number[];
}

type Numbers = ArrayLike<number>;

const volume = (shape: readonly number[]): number =>
  shape.reduce((a, b) => a * b, 1);

export const tensor = (
  shape: readonly number[],
  data?: ArrayLike<number>,
): Tensor => ({
  shape,
  data: data
    ? Array.from(data)
    : Array.from({ length: volume(shape) }, () => 0),
});

const place = (shape: readonly number[], at: readonly number[]): number =>
  at.reduce((sum, k, axis) => sum * shape[axis]! + k, 0);

export const get = (of: Tensor, ...at: number[]): number =>
  of.data[place(of.shape, at)]!;

const add = (of: Tensor, value: number, ...at: number[]): void => {
  of.data[place(of.shape, at)]! += value;
};

const set = (of: Tensor, value: number, ...at: number[]): void => {
  of.data[place(of.shape, at)] = value;
};

export const mapped = (x: Tensor, f: (x: number) => number): Tensor => ({
  shape: x.shape,
  data: x.data.map(f),
});

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** nn.Linear, on the last axis. */
export function linear(x: Tensor, W: Numbers, b?: Numbers): Tensor {
  const inputs = x.shape.at(-1)!;
  const units = W.length / inputs;
  const rows = x.data.length / inputs;
  const y = tensor([...x.shape.slice(0, -1), units]);
  for (let r = 0; r < rows; r++)
    for (let u = 0; u < units; u++) {
      let sum = b ? b[u]! : 0;
      for (let k = 0; k < inputs; k++)
        sum += W[u * inputs + k]! * x.data[r * inputs + k]!;
      y.data[r * units + u] = sum;
    }
  return y;
}

export interface Window {
  readonly kernel: readonly number[];
  readonly stride?: readonly number[];
  readonly padding?: readonly number[];
  readonly dilation?: readonly number[];
  readonly groups?: number;
  readonly outputPadding?: readonly number[];
}

/** Two spatial axes, of which the first may have length 1. */
const two = (list: readonly number[] | undefined, otherwise: number) =>
  list === undefined
    ? ([otherwise, otherwise] as const)
    : list.length === 2
      ? ([list[0]!, list[1]!] as const)
      : ([otherwise, list[0]!] as const);

const image = (x: Tensor): Tensor =>
  x.shape.length === 3
    ? x
    : { shape: [x.shape[0]!, 1, x.shape[1]!], data: x.data };

const likeInput = (x: Tensor, y: Tensor): Tensor =>
  x.shape.length === 3
    ? y
    : { shape: [y.shape[0]!, y.shape[2]!], data: y.data };

const measures = ({ kernel, stride, padding, dilation }: Window) => ({
  k: two(kernel, 1),
  s: two(stride, 1),
  p: two(padding, 0),
  d: two(dilation, 1),
});

const outLength = (n: number, k: number, s: number, p: number, d: number) =>
  Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1;

/** nn.Conv1d and nn.Conv2d. */
export function conv(
  given: Tensor,
  W: Numbers,
  b: Numbers | undefined,
  channels: number,
  window: Window,
): Tensor {
  const x = image(given);
  const { k, s, p, d } = measures(window);
  const [C, H, L] = x.shape as [number, number, number];
  const groups = window.groups ?? 1;
  const inside = C / groups;
  const w = tensor([channels, inside, k[0], k[1]], W);
  const y = tensor([
    channels,
    outLength(H, k[0], s[0], p[0], d[0]),
    outLength(L, k[1], s[1], p[1], d[1]),
  ]);
  for (let o = 0; o < channels; o++)
    for (let i = 0; i < y.shape[1]!; i++)
      for (let j = 0; j < y.shape[2]!; j++) {
        let sum = b ? b[o]! : 0;
        const group = Math.floor(o / (channels / groups));
        for (let a = 0; a < inside; a++)
          for (let u = 0; u < k[0]; u++)
            for (let v = 0; v < k[1]; v++) {
              const r = i * s[0] + u * d[0] - p[0];
              const c = j * s[1] + v * d[1] - p[1];
              if (r < 0 || r >= H || c < 0 || c >= L) continue;
              sum += get(w, o, a, u, v) * get(x, group * inside + a, r, c);
            }
        set(y, sum, o, i, j);
      }
  return likeInput(given, y);
}

/** nn.ConvTranspose1d and nn.ConvTranspose2d: each element lays down its kernel. */
export function convTranspose(
  given: Tensor,
  W: Numbers,
  b: Numbers | undefined,
  channels: number,
  window: Window,
): Tensor {
  const x = image(given);
  const { k, s, p, d } = measures(window);
  const more = two(window.outputPadding, 0);
  const [C, H, L] = x.shape as [number, number, number];
  const groups = window.groups ?? 1;
  const outside = channels / groups;
  const w = tensor([C, outside, k[0], k[1]], W);
  const length = (n: number, axis: 0 | 1): number =>
    (n - 1) * s[axis] - 2 * p[axis] + d[axis] * (k[axis] - 1) + more[axis] + 1;
  const y = tensor([channels, length(H, 0), length(L, 1)]);
  for (let a = 0; a < C; a++)
    for (let i = 0; i < H; i++)
      for (let j = 0; j < L; j++)
        for (let o = 0; o < outside; o++)
          for (let u = 0; u < k[0]; u++)
            for (let v = 0; v < k[1]; v++) {
              const r = i * s[0] + u * d[0] - p[0];
              const c = j * s[1] + v * d[1] - p[1];
              if (r < 0 || r >= y.shape[1]! || c < 0 || c >= y.shape[2]!)
                continue;
              const group = Math.floor(a / (C / groups));
              const value = get(x, a, i, j) * get(w, a, o, u, v);
              add(y, value, group * outside + o, r, c);
            }
  if (b)
    y.data.forEach((_, at) => {
      y.data[at]! += b[Math.floor(at / (y.shape[1]! * y.shape[2]!))]!;
    });
  return likeInput(given, y);
}

/** nn.MaxPool and nn.AvgPool: what lies under a window, `padded` of it beyond the edges. */
export function pool(
  given: Tensor,
  window: Window,
  reduce: (inside: readonly number[], padded: number) => number,
): Tensor {
  const x = image(given);
  const { k, s, p, d } = measures(window);
  const [C, H, L] = x.shape as [number, number, number];
  const y = tensor([
    C,
    outLength(H, k[0], s[0], p[0], d[0]),
    outLength(L, k[1], s[1], p[1], d[1]),
  ]);
  for (let a = 0; a < C; a++)
    for (let i = 0; i < y.shape[1]!; i++)
      for (let j = 0; j < y.shape[2]!; j++) {
        const inside: number[] = [];
        for (let u = 0; u < k[0]; u++)
          for (let v = 0; v < k[1]; v++) {
            const r = i * s[0] + u * d[0] - p[0];
            const c = j * s[1] + v * d[1] - p[1];
            if (r >= 0 && r < H && c >= 0 && c < L)
              inside.push(get(x, a, r, c));
          }
        set(y, reduce(inside, k[0] * k[1] - inside.length), a, i, j);
      }
  return likeInput(given, y);
}

export const largest = (inside: readonly number[]): number =>
  Math.max(...inside);

const total = (list: readonly number[]): number =>
  list.reduce((a, b) => a + b, 0);

export const meanWithPadding = (inside: readonly number[], padded: number) =>
  total(inside) / (inside.length + padded);

export const meanInside = (inside: readonly number[]): number =>
  total(inside) / inside.length;

/** One number for each channel. */
export function globalPool(
  x: Tensor,
  reduce: (inside: readonly number[]) => number,
): Tensor {
  const [C] = x.shape as [number];
  const size = x.data.length / C;
  return tensor(
    [C],
    Array.from({ length: C }, (_, c) =>
      reduce(x.data.slice(c * size, (c + 1) * size)),
    ),
  );
}

/** nn.BatchNorm in eval mode. */
export function batchNorm(
  x: Tensor,
  { gamma, beta, mean, variance }: Record<"gamma" | "beta" | "mean" | "variance", Numbers>, // prettier-ignore
): Tensor {
  const size = x.data.length / x.shape[0]!;
  return {
    shape: x.shape,
    data: x.data.map((value, at) => {
      const c = Math.floor(at / size);
      const scaled = (value - mean[c]!) / Math.sqrt(variance[c]! + 1e-5);
      return scaled * gamma[c]! + beta[c]!;
    }),
  };
}

/** nn.LayerNorm over the last `length` numbers. */
export function layerNorm(
  x: Tensor,
  length: number,
  gamma?: Numbers,
  beta?: Numbers,
): Tensor {
  const y = tensor(x.shape);
  for (let start = 0; start < x.data.length; start += length) {
    const row = x.data.slice(start, start + length);
    const mean = total(row) / length;
    const variance = total(row.map((one) => (one - mean) ** 2)) / length;
    row.forEach((one, k) => {
      const scaled = (one - mean) / Math.sqrt(variance + 1e-5);
      y.data[start + k] = scaled * (gamma?.[k] ?? 1) + (beta?.[k] ?? 0);
    });
  }
  return y;
}

/** The states of a recurrent net over [length, inputs]: `step` gets Wx x + bx and Wh h + bh. */
export function recurrent(
  x: Tensor,
  hidden: number,
  weights: { Wx: Numbers; Wh: Numbers; bx: Numbers; bh?: Numbers },
  step: (input: number[], state: number[], h: number[]) => number[],
): Tensor {
  const [length, inputs] = x.shape as [number, number];
  const states: number[] = [];
  let h = Array.from({ length: hidden }, () => 0);
  for (let t = 0; t < length; t++) {
    const row = tensor([inputs], x.data.slice(t * inputs, (t + 1) * inputs));
    const input = linear(row, weights.Wx, weights.bx).data;
    const state = linear(tensor([hidden], h), weights.Wh, weights.bh).data;
    h = step(input, state, h);
    states.push(...h);
  }
  return tensor([length, hidden], states);
}

/** nn.LSTM's step, gates in the order i, f, g, o. */
export function lstmStep(hidden: number) {
  let c = Array.from({ length: hidden }, () => 0);
  return (input: number[], state: number[]): number[] => {
    const z = input.map((one, k) => one + state[k]!);
    const gate = (k: number, j: number): number => z[k * hidden + j]!;
    c = c.map(
      (old, j) =>
        sigmoid(gate(1, j)) * old + sigmoid(gate(0, j)) * Math.tanh(gate(2, j)),
    );
    return c.map((one, j) => sigmoid(gate(3, j)) * Math.tanh(one));
  };
}

/** nn.GRU's step, gates in the order r, z, n. */
export const gruStep =
  (hidden: number) =>
  (input: number[], state: number[], h: number[]): number[] =>
    h.map((old, j) => {
      const r = sigmoid(input[j]! + state[j]!);
      const z = sigmoid(input[hidden + j]! + state[hidden + j]!);
      const n = Math.tanh(input[2 * hidden + j]! + r * state[2 * hidden + j]!);
      return (1 - z) * n + z * old;
    });

export const lastRow = (x: Tensor): Tensor =>
  tensor([x.shape[1]!], x.data.slice(-x.shape[1]!));

export function softmax(row: readonly number[]): number[] {
  const top = Math.max(...row);
  const all = row.map((one) => Math.exp(one - top));
  return all.map((one) => one / total(all));
}

/** F.scaled_dot_product_attention of [length, 3 units], which holds Q, K and V side by side. */
export function attention(x: Tensor, heads: number, causal: boolean): Tensor {
  const [length, width] = x.shape as [number, number];
  const units = width / 3;
  const size = units / heads;
  const y = tensor([length, units]);
  for (let head = 0; head < heads; head++)
    for (let i = 0; i < length; i++) {
      const scores = Array.from({ length }, (_, j) => {
        if (causal && j > i) return -Infinity;
        let sum = 0;
        for (let d = 0; d < size; d++)
          sum +=
            get(x, i, head * size + d) * get(x, j, units + head * size + d);
        return sum / Math.sqrt(size);
      });
      softmax(scores).forEach((weight, j) => {
        for (let d = 0; d < size; d++) {
          const value = get(x, j, 2 * units + head * size + d);
          add(y, weight * value, i, head * size + d);
        }
      });
    }
  return y;
}
