/**
 * How many operations derivatives take. The searches of others count the multiplications of an elimination
 * alone; here all of a function count, divisions too, those of its values and local partials among them.
 *
 * Source: J. Lohoff and E. Neftci, Optimizing automatic differentiation with deep reinforcement learning, 2024.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FunctionName } from "../compiler/differentiate/derive.ts";
import { compile } from "../compiler/index.ts";
import { checkModel, type Model } from "./support/harness.ts";

interface Row {
  readonly file: string;
  readonly derivative: "jacobian" | "hessian";
  /** Multiplications and divisions. */
  readonly products: number;
  /** Additions and subtractions. */
  readonly sums: number;
  /** The multiplications that a search of others found. */
  readonly published?: number;
  readonly point: NonNullable<Model["point"]>;
}

const ROE = { l: [0.01, 0.02, 0.02], r: [0.011, 0.03, 0.031] };
const ARM = { t: [0.3, -0.4, 0.5, 0.6, 0.7, -0.8] };
const HEART = { x: [0.3, -0.4, 0.5, 0.6, 0.7, -0.8, 0.9, 1.1] };
const PROPANE = { x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((k) => k / 4) };
const OPTION = { S: 1.1, K: 0.9, r: 0.1, sigma: 0.3, T: 1.5 };
const BUNDLE = {
  rotation: [0.1, 0.2, -0.3],
  centre: [1, 2, 3],
  focal: 500,
  principal: [320, 240],
  distortion: [0.1, -0.02],
  point: [2, 1, 9],
  w: 0.8,
  feature: [300, 200],
};

// prettier-ignore
const ROWS: readonly Row[] = [
  { file: "test/counts/roe-flux.grad",           derivative: "jacobian", products: 216, sums: 132, published: 333, point: ROE },
  { file: "test/counts/robot-arm.grad",          derivative: "jacobian", products: 118, sums: 55,  published: 239, point: ARM },
  { file: "test/counts/heart-dipole.grad",       derivative: "jacobian", products: 50,  sums: 26,  published: 148, point: HEART },
  { file: "test/counts/propane-combustion.grad", derivative: "jacobian", products: 46,  sums: 0,   published: 88,  point: PROPANE },
  { file: "test/counts/black-scholes.grad",      derivative: "hessian",  products: 140, sums: 63,  published: 311, point: OPTION },
  { file: "test/counts/rodrigues.grad",          derivative: "jacobian", products: 154, sums: 91,  point: BUNDLE },
  { file: "examples/bundle-adjustment.grad",     derivative: "jacobian", products: 148, sums: 87, point: BUNDLE },
  { file: "examples/robot-arm.grad",             derivative: "jacobian", products: 83,  sums: 40,  point: { q: ARM.t } },
];

const textOf = (file: string): string =>
  readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

/** How often an operator stands in the one function of a module. */
async function operators(
  text: string,
  derivative: FunctionName,
): Promise<{ products: number; sums: number }> {
  const functions = [derivative];
  const { code } = await compile(text, { functions, target: "js" });
  const body = code
    .slice(code.indexOf("export function"))
    .replaceAll(/\/\/.*$/gm, "");
  return {
    products: body.match(/ [*/] /g)?.length ?? 0,
    sums: body.match(/ [+-] /g)?.length ?? 0,
  };
}

describe.each(ROWS)("$file", ({ file, derivative, products, sums, ...row }) => {
  test("takes so many operations", { timeout: 30_000 }, async () => {
    const found = await operators(textOf(file), derivative);
    expect(found).toEqual({ products, sums });
    expect(products).toBeLessThanOrEqual(row.published ?? Infinity);
  });

  test("gives the right numbers", { timeout: 60_000 }, () => {
    const { point } = row;
    const functions = ["forward", derivative] as const;
    checkModel({ text: textOf(file), point, functions, second: false });
  });
});
