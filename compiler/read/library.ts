/**
 * The functions over vectors, matrices and tensors, by name: one line each. Names and meaning are
 * mathjs's where mathjs has the function. Functions of numbers are in ir/ops.ts, reductions (sum, mean,
 * norm, …), which may bind indices, with the elaborator.
 */
import { apply, ONE, ZERO } from "../ir/expr.ts";
import type { Call, LibraryFunction } from "./call.ts";
import { determinant, inverse } from "./library/determinant.ts";
import { concat, hstack, ofVectors, stack, vstack } from "./library/join.ts";
import {
  binaryCrossEntropy,
  crossEntropy,
  hinge,
  meanDifference,
  oneHot,
} from "./library/loss.ts";
import {
  axisOrFirst,
  count,
  diag,
  diff,
  filled,
  identityOf,
  lusolve,
  range,
  size,
  slice,
  solve,
  trace,
  transpose,
  triangle,
} from "./library/matrix.ts";
import {
  cosineSimilarity,
  distance,
  hypot,
  layerNorm,
  normalize,
} from "./library/norms.ts";
import {
  cross,
  dot,
  folded,
  kron,
  outer,
  power,
  product,
  quotient,
} from "./library/product.ts";
import { scan } from "./library/scan.ts";
import {
  flatten,
  permute,
  reshape,
  squeeze,
  unsqueeze,
} from "./library/shape.ts";
import { pad, resize, reverse, roll, tile } from "./library/rearrange.ts";
import { logSoftmax, softmax } from "./library/softmax.ts";
import {
  correlation,
  deviation,
  median,
  medianDeviation,
  sort,
  variance,
} from "./library/statistics.ts";
import { squared } from "./library/values.ts";
import type { Value } from "./value.ts";

type Run = (call: Call) => Value;

const fn = (min: number, max: number, run: Run): LibraryFunction => ({
  min,
  max,
  run,
});

const MANY = Infinity;

// prettier-ignore
const FUNCTIONS = {
  // products
  multiply:           fn(2, MANY, product),
  divide:             fn(2, 2,    quotient),
  pow:                fn(2, 2,    power),
  add:                fn(2, MANY, (call) => folded("add", call)),
  dotMultiply:        fn(2, 2,    (call) => folded("mul", call)),
  hypot:              fn(1, MANY, hypot),
  dot:                fn(2, 2,    dot),
  cross:              fn(2, 2,    cross),
  outer:              fn(2, 2,    outer),
  kron:               fn(2, 2,    kron),

  // linear algebra
  transpose:          fn(1, 1,    transpose),
  ctranspose:         fn(1, 1,    transpose),
  trace:              fn(1, 1,    trace),
  det:                fn(1, 1,    determinant),
  inv:                fn(1, 1,    (call) => inverse(call, 0)),
  solve:              fn(2, 2,    solve),
  lusolve:            fn(2, 2,    lusolve),

  // matrices made and taken apart
  matrix:             fn(1, 1,    ({ args }) => args[0]!),
  zeros:              fn(1, MANY, (call) => filled(call, ZERO)),
  ones:               fn(1, MANY, (call) => filled(call, ONE)),
  identity:           fn(1, 2,    identityOf),
  eye:                fn(1, 2,    identityOf),
  range:              fn(2, 4,    range),
  diag:               fn(1, 2,    diag),
  tril:               fn(1, 2,    (call) => triangle(call, "le")),
  triu:               fn(1, 2,    (call) => triangle(call, "ge")),
  row:                fn(2, 2,    (call) => slice(call, 0)),
  column:             fn(2, 2,    (call) => slice(call, 1)),
  size:               fn(1, 1,    size),
  count:              fn(1, 1,    count),
  numel:              fn(1, 1,    count),

  // the same elements in another shape or order
  reshape:            fn(2, MANY, reshape),
  flatten:            fn(1, 1,    flatten),
  squeeze:            fn(1, 1,    squeeze),
  unsqueeze:          fn(2, 2,    unsqueeze),
  permute:            fn(2, MANY, permute),
  reverse:            fn(1, 2,    reverse),
  flip:               fn(1, 2,    reverse),
  roll:               fn(2, 3,    roll),
  tile:               fn(2, MANY, tile),
  repmat:             fn(2, MANY, tile),
  pad:                fn(2, 2,    pad),
  resize:             fn(2, 3,    resize),
  sort:               fn(1, 1,    sort),

  // tensors put together
  concat:             fn(1, MANY, concat),
  stack:              fn(1, MANY, stack),
  vstack:             fn(1, MANY, vstack),
  hstack:             fn(1, MANY, hstack),
  matrixFromRows:     fn(1, MANY, (call) => ofVectors(call, 0)),
  matrixFromColumns:  fn(1, MANY, (call) => ofVectors(call, 1)),

  // statistics and running totals
  variance:           fn(1, MANY, (call) => variance(call, 1)),
  std:                fn(1, MANY, (call) => deviation(call, 1)),
  populationVariance: fn(1, MANY, (call) => variance(call, 0)),
  populationStd:      fn(1, MANY, (call) => deviation(call, 0)),
  corr:               fn(2, 2,    correlation),
  median:             fn(1, MANY, median),
  mad:                fn(1, MANY, medianDeviation),
  cumsum:             fn(1, MANY, (call) => scan(call, "add")),
  cumprod:            fn(1, MANY, (call) => scan(call, "mul")),
  diff:               fn(1, 2,    (call) => diff(call, axisOrFirst(call))),

  // lengths and directions
  distance:           fn(1, 2,    distance),
  normalize:          fn(1, 1,    normalize),
  cosineSimilarity:   fn(2, 2,    cosineSimilarity),
  layerNorm:          fn(1, 2,    layerNorm),

  // networks
  softmax:            fn(1, 2,    softmax),
  logSoftmax:         fn(1, 2,    logSoftmax),
  oneHot:             fn(1, 1,    oneHot),
  crossEntropy:       fn(2, 2,    crossEntropy),
  binaryCrossEntropy: fn(2, 2,    binaryCrossEntropy),
  hinge:              fn(2, 2,    hinge),
  meanSquaredError:   fn(2, 2,    (call) => meanDifference(call, squared)),
  meanAbsoluteError:  fn(2, 2,    (call) => meanDifference(call, (d) => apply("abs", d))),
  where:              fn(3, 3,    ({ builder, args, span }) => builder.elementwise("select", args, span)),
} satisfies Record<string, LibraryFunction>;

export const LIBRARY: ReadonlyMap<string, LibraryFunction> = new Map(
  Object.entries(FUNCTIONS),
);

export { power, product, quotient } from "./library/product.ts";
export { transpose } from "./library/matrix.ts";
