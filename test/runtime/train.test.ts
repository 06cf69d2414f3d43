/** Minibatches, epochs, validation, early stop; and a generated module trained with them. */
import { describe, expect, test } from "vitest";
import * as net from "../../generated/two-layer-net.ts";
import {
  accuracy,
  adam,
  argmax,
  batches,
  createRandom,
  heNormal,
  sgd,
  train,
  trainingSteps,
  type Flat,
  type Samples,
  type TrainingHooks,
  type TrainingOptions,
} from "../../runtime/index.ts";

/** Seven samples of two numbers, and their numbers as labels. */
const SEVEN = {
  X: Float64Array.from({ length: 14 }, (_, k) => k),
  t: [0, 1, 2, 3, 4, 5, 6],
};

describe("batches", () => {
  test("come in order, the last smaller", () => {
    const all = batches({ data: SEVEN, samples: 7, batchSize: 3 });
    const seen = [...all].map(([N]) => N);
    expect([all.count, all.samples, ...seen]).toEqual([3, 7, 3, 3, 1]);
    const rows: number[][] = [];
    for (const [N, { X, t }] of all)
      rows.push([...X.subarray(0, 2 * N), ...t.subarray(0, N)]);
    expect(rows).toEqual([
      [0, 1, 2, 3, 4, 5, 0, 1, 2],
      [6, 7, 8, 9, 10, 11, 3, 4, 5],
      [12, 13, 6],
    ]);
  });

  test("reuse their buffers", () => {
    const all = batches({ data: SEVEN, samples: 7, batchSize: 3 });
    const buffers = [...all, ...all].map(([, batch]) => batch);
    for (const { X, t } of buffers) {
      expect(X).toBe(buffers[0]!.X);
      expect(X).toHaveLength(6);
      expect(t).toBe(buffers[0]!.t);
    }
  });

  test("may leave out the last", () => {
    const options = { data: SEVEN, samples: 7, batchSize: 3, dropLast: true };
    const all = batches(options);
    expect([all.count, all.samples]).toEqual([2, 6]);
    expect([...all].map(([N]) => N)).toEqual([3, 3]);
  });

  test("are 32 samples, or all", () => {
    const buffers = [...batches({ data: SEVEN, samples: 7 })];
    expect(buffers.map(([N]) => N)).toEqual([7]);
    const many = batches({ data: { x: new Float64Array(70) }, samples: 70 });
    expect([...many].map(([N]) => N)).toEqual([32, 32, 6]);
  });

  test("are shuffled anew each time, rows and labels together", () => {
    const random = createRandom(1);
    const all = batches({ data: SEVEN, samples: 7, batchSize: 4, random });
    const orders = [1, 2, 3].map(() => {
      const order: number[] = [];
      for (const [N, { X, t }] of all)
        for (let k = 0; k < N; k++) {
          expect([X[2 * k], X[2 * k + 1]]).toEqual([2 * t[k]!, 2 * t[k]! + 1]);
          order.push(t[k]!);
        }
      expect(order.toSorted()).toEqual(SEVEN.t);
      return order.join("");
    });
    expect(new Set(orders).size).toBe(3);
  });

  test("take any arrays of numbers", () => {
    const data = {
      a: Uint8Array.of(1, 255),
      b: Float32Array.of(0.5, 2),
      c: [],
    };
    const [N, batch] = [...batches({ data, samples: 2 })][0]!;
    expect(N).toBe(2);
    expect(batch).toEqual({
      a: Float64Array.of(1, 255),
      b: Float64Array.of(0.5, 2),
      c: new Float64Array(0),
    });
  });

  test.each([
    [{ samples: 0 }, "samples: expected a whole number above 0, got 0"],
    [{ samples: 2.5 }, "samples: expected a whole number above 0, got 2.5"],
    [{ batchSize: -1 }, "batchSize: expected a whole number above 0, got -1"],
    [{ samples: 4 }, "data.X: expected equal rows for 4 samples, got 14 numbers"],
  ])("refuse %o", (wrong, message) => {
    expect(() => batches({ data: SEVEN, samples: 7, ...wrong })).toThrow(
      new RangeError(message),
    );
  }); // prettier-ignore
});

/** The loss of one parameter w: the mean of (w - t)² / 2, whose minimum is the mean of t. */
function meanOf(options: Partial<TrainingOptions<Samples> & TrainingHooks>) {
  const w: Flat = { flat: Float64Array.of(10) };
  const gradient: Flat = { flat: Float64Array.of(0) };
  const loss = (
    N: number,
    { t }: { readonly [name: string]: Float64Array },
  ) => {
    let [sum, slope] = [0, 0];
    for (let k = 0; k < N; k++) {
      const difference = w.flat[0]! - t![k]!;
      sum += difference ** 2 / 2;
      slope += difference;
    }
    gradient.flat[0] = slope / N;
    return sum / N;
  };
  const optimizer = sgd(w, gradient, { lr: 0.5 });
  const data: Samples = { t: SEVEN.t };
  const all = { data, samples: 7, epochs: 3, batchSize: 3, loss, optimizer, ...options }; // prettier-ignore
  return { w: w.flat, options: all };
}

describe("train", () => {
  test("steps by hand", () => {
    const steps: unknown[] = [];
    const epochs: unknown[] = [];
    const { w, options } = meanOf({
      shuffle: false,
      epochs: 1,
      onStep: (report) => steps.push(report),
      onEpoch: (report) => epochs.push(report),
    });
    // Means 1, 4, 6: w = 10, 11/2, 19/4, 43/8.
    const result = train(options);
    expect(w[0]).toBe(43 / 8);
    const losses = [
      (100 + 81 + 64) / 6,
      (2.5 ** 2 + 1.5 ** 2 + 0.5 ** 2) / 6,
      1.25 ** 2 / 2,
    ];
    expect(steps).toEqual(
      losses.map((loss, k) => ({ kind: "step", epoch: 1, step: k + 1, steps: 3, loss })), // prettier-ignore
    );
    const loss = (3 * losses[0]! + 3 * losses[1]! + losses[2]!) / 7;
    expect(epochs).toEqual([{ kind: "epoch", epoch: 1, epochs: 1, loss }]);
    expect(result).toEqual({ epochs: 1, loss, best: 1 });
  });

  test("shuffles by a seed, its own if none is given", () => {
    const run = (seed?: number): number => {
      const random = seed === undefined ? {} : { random: createRandom(seed) };
      const { w, options } = meanOf(random);
      train(options);
      return w[0]!;
    };
    expect(run()).toBe(run(0));
    expect(run(1)).not.toBe(run(0));
  });

  test("stops when validation has not improved for `patience` epochs, and goes back to the best", () => {
    const errors = [5, 3, 4, 2, 2, 7, 1];
    const ws: number[] = [];
    const { w, options } = meanOf({
      epochs: 7,
      patience: 2,
      validate: (): number => errors[ws.push(w[0]!) - 1]!,
    });
    const result = train(options);
    expect(ws).toHaveLength(6);
    expect(result).toMatchObject({ epochs: 6, best: 4, validation: 2 });
    expect(w[0]).toBe(ws[3]);
  });

  test("validation without patience only watches", () => {
    const errors = [5, 1, 3];
    const ws: number[] = [];
    const { w, options } = meanOf({
      validate: (): number => errors[ws.push(w[0]!) - 1]!,
    });
    expect(train(options)).toMatchObject({ epochs: 3, best: 2, validation: 1 });
    expect(w[0]).toBe(ws[2]);
  });

  test("a loss that is no number ends it before the step", () => {
    const { w, options } = meanOf({ shuffle: false });
    let calls = 0;
    const loss = (N: number, batch: Record<string, Float64Array>): number =>
      ++calls === 5 ? NaN : options.loss(N, batch);
    let before = NaN;
    const onStep = (): void => void (before = w[0]!);
    expect(() => train({ ...options, loss, onStep })).toThrow(
      new RangeError(
        "loss: expected a finite number, got NaN in epoch 2, step 5; a lower lr may help",
      ),
    );
    expect(w[0]).toBe(before);
  });

  test.each([
    [{ epochs: 0 }, "epochs: expected a whole number above 0, got 0"],
    [{ epochs: 1.5 }, "epochs: expected a whole number above 0, got 1.5"],
    [{ patience: 0, validate: (): number => 1 }, "patience: expected 1 epoch or more, got 0"],
    [{ patience: 2 }, "patience: expected `validate` beside it"],
    [{ validate: (): number => NaN }, "validate: expected a number, got NaN"],
    [{ patience: 2, validate: (() => undefined) as unknown as () => number }, "validate: expected a number, got undefined"],
    [{ batchSize: 8, dropLast: true }, "dropLast: expected a whole batch at least, but batchSize is above samples"],
  ])("refuses %o", (wrong, message) => {
    expect(() => train(meanOf(wrong).options)).toThrow(new RangeError(message));
  }); // prettier-ignore
});

test("steps may be taken one at a time, and left", () => {
  const { w, options } = meanOf({});
  const seen: string[] = [];
  for (const report of trainingSteps(options)) {
    seen.push(report.kind);
    if (report.epoch === 2 && report.kind === "step") break;
  }
  expect(seen).toEqual(["step", "step", "step", "epoch", "step"]);
  const left = w[0];
  const whole = meanOf({});
  const losses: number[] = [];
  for (const report of trainingSteps(whole.options)) losses.push(report.loss);
  expect(losses).toHaveLength(12);
  expect(whole.w[0]).not.toBe(left);
});

describe("scores", () => {
  test("the largest of equals is the first", () => {
    expect(argmax([1, 3, 3, 2])).toBe(1);
    expect(argmax([9, 1, 3, 5, 9], 1, 3)).toBe(2);
  });

  test("accuracy counts rows", () => {
    const scores = [1, 2, /**/ 5, 4, /**/ 0, 1, /**/ 7, 7];
    expect(accuracy(scores, [1, 0, 0, 0], 4, 2)).toBe(3 / 4);
    expect(accuracy(scores, [1, 0, 0, 0], 2, 2)).toBe(1);
  });
});

test("a generated module learns two rings", () => {
  const random = createRandom(1);
  const samples = 100;
  const t = Float64Array.from({ length: samples }, (_, k) => k % 2);
  const X = new Float64Array(2 * samples);
  t.forEach((ring, k) => {
    const [angle, radius] = [2 * Math.PI * random(), 0.5 + ring];
    X.set([radius * Math.cos(angle), radius * Math.sin(angle)], 2 * k);
  });

  const [p, gradient] = [net.createParameters(), net.createParameters()];
  heNormal(p.W1, 2, random);
  heNormal(p.W2, 20, random);
  const work = net.createWorkspace(32);
  const { loss } = train({
    data: { X, t },
    samples,
    epochs: 40,
    random,
    optimizer: adam(p, gradient, { lr: 0.02 }),
    loss: (N, { X, t }) =>
      net.valueAndGradient(p, N, X, t, 1e-4, work, gradient),
  });
  expect(loss).toBeLessThan(0.1);
});
