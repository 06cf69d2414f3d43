/**
 * ADBench's LSTM, by hand: all but the softmax is elementwise. What the way back needs of each step and unit is
 * kept as one run of numbers; the way back carries the adjoints of the states.
 */

export const UNITS = 14;

/** Numbers kept for each layer, unit and step: the gates f, i, o and g, tanh(c), and the c and h that come out. */
const KEPT = 7;
const LAYERS = 2;
const STEP = LAYERS * KEPT * UNITS;

export interface Lstm {
  readonly C: number;
  readonly main: Float64Array;
  readonly extra: Float64Array;
  readonly state: Float64Array;
  readonly sequence: Float64Array;
  readonly kept: Float64Array;
  /** The states, h and c of each layer; exp of the predictions of each step, and the sum of those. */
  readonly now: Float64Array;
  readonly exps: Float64Array;
  readonly sums: Float64Array;
  readonly adjoints: Float64Array;
}

export const lstmOf = (
  C: number,
  main: Float64Array,
  extra: Float64Array,
  state: Float64Array,
  sequence: Float64Array,
): Lstm => ({
  ...{ C, main, extra, state, sequence },
  kept: new Float64Array(STEP * C),
  now: new Float64Array(4 * UNITS),
  exps: new Float64Array(UNITS * C),
  sums: new Float64Array(C),
  adjoints: new Float64Array(5 * UNITS),
});

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function forward(given: Lstm): number {
  const { C, main, extra, state, sequence, now } = given;
  now.set(state);
  let total = 0;
  for (let t = 0; t < C - 1; t++) {
    let sum = 2;
    let golds = 0;
    for (let j = 0; j < UNITS; j++) {
      let x = sequence[UNITS * t + j]! * extra[j]!;
      for (let layer = 0; layer < LAYERS; layer++) {
        const w = 8 * UNITS * layer + j;
        const s = 2 * UNITS * layer + j;
        const h = now[s]!;
        const c =
          now[s + UNITS]! * sigmoid(x * main[w]! + main[w + 4 * UNITS]!) +
          sigmoid(h * main[w + UNITS]! + main[w + 5 * UNITS]!) *
            Math.tanh(h * main[w + 3 * UNITS]! + main[w + 7 * UNITS]!);
        x =
          sigmoid(x * main[w + 2 * UNITS]! + main[w + 6 * UNITS]!) *
          Math.tanh(c);
        now[s] = x;
        now[s + UNITS] = c;
      }
      const y = x * extra[UNITS + j]! + extra[2 * UNITS + j]!;
      const gold = sequence[UNITS * (t + 1) + j]!;
      sum += Math.exp(y);
      golds += gold;
      total += gold * y;
    }
    total -= golds * Math.log(sum);
  }
  return -total / (UNITS * (C - 1));
}

export function valueAndGradient(given: Lstm, gradient: Float64Array): number {
  const { C, adjoints } = given;
  const total = forwardKeeping(given);
  gradient.fill(0);
  adjoints.fill(0);
  for (let t = C - 2; t >= 0; t--) backwardStep(given, t, gradient);
  return -total / (UNITS * (C - 1));
}

function forwardKeeping(given: Lstm): number {
  const { C, main, extra, state, sequence, now, kept, exps, sums } = given;
  now.set(state);
  let total = 0;
  for (let t = 0; t < C - 1; t++) {
    let sum = 2;
    let golds = 0;
    for (let j = 0; j < UNITS; j++) {
      let x = sequence[UNITS * t + j]! * extra[j]!;
      for (let layer = 0; layer < LAYERS; layer++) {
        const w = 8 * UNITS * layer + j;
        const s = 2 * UNITS * layer + j;
        const k = STEP * t + KEPT * (UNITS * layer + j);
        const h = now[s]!;
        const f = sigmoid(x * main[w]! + main[w + 4 * UNITS]!);
        const i = sigmoid(h * main[w + UNITS]! + main[w + 5 * UNITS]!);
        const o = sigmoid(x * main[w + 2 * UNITS]! + main[w + 6 * UNITS]!);
        const g = Math.tanh(h * main[w + 3 * UNITS]! + main[w + 7 * UNITS]!);
        const c = now[s + UNITS]! * f + i * g;
        const tanh = Math.tanh(c);
        x = o * tanh;
        now[s] = x;
        now[s + UNITS] = c;
        kept[k] = f;
        kept[k + 1] = i;
        kept[k + 2] = o;
        kept[k + 3] = g;
        kept[k + 4] = tanh;
        kept[k + 5] = c;
        kept[k + 6] = x;
      }
      const y = x * extra[UNITS + j]! + extra[2 * UNITS + j]!;
      const gold = sequence[UNITS * (t + 1) + j]!;
      const e = Math.exp(y);
      exps[UNITS * t + j] = e;
      sum += e;
      golds += gold;
      total += gold * y;
    }
    sums[t] = golds / sum;
    total -= golds * Math.log(sum);
  }
  return total;
}

/** What step t adds to the gradient; it takes the adjoints of the states after it, and leaves those before it. */
function backwardStep(
  { C, main, extra, state, sequence, kept, exps, sums, adjoints }: Lstm,
  t: number,
  gradient: Float64Array,
): void {
  const scale = -1 / (UNITS * (C - 1));
  const share = sums[t]!;
  for (let j = 0; j < UNITS; j++) {
    const dy =
      scale * (sequence[UNITS * (t + 1) + j]! - share * exps[UNITS * t + j]!);
    const last = STEP * t + KEPT * (UNITS * (LAYERS - 1) + j);
    const e = 16 * UNITS + j;
    gradient[e + UNITS]! += dy * kept[last + 6]!;
    gradient[e + 2 * UNITS]! += dy;
    let dx = dy * extra[UNITS + j]!;
    for (let layer = LAYERS - 1; layer >= 0; layer--) {
      const w = 8 * UNITS * layer + j;
      const s = 2 * UNITS * layer + j;
      const k = STEP * t + KEPT * (UNITS * layer + j);
      const x =
        layer === 0
          ? sequence[UNITS * t + j]! * extra[j]!
          : kept[k - KEPT * UNITS + 6]!;
      const h = t === 0 ? state[s]! : kept[k - STEP + 6]!;
      const before = t === 0 ? state[s + UNITS]! : kept[k - STEP + 5]!;
      const f = kept[k]!;
      const i = kept[k + 1]!;
      const o = kept[k + 2]!;
      const g = kept[k + 3]!;
      const tanh = kept[k + 4]!;
      const dh = adjoints[s]! + dx;
      const dc = adjoints[s + UNITS]! + dh * o * (1 - tanh * tanh);
      const df = dc * before * f * (1 - f);
      const di = dc * g * i * (1 - i);
      const dO = dh * tanh * o * (1 - o);
      const dg = dc * i * (1 - g * g);
      gradient[w]! += df * x;
      gradient[w + UNITS]! += di * h;
      gradient[w + 2 * UNITS]! += dO * x;
      gradient[w + 3 * UNITS]! += dg * h;
      gradient[w + 4 * UNITS]! += df;
      gradient[w + 5 * UNITS]! += di;
      gradient[w + 6 * UNITS]! += dO;
      gradient[w + 7 * UNITS]! += dg;
      adjoints[s] = di * main[w + UNITS]! + dg * main[w + 3 * UNITS]!;
      adjoints[s + UNITS] = dc * f;
      dx = df * main[w]! + dO * main[w + 2 * UNITS]!;
    }
    gradient[e]! += dx * sequence[UNITS * t + j]!;
  }
}
