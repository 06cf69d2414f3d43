import { describe, expect, test } from "vitest";
import { load, tensor, type Expr } from "../../compiler/ir/expr.ts";
import { printExpr } from "../../compiler/ir/print.ts";
import { price } from "../../compiler/rewrite/price.ts";
import { restructured } from "../../compiler/rewrite/restructure.ts";
import { simplified } from "../../compiler/rewrite/simplify.ts";
import { formula } from "../../compiler/rewrite/template.ts";

const NAMES = ["a", "b", "c", "d", "x", "y"];
const LEAVES = NAMES.map((name) => load(tensor(name, [], "input")));

const read = (text: string): Expr =>
  formula(text, NAMES, LEAVES, (op, args) => simplified(op, args));

const anew = (roots: string, values = ""): string =>
  restructured(
    roots.split("; ").map(read),
    values === "" ? [] : values.split("; ").map(read),
  )
    .map((one) => printExpr(one))
    .join("; ");

// prettier-ignore
describe("fewer operations", () => {
  test.each([
    ["a * b + a * c",                            "a * (b + c)"],
    ["a * b - a * c + d",                        "a * (b - c) + d"],
    ["a * b * c; b * d * a",                     "a * b * c; a * b * d"],
    ["2 * (a * b); 2 * (a * c); 2 * (a * d)",    "2 * a * b; 2 * a * c; 2 * a * d"],
    ["a + b + c; a + d + b",                     "a + b + c; a + b + d"],
    ["a - b + c; b - a + d",                     "a - b + c; d - (a - b)"],
    ["-(a * b + a * c)",                         "-(a * (b + c))"],
    ["-(a * b - a * c)",                         "a * (c - b)"],
    ["a / d; b / d; c / d; x / d * y",           "a / d; b / d; c / d; x / d * y"],
  ])("%s", (before, after) => {
    expect(anew(before)).toBe(after);
  });
});

test("what takes as many operations as before stays as it is", () => {
  expect(anew("c * b + a; d - x * y")).toBe("c * b + a; d - x * y");
});

test("values stay whole and are made use of", () => {
  expect(anew("a * b * c; a * c * b; (a * b + a * c) * d", "a * c")).toBe(
    "a * c * b; a * c * b; (a * b + a * c) * d",
  );
});

test("what is shared has one price", () => {
  expect(price([read("a * b + c"), read("a * b + d")])).toBe(3);
});
