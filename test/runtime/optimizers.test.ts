/** Optimisers against PyTorch's definitions at 50 digits, and against steps taken by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  adagrad,
  adam,
  adamw,
  momentum,
  nesterov,
  rmsprop,
  sgd,
  type Flat,
  type Optimizer,
} from "../../runtime/index.ts";

type Make = (parameters: Flat, gradient: Flat, options?: object) => Optimizer;

const OPTIMIZERS: Readonly<Record<string, Make>> = {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamw,
};

type Row = readonly [name: string, options: object, trace: number[][]];

const ROWS = JSON.parse(
  readFileSync(new URL("optimizers.reference.json", import.meta.url), "utf8"),
) as Row[];

const flat = (...values: number[]): Flat => ({
  flat: Float64Array.of(...values),
});

/** What one parameter that begins at `start` becomes, step by step, under these gradients. */
function walk(make: Make, options: object, start: number, gradients: number[]) {
  const [parameters, gradient] = [flat(start), flat(0)];
  const optimizer = make(parameters, gradient, options);
  return gradients.map((value) => {
    gradient.flat[0] = value;
    optimizer.step();
    return parameters.flat[0]!;
  });
}

describe("PyTorch's definitions", () => {
  for (const [name, options, trace] of ROWS)
    test(`${name} ${JSON.stringify(options)}`, () => {
      const [parameters, gradient] = [flat(0.5, -1.25, 3), flat(0, 0, 0)];
      const optimizer = OPTIMIZERS[name]!(parameters, gradient, options);
      for (const expected of trace) {
        parameters.flat.forEach((theta, k) => {
          gradient.flat[k] = theta ** 3 - 2 * theta + k - 0.5;
        });
        optimizer.step();
        expected.forEach((theta, k) => {
          const error = Math.abs(parameters.flat[k]! - theta);
          expect(error).toBeLessThan(4e-15 * Math.max(1, Math.abs(theta)));
        });
      }
    });

  test("have a row for each", () => {
    const names = new Set(ROWS.map(([name]) => name));
    expect([...names].toSorted()).toEqual(Object.keys(OPTIMIZERS).toSorted());
  });
});

/** Numbers of few binary digits: every step below is exact. */
describe("steps by hand", () => {
  test("sgd: 1 - 2/4 = 1/2, 1/2 - (-1)/4 = 3/4", () => {
    expect(walk(sgd, { lr: 1 / 4 }, 1, [2, -1])).toEqual([1 / 2, 3 / 4]);
  });

  test("weight decay: d = 2 + 1/2, 1 - d/4 = 3/8", () => {
    expect(walk(sgd, { lr: 1 / 4, weightDecay: 1 / 2 }, 1, [2])).toEqual([
      3 / 8,
    ]);
  });

  test("momentum 1/2: b = 2, 2/2 + 4 = 5, 5/2 + 0 = 5/2", () => {
    const options = { lr: 1 / 2, momentum: 1 / 2 };
    expect(walk(momentum, options, 1, [2, 4, 0])).toEqual([0, -2.5, -3.75]);
  });

  test("a dampening of 1/2 begins with the second step: b = 2, 2/2 + 4/2 = 3", () => {
    const options = { lr: 1, momentum: 1 / 2, dampening: 1 / 2 };
    expect(walk(sgd, options, 0, [2, 4])).toEqual([-2, -5]);
  });

  test("Nesterov, 1/2: b = 2, d = 2 + 2/2 = 3; b = 1 + 4 = 5, d = 4 + 5/2 = 13/2", () => {
    const options = { lr: 1, momentum: 1 / 2 };
    expect(walk(nesterov, options, 0, [2, 4])).toEqual([-3, -9.5]);
  });

  test("adagrad: 3/√9, then 4/√25; with a decay of 1 half of that", () => {
    const options = { lr: 1, eps: 0 };
    expect(walk(adagrad, options, 0, [3])).toEqual([-1]);
    const decaying = { lr: 5, eps: 0, lrDecay: 1 };
    expect(walk(adagrad, decaying, 0, [3, 4])).toEqual([-5, -7]);
  });

  test("rmsprop, 3/4: v = 16/4, 4/√4; with eps 2, 4/(√4 + 2); momentum keeps half", () => {
    const options = { lr: 1, alpha: 3 / 4, eps: 0 };
    expect(walk(rmsprop, options, 0, [4])).toEqual([-2]);
    const rough = { ...options, eps: 2 };
    expect(walk(rmsprop, rough, 0, [4])).toEqual([-1]);
    const moving = { ...options, momentum: 1 / 2 };
    expect(walk(rmsprop, moving, 0, [4, 0])).toEqual([-2, -3]);
  });

  test("adam's first step is the rate, whatever the gradient", () => {
    const options = { lr: 1 / 8, betas: [1 / 2, 3 / 4], eps: 0 };
    expect(walk(adam, options, 1, [4])).toEqual([7 / 8]);
    expect(walk(adam, options, 1, [-(2 ** -20)])).toEqual([9 / 8]);
  });

  test("adamw shrinks first: 1 · (1 - 1/8 · 2) - 1/8", () => {
    const options = {
      lr: 1 / 8,
      betas: [1 / 2, 3 / 4],
      eps: 0,
      weightDecay: 2,
    };
    expect(walk(adamw, options, 1, [4])).toEqual([5 / 8]);
  });
});

test("docs/training.md lists every option of each", () => {
  const file = new URL("../../docs/training.md", import.meta.url);
  const page = readFileSync(file, "utf8");
  const as = { momentum: "sgd", nesterov: "sgd", adamw: "adam" };
  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    expect(page).toContain(`| \`${name}\``);
    const row = as[name as keyof typeof as] ?? name;
    const line = page
      .split("\n")
      .find((one) => one.startsWith(`| \`${row}\``))!;
    const listed = [...line.matchAll(/`(\w+)`/g)]
      .map(([, one]) => one)
      .slice(1);
    const known = `there is no such option; there are ${listed.join(", ")}`;
    expect(() => make(flat(1), flat(1), { none: 1 })).toThrow(known);
  }
});

test("the rate may change between steps", () => {
  const [parameters, gradient] = [flat(1), flat(1)];
  const optimizer = sgd(parameters, gradient, { lr: 1 / 2 });
  optimizer.step();
  optimizer.lr /= 4;
  optimizer.step();
  expect(parameters.flat[0]).toBe(3 / 8);
});

test("parameters fall into the minimum of a narrow valley", () => {
  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    const [parameters, gradient] = [flat(4, -3), flat(0, 0)];
    const lr = { sgd: 0.09, momentum: 0.02, nesterov: 0.02, adagrad: 1, rmsprop: 0.002, adam: 0.01, adamw: 0.01 }[name]!; // prettier-ignore
    const optimizer = make(parameters, gradient, { lr, weightDecay: 0 });
    for (let step = 0; step < 4000; step++) {
      const [x, y] = parameters.flat as unknown as [number, number];
      gradient.flat.set([x - 1, 20 * (y - 2)]);
      optimizer.step();
    }
    expect(parameters.flat[0], name).toBeCloseTo(1, 2);
    expect(parameters.flat[1], name).toBeCloseTo(2, 2);
  }
});

describe("refuses", () => {
  const [one, two] = [flat(1), flat(1, 2)];

  test.each<[() => unknown, string]>([
    [() => sgd(one, two), "gradient.flat: expected 1 numbers, as many as there are parameters, got 2"],
    [() => adam(one, one, { learningRate: 1 } as object), "learningRate: there is no such option; there are lr, betas, eps, weightDecay, amsgrad"],
    [() => sgd(one, one, { lr: -1 }), "lr: expected a number from 0 up, got -1"],
    [() => sgd(one, one, { lr: NaN }), "lr: expected a number from 0 up, got NaN"],
    [() => adam(one, one, { betas: [0.9, 1] }), "betas: expected 2 numbers from 0 to below 1, got 0.9,1"],
    [() => adam(one, one, { betas: 0.9 } as object), "betas: expected 2 numbers from 0 to below 1, got 0.9"],
    [() => rmsprop(one, one, { alpha: 1 }), "alpha: expected a number from 0 to below 1, got 1"],
    [() => rmsprop(one, one, { centered: 1 } as object), "centered: expected true or false, got 1"],
    [() => nesterov(one, one, { momentum: 0 }), "nesterov: expected a momentum above 0 and a dampening of 0"],
    [() => nesterov(one, one, { dampening: 0.1 }), "nesterov: expected a momentum above 0 and a dampening of 0"],
  ])("%#", (make, message) => {
    expect(make).toThrow(new RangeError(message));
  }); // prettier-ignore
});
