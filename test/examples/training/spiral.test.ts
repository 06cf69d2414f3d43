/** The nets of CS231n's figures, and the figures. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figure } from "../../../examples/training/figure.ts";
import { fit } from "../../../examples/training/fit.ts";
import { circle, spiral } from "../../../examples/training/points.ts";
import { main } from "../../../examples/training/spiral.ts";
import * as net20 from "../../../generated/classifier.ts";
import * as net3 from "../../../generated/spiral-3.ts";
import * as net6 from "../../../generated/spiral-6.ts";
import * as net66 from "../../../generated/spiral-6-6.ts";
import * as netLinear from "../../../generated/spiral-linear.ts";
import { argmax, createRandom } from "../../../runtime/index.ts";

const options = { lambda: 0.001, epochs: 1000, seed: 1 };

describe("points", () => {
  test("a spiral has three arms of a hundred", () => {
    const { count, X, target } = spiral(createRandom(1));
    expect([count, X.length, target.length]).toEqual([300, 600, 300]);
    for (let k = 0; k < count; k++)
      expect(Math.hypot(X[2 * k]!, X[2 * k + 1]!)).toBeCloseTo((k % 100) / 99);
    expect([target[0], target[100], target[299]]).toEqual([0, 1, 2]);
  });

  test("a circle is a disc in a ring", () => {
    const { count, X, target } = circle(createRandom(1));
    for (let k = 0; k < count; k++) {
      const radius = Math.hypot(X[2 * k]!, X[2 * k + 1]!);
      expect(radius < 2 ? 0 : radius > 3 ? 1 : NaN).toBe(target[k]);
    }
  });
});

describe("the spiral", () => {
  const points = spiral(createRandom(1));

  test("20 units reach 98 %, fewer do not", () => {
    const [three, six, twenty] = [fit(net3), fit(net6), fit(net20)].map(
      (net) => net(points, options).accuracy,
    );
    expect(three).toBeLessThan(0.8);
    expect(six).toBeGreaterThan(three!);
    expect(twenty).toBeGreaterThanOrEqual(0.98);
    expect(twenty).toBeGreaterThan(six!);
  });

  test("a second layer gives more than one", () => {
    const one = fit(net6)(points, options);
    const two = fit(net66)(points, options);
    expect(two.accuracy).toBeGreaterThan(one.accuracy);
    expect(two.loss).toBeLessThan(one.loss);
  });

  test("without activation the boundary is straight", () => {
    const { accuracy, predict } = fit(netLinear)(points, { ...options, epochs: 100 }); // prettier-ignore
    expect(accuracy).toBeLessThan(0.6);
    // A class that wins at both ends of a line wins between them.
    const random = createRandom(2);
    for (let k = 0; k < 200; k++) {
      const [a, b, c, d] = [0, 1, 2, 3].map(() => 2 * random() - 1) as [number, number, number, number]; // prettier-ignore
      const line = Float64Array.of(a, b, c, d, (a + c) / 2, (b + d) / 2);
      const scores = predict(line, 3);
      const [start, end, middle] = [0, 3, 6].map((at) => argmax(scores, at, 3));
      if (start === end) expect(middle).toBe(start);
    }
  });

  test("more regularisation, less capacity", () => {
    const wide = spiral(createRandom(1), 100, 5);
    const right = [0.001, 0.01, 0.1].map(
      (lambda) =>
        fit(net20)(wide, { ...options, lambda, epochs: 300 }).accuracy,
    );
    expect(right).toEqual(right.toSorted((a, b) => b - a));
    expect(right[2]).toBeLessThan(0.8);
  });
});

test("a figure shows what is classified how", () => {
  const points = { ...spiral(createRandom(1), 2), extent: 1 };
  const predict = (X: Float64Array, count: number): Float64Array =>
    Float64Array.from({ length: 3 * count }, (_, k) => k % 3 === (X[2 * Math.floor(k / 3)]! < 0 ? 0 : 2) ? 1 : 0); // prettier-ignore
  const fitted = { loss: 0, accuracy: 1, seconds: 0, predict };
  const svg = figure([[{ title: "a & b", points, fitted }]]);
  expect(svg).toContain(">a &amp; b</text>");
  expect(svg).toContain('fill="#f6c9c4" shape-rendering="crispEdges" d="M0 0h100v200h-100z"'); // prettier-ignore
  expect(svg).toContain('fill="#c8d8f0" shape-rendering="crispEdges" d="M100 0h100v200h-100z"'); // prettier-ignore
  expect(svg.match(/stroke-linecap="round"/g)).toHaveLength(3);
});

test("one command writes them all", async () => {
  const folder = await mkdtemp(join(tmpdir(), "spiral-"));
  const lines: string[] = [];
  await main({ folder, epochs: 2, log: (line) => lines.push(line) });
  const files = ["layers", "linear", "regularization", "units"].map((name) => `${name}.svg`); // prettier-ignore
  expect((await readdir(folder)).toSorted()).toEqual(files);
  for (const file of files) {
    const svg = await readFile(join(folder, file), "utf8");
    expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(svg).not.toContain("NaN");
  }
  expect(lines.filter((line) => line.includes("% right"))).toHaveLength(19);
  await rm(folder, { recursive: true });
});
