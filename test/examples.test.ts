/** The programs of examples/: against formulas by hand, their gradients against differences of those. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { load, type LoadedProgram } from "../compiler/index.ts";
import * as models from "./examples/models.ts";
import * as networks from "./examples/networks.ts";
import { expectClose } from "./support/close.ts";
import {
  derivativeByDifferences,
  gradientByDifferences,
} from "../compiler/verify/differences.ts";
import { createRandom } from "./support/random.ts";

const text = (name: string): string =>
  readFileSync(new URL(`../examples/${name}.grad`, import.meta.url), "utf8");

const example = (name: string): Promise<LoadedProgram> => load(text(name));

const random = createRandom(231);
const { vector } = random;

const labels = (length: number, classes: number): Float64Array =>
  Float64Array.from({ length }, () => random.integer(classes));

type Point = Readonly<Record<string, number | Float64Array>>;

const flat = (value: number | Float64Array): Float64Array =>
  typeof value === "number" ? Float64Array.of(value) : value;

interface Case {
  readonly name: string;
  readonly point: Point;
  /** The same by hand. */
  readonly byHand: (point: never) => number | Float64Array;
}

/** A value like the one by hand, and its derivative by every variable like differences. */
async function check({ name, point, byHand }: Case): Promise<void> {
  const reference = byHand as (point: Point) => number | Float64Array;
  const program = await example(name);
  const value = flat(program.value(point));
  expectClose(value, flat(reference(point)), 1e-12);
  const cotangent =
    value.length === 1 ? Float64Array.of(1) : vector(value.length);
  const gradient = program.vjp(point, cotangent.length === 1 ? 1 : cotangent);
  const dot = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, x, k) => sum + x * b[k]!, 0);
  for (const variable of program.wrt) {
    const at = flat(point[variable]!);
    for (const direction of directions(at.length)) {
      const { value: expected, error } = derivativeByDifferences((step) => {
        const x = at.map((value, k) => value + step * direction[k]!);
        const there = typeof point[variable] === "number" ? x[0]! : x;
        return dot(flat(reference({ ...point, [variable]: there })), cotangent);
      }, 0);
      const slope = dot(flat(gradient[variable]!), direction);
      const scale = Math.max(1, Math.abs(expected), 0.1 * Math.abs(value[0]!));
      const allowed = 1e-8 * scale + 10 * error;
      expect(Math.abs(slope - expected), variable).toBeLessThan(allowed);
    }
  }
}

/** Along some axes, and along all at once. */
const directions = (length: number): Float64Array[] => [
  ...Array.from({ length: Math.min(length, 12) }, () => {
    const axis = new Float64Array(length);
    axis[random.integer(length)] = 1;
    return axis;
  }),
  vector(length),
  vector(length),
];

const BATCH = { X: vector(14), t: labels(7, 3), lambda: 0.1 };

// prettier-ignore
const CASES: readonly Case[] = [
  { name: "linear-classifier", byHand: networks.linearLoss,     point: { ...BATCH, W: vector(6), b: vector(3) } },
  { name: "two-layer-net",     byHand: networks.twoLayerLoss,   point: { ...BATCH, W1: vector(40), b1: vector(20), W2: vector(60), b2: vector(3) } },
  { name: "three-layer-net",   byHand: networks.threeLayerLoss, point: { ...BATCH, W1: vector(32), b1: vector(16), W2: vector(256), b2: vector(16), W3: vector(48), b3: vector(3) } },
  { name: "lstm",              byHand: networks.lstmLoss,       point: { xs: vector(40), target: vector(80), Wx: vector(512), Wh: vector(1024), b: vector(64) } },
  { name: "attention",         byHand: networks.attention,      point: { X: vector(80), Wq: vector(128), Wk: vector(128), Wv: vector(128) } },
  { name: "convolution",       byHand: networks.convolution,    point: { image: vector(3072), K: vector(216), bias: vector(8) } },
  { name: "rosenbrock",        byHand: models.rosenbrock,       point: { x: vector(100) } },
  { name: "gaussian-mixture",  byHand: models.mixture,          point: { x: vector(40), gamma: 0.7, m: 2, alphas: vector(25), means: vector(250), icf: vector(1375) } },
  { name: "robot-arm",         byHand: models.toolPosition,     point: { q: vector(6, -3, 3) } },
  { name: "bundle-adjustment", byHand: models.reprojection,     point: { rotation: vector(3), centre: vector(3), focal: 2.5, principal: vector(2), distortion: vector(2, -0.1, 0.1), point: Float64Array.of(0.3, -0.2, 5), w: 0.8, feature: vector(2) } },
];

describe("as by hand", { timeout: 60_000 }, () => {
  test.each(CASES)("$name", check);
});

describe("the numbers of the lectures", () => {
  test("the circuit", async () => {
    const circuit = await example("circuit");
    expect(circuit.valueAndGradient({ x: -2, y: 5, z: -4 })).toEqual({
      value: -12,
      gradient: { x: -4, y: -4, z: 3 },
    });
  });

  test("the sigmoid neuron", async () => {
    const neuron = await example("neuron");
    const at = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };
    const { value, gradient } = neuron.valueAndGradient(at);
    expect(value.toFixed(2)).toBe("0.73");
    const rounded = Object.entries(gradient).map(
      ([name, slope]) => `${name} ${flat(slope)[0]!.toFixed(2)}`,
    );
    expect(rounded).toEqual([
      "w0 -0.20",
      "x0 0.39",
      "w1 -0.39",
      "x1 -0.59",
      "w2 0.20",
    ]);
  });

  test("the vectorised example", async () => {
    const quadratic = await example("quadratic");
    const at = { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] }; // prettier-ignore
    const { value, gradient } = quadratic.valueAndGradient(at);
    expectClose(value, 0.116, 1e-15);
    expectClose(gradient["W"]!, [0.088, 0.176, 0.104, 0.208], 1e-15);
    expectClose(gradient["x"]!, [-0.112, 0.636], 1e-15);
  });

  // prettier-ignore
  const ACTIVATIONS = [
    //  x    output         value          ∂/∂x  ∂/∂w1  ∂/∂b1  ∂/∂w2  ∂/∂b2
    [   2,   "leaky",       2,             1,    0,     0,     0,     0 ],
    [  -2,   "leaky",       -0.2,          0.1,  0,     0,     0,     0 ],
    [   2,   "maxout",      3,             2,    2,     1,     0,     0 ],
    [  -2,   "maxout",      7,             -3,   0,     0,     -2,    1 ],
    [   2,   "exponential", 2,             1,    0,     0,     0,     0 ],
    [  -2,   "exponential", Math.expm1(-2), Math.exp(-2), 0,   0,     0,     0 ],
    [   0,   "exponential", 0,             1,    0,     0,     0,     0 ],
  ] as const;

  test.each(ACTIVATIONS)(
    "at x = %d, %s is %d",
    async (x, output, value, ...slopes) => {
      const unit = await load(text("activations"), { output });
      const at = { x, w1: 2, b1: -1, w2: -3, b2: 1 };
      const found = unit.valueAndGradient(at);
      expectClose(found.value, value, 1e-15);
      expectClose(
        Object.values(found.gradient).map((g) => flat(g)[0]!),
        slopes,
        1e-15,
      );
    },
  );
});

describe("what is known of them", () => {
  test("Rosenbrock's valley is lowest where every x is 1, and curved upwards there", async () => {
    const rosenbrock = await example("rosenbrock");
    const x = new Float64Array(100).fill(1);
    const { value, gradient } = rosenbrock.valueAndGradient({ x });
    expect(value).toBe(0);
    expect([...flat(gradient["x"]!)].every((g) => g === 0)).toBe(true);
    const direction = vector(100);
    const product = flat(rosenbrock.hvp({ x }, { x: direction })["x"]!);
    const curvature = product.reduce((sum, p, k) => sum + p * direction[k]!, 0);
    expect(curvature).toBeGreaterThan(0);
  });

  test("the Jacobian of the arm is made of axes and levers", async () => {
    const arm = await example("robot-arm");
    for (let k = 0; k < 10; k++) {
      const q = vector(6, -3, 3);
      expectClose(arm.jacobian({ q })["q"]!, models.toolJacobian(q), 1e-14);
    }
  });

  test("a camera without rotation has derivatives all the same", async () => {
    const adjustment = await example("bundle-adjustment");
    const point = {
      rotation: new Float64Array(3),
      centre: vector(3),
      focal: 2,
      principal: vector(2),
      distortion: vector(2, -0.1, 0.1),
      point: Float64Array.of(0.1, 0.2, 4),
      w: 1,
      feature: vector(2),
    };
    expectClose(adjustment.value(point), models.reprojection(point), 1e-14);
    const { rotation } = adjustment.jacobian(point);
    for (let k = 0; k < 2; k++) {
      const { gradient } = gradientByDifferences(
        (x) => models.reprojection({ ...point, rotation: x })[k]!,
        point.rotation,
      );
      expectClose(rotation!.slice(3 * k, 3 * k + 3), gradient, 1e-9);
    }
  });
});
