/** Each initialiser's mean, variance and bounds against its paper's. */
import { describe, expect, test } from "vitest";
import {
  createRandom,
  fillNormal,
  fillUniform,
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  lecunNormal,
  lecunUniform,
  randomNormal,
} from "../../runtime/index.ts";

type Fill = (tensor: Float64Array) => void;

const [IN, OUT] = [50, 150];
const random = createRandom(8);

/** What fills a tensor, its mean and variance, and the bounds of a uniform one. */
// prettier-ignore
const ROWS: readonly (readonly [string, Fill, number, number, number?, number?])[] = [
  ["fillNormal",    (x) => fillNormal(x, 3, 0.5, random),     3,   0.25],
  ["fillUniform",   (x) => fillUniform(x, -1, 2, random),     0.5, 9 / 12,  -1, 2],
  ["heNormal",      (x) => heNormal(x, IN, random),           0,   2 / 50],
  ["heUniform",     (x) => heUniform(x, IN, random),          0,   2 / 50,  -Math.sqrt(0.12), Math.sqrt(0.12)],
  ["glorotNormal",  (x) => glorotNormal(x, IN, OUT, random),  0,   2 / 200],
  ["glorotUniform", (x) => glorotUniform(x, IN, OUT, random), 0,   2 / 200, -Math.sqrt(0.03), Math.sqrt(0.03)],
  ["lecunNormal",   (x) => lecunNormal(x, IN, random),        0,   1 / 50],
  ["lecunUniform",  (x) => lecunUniform(x, IN, random),       0,   1 / 50,  -Math.sqrt(0.06), Math.sqrt(0.06)],
];

describe("statistics", () => {
  for (const [name, fill, mean, variance, low, high] of ROWS)
    test(name, () => {
      const size = 20_000;
      const tensor = new Float64Array(size).fill(NaN);
      fill(tensor);
      const average = tensor.reduce((sum, x) => sum + x, 0) / size;
      const spread = tensor.reduce((sum, x) => sum + (x - mean) ** 2, 0) / size;
      expect(Math.abs(average - mean)).toBeLessThan(0.03 * Math.sqrt(variance));
      expect(Math.abs(spread / variance - 1)).toBeLessThan(0.05);
      if (low === undefined || high === undefined) {
        expect(Math.max(...tensor)).toBeGreaterThan(mean + 3 * variance ** 0.5);
        return;
      }
      const least = Math.min(...tensor);
      const most = Math.max(...tensor);
      expect(least).toBeGreaterThanOrEqual(low);
      expect(most).toBeLessThan(high);
      expect(least).toBeLessThan(low + 0.01 * (high - low));
      expect(most).toBeGreaterThan(high - 0.01 * (high - low));
    });
});

test("a seed gives the same numbers in their order", () => {
  const tensor = new Float64Array(3);
  heNormal(tensor, 8, createRandom(1));
  const again = createRandom(1);
  expect([...tensor]).toEqual([1, 2, 3].map(() => 0.5 * randomNormal(again)));
});
