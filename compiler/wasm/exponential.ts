/**
 * exp and tanh of many numbers, two at a time.
 *
 * x = k ln 2 + r with |r| ≤ ln 2 / 2, ln 2 in two parts (fdlibm's) such that k times the first is exact; then
 * eˣ = 2ᵏ (1 + r + r² P(r)), whose largest terms are added with their rounding error. P, of degree 10,
 * interpolates (eʳ - 1 - r) / r² at Chebyshev's points: it is off by 1.3e-18 of eʳ. tanh |x| is
 * e / (e + 2), where e = e²ˡˣˡ - 1 = (2ᵏ - 1) + 2ᵏ (r + r² P(r)), likewise.
 */
import { access, apply, number, variables } from "./builder.ts";
import { instruction, type Bytes } from "./encode.ts";

// prettier-ignore
const { get, set, advance, repeat, define } = variables({
  place: "i32", pairs: "i32", isTanh: "i32",
  x: "v128", sign: "v128", k: "v128", kd: "v128", hi: "v128", r: "v128", rest: "v128",
  r2: "v128", r4: "v128", low: "v128", high: "v128", sum: "v128", y: "v128", half: "v128",
});

const PARAMETERS = 3;

const add = (a: Bytes, b: Bytes): Bytes => apply("f64x2.add", a, b);
const sub = (a: Bytes, b: Bytes): Bytes => apply("f64x2.sub", a, b);
const mul = (a: Bytes, b: Bytes): Bytes => apply("f64x2.mul", a, b);

/** A number in both halves of a vector. */
const both = (value: number): Bytes =>
  apply("f64x2.splat", instruction("f64.const", value));

/** Behind it, whole numbers below 2^51 stand in the lowest bits: adding it rounds. */
const MAGIC = 1.5 * 2 ** 52;
const LOG2_E = Math.LOG2E;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Of P, from 1 / 2 on. */
// prettier-ignore
const P = [
  0.5, 0.16666666666666669, 0.041666666666666664, 0.008333333333330039, 0.0013888888888886537, 0.00019841269863171557,
  0.000024801587317228724, 0.000002755726827590569, 2.7557282738800484e-7, 2.5100472505694996e-8, 2.09112987659402e-9,
] as const;

/** P[k] + P[k + 1] r. */
const linear = (k: number): Bytes =>
  add(both(P[k]!), mul(get("r"), both(P[k + 1]!)));

/** From x: k (in the lowest bits), its double kd, r, and what is to be added to r: r² P(r) and r's rounding error. */
const reduce: Bytes = [
  ...set("k", add(mul(get("x"), both(LOG2_E)), both(MAGIC))),
  ...set("kd", sub(get("k"), both(MAGIC))),
  ...set("hi", sub(get("x"), mul(get("kd"), both(LN2_HIGH)))),
  ...set("rest", mul(get("kd"), both(LN2_LOW))),
  ...set("r", sub(get("hi"), get("rest"))),
  ...set("rest", sub(sub(get("hi"), get("r")), get("rest"))),
  ...set("r2", mul(get("r"), get("r"))),
  ...set("r4", mul(get("r2"), get("r2"))),
  ...set("low", add(linear(0), mul(get("r2"), linear(2)))),
  ...set("high", add(linear(4), mul(get("r2"), linear(6)))),
  ...set("sum", add(linear(8), mul(get("r2"), both(P[10])))),
  ...set("high", add(get("high"), mul(get("r4"), get("sum")))),
  ...set("low", add(get("low"), mul(get("r4"), get("high")))),
  ...set("rest", add(mul(get("r2"), get("low")), get("rest"))),
];

/** `value` times two to the whole number in the lowest bits of `power`, where the result is no smaller than 2^-1022. */
const scaled = (value: Bytes, power: Bytes): Bytes =>
  apply("i64x2.add", value, apply("i64x2.shl", power, number(52)));

/** The sum of `large` and `small`; `rest` grows by its rounding error. */
const exactly = (large: Bytes, small: Bytes): Bytes => [
  ...set("sum", add(large, small)),
  ...set("rest", add(get("rest"), add(sub(large, get("sum")), small))),
];

/** Beyond it, 2ᵏ or the result may be no normal number: then it is multiplied by two powers, half of k each. */
const LIMIT = 708;

const exponential: Bytes = [
  ...exactly(both(1), get("r")),
  ...set("sum", add(get("sum"), get("rest"))),
  ...set("y", scaled(get("sum"), get("k"))),
  ...apply(
    "i64x2.all_true",
    apply("f64x2.lt", apply("f64x2.abs", get("x")), both(LIMIT)),
  ),
  ...instruction("br_if", 0),
  ...set("half", add(mul(get("kd"), both(0.5)), both(MAGIC))),
  ...set("y", mul(get("sum"), scaled(both(1), get("half")))),
  ...set(
    "y",
    mul(get("y"), scaled(both(1), apply("i64x2.sub", get("k"), get("half")))),
  ),
];

/** 2ᵏ - 1 is the larger part of e where k is not 0, and 0 where it is. */
const tangent: Bytes = [
  ...set("y", scaled(both(1), get("k"))),
  ...set("rest", mul(get("y"), get("rest"))),
  ...exactly(sub(get("y"), both(1)), mul(get("y"), get("r"))),
  ...set("y", add(get("sum"), get("rest"))),
  ...set(
    "y",
    apply(
      "v128.or",
      get("sign"),
      apply("f64x2.div", get("y"), add(get("y"), both(2))),
    ),
  ),
];

/** `b` where it is less, or greater: NaN stays. */
const least = (a: Bytes, b: number): Bytes => apply("f64x2.pmin", a, both(b));
const greatest = (a: Bytes, b: number): Bytes =>
  apply("f64x2.pmax", a, both(b));

/** Two numbers, read one by one: they were written so, and a processor does not wait for what it just wrote. */
const pair: Bytes = [
  ...get("place"),
  ...access("v128.load64_zero", 0, get("place")),
  ...instruction("v128.load64_lane", 3, 8, 1),
];

const block = (...body: readonly Bytes[]): Bytes => [
  ...instruction("block"),
  ...body.flat(),
  ...instruction("end"),
];

const unlessTanh: Bytes = [
  ...apply("i32.eqz", get("isTanh")),
  ...instruction("br_if", 0),
];

/** Replaces `pairs` pairs of numbers of the memory, from `place` on, by their exp, or tanh. */
export const EXPONENTIAL = define(
  "exponential",
  PARAMETERS,
  repeat(
    "pairs",
    set("x", pair),
    block(
      unlessTanh,
      set("sign", apply("v128.and", get("x"), both(-0))),
      // tanh 22 is 1.
      set("x", least(mul(apply("f64x2.abs", get("x")), both(2)), 44)),
    ),
    // From 710 on exp is infinite, up to -746 it is 0.
    set("x", greatest(least(get("x"), 710), -746)),
    reduce,
    block(block(unlessTanh, tangent, instruction("br", 1)), exponential),
    access("v128.store", 0, get("place"), get("y")),
    advance("place", number(16)),
  ),
);
