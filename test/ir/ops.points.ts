/** Where each operation is tried: inside its domain and away from its kinks. */
import type { OpName } from "../../compiler/ir/ops.ts";

const line = (...xs: number[]): number[][] => xs.map((x) => [x]);

const REAL = line(-4.7, -2.3, -0.8, -0.04, 0.06, 0.7, 1.6, 5.3);
const POSITIVE = line(0.04, 0.6, 1.7, 4.2, 30);
const INNER = line(-0.93, -0.4, 0.03, 0.55, 0.9);
const OUTER = line(-7.5, -1.2, 1.1, 3.4);
const PAIRS = [[-2.3, 1.7], [0.8, -3.1], [4.2, 2.6], [-0.3, -0.9]]; // prettier-ignore
const POSITIVE_PAIRS = [[0.3, 1.7], [2.8, 0.4], [14.5, 3.2], [20.1, 33.6]]; // prettier-ignore
const pairs = (xs: number[][], ...seconds: number[]): number[][] =>
  xs.flatMap(([x]) => seconds.map((y) => [x!, y]));

// prettier-ignore
export const POINTS: Readonly<Partial<Record<OpName, readonly (readonly number[])[]>>> = {
  add: PAIRS, sub: PAIRS, mul: PAIRS, div: PAIRS, max: PAIRS, min: PAIRS, atLeast: PAIRS, atMost: PAIRS, hypot: PAIRS,
  atan2: PAIRS, logaddexp: PAIRS, copysign: PAIRS, glu: PAIRS, rem: PAIRS, mod: PAIRS,
  fma: [[-2.3, 1.7, 0.4], [0.8, -3.1, 2.2]], lerp: [[-2.3, 1.7, 0.4], [0.8, -3.1, 2.2]],
  pow: [[0.3, 1.7], [2.8, -0.4], [5.5, 3.2], [1.4, 0.02], [7, 12.5]],
  sqrt: POSITIVE, root: POSITIVE, rsqrt: POSITIVE, log: POSITIVE, log2: POSITIVE, log10: POSITIVE, xlogx: POSITIVE, entr: POSITIVE,
  nthRoot: [[0.3, 4], [2.8, 5.5], [40, 3], [7, -2.5], [3, 2]],
  log1p: line(-0.9, -0.2, 1e-3, 3.4), logBase: [[0.3, 2], [5.2, 10], [8, 0.4]],
  tan: line(-1.4, -0.3, 0.8, 2.5), cot: line(-1.4, -0.3, 0.8, 2.5), sec: line(-1.4, -0.3, 0.8, 2.5), csc: line(-1.4, -0.3, 0.8, 2.5),
  asin: INNER, acos: INNER, atanh: INNER, erfinv: INNER,
  acot: OUTER, asec: OUTER, acsc: OUTER, acoth: OUTER, acsch: OUTER, coth: OUTER, csch: OUTER,
  acosh: line(1.1, 1.9, 30), asech: line(0.1, 0.4, 0.9), logit: line(0.1, 0.4, 0.9),
  gamma: [...POSITIVE, ...line(-0.4, -2.6, 12.5, 90)], factorial: [...POSITIVE, ...line(-0.6, -2.6, 90)],
  lgamma: [...POSITIVE, ...line(-0.4, -2.6, 12.5, 1e6)], digamma: [...POSITIVE, ...line(-0.4, -2.6)], trigamma: [...POSITIVE, ...line(-0.4, -2.6)],
  beta: POSITIVE_PAIRS, lbeta: POSITIVE_PAIRS, polygamma: [[0, 1.3], [1, 0.4], [2, 3.7], [3, -0.6], [5, 14.2]],
  softplusBeta: pairs(REAL, 0.5, 3), squareplus: pairs(REAL, 0.5, 4), celu: pairs(REAL, 0.5, 2), elu: pairs(REAL, 0.5, 2),
  leakyRelu: pairs(REAL, 0.01, 0.3), softshrink: pairs(REAL, 0.5, 1), hardshrink: pairs(REAL, 0.5, 1), huber: pairs(REAL, 0.5, 1),
  smoothL1: pairs(REAL, 0.5, 1), pinball: pairs(REAL, 0.2, 0.9), heaviside: pairs(REAL, 0.5),
  log1mexp: line(-5, -0.9, -0.5, -0.06), logexpm1: line(0.06, 0.5, 1.4, 9), logsubexp: [[2, 1], [-3, -3.4], [0.3, -9]],
  xlogy: POSITIVE_PAIRS, xlog1py: [[-2.3, 1.7], [0.8, -0.6]],
  clamp: [[-2, -1, 1], [0.3, -1, 1], [4, -1, 1], [0.3, 2, -1]], threshold: [[0.4, 1, 7], [3, 1, 7]],
  floor: line(-1.6, 0.3, 2.8), ceil: line(-1.6, 0.3, 2.8), round: line(-1.6, 0.3, 2.8), trunc: line(-1.6, 0.3, 2.8), frac: line(-1.6, 0.3, 2.8),
  select: [[1, 2.5, 3.5], [0, 2.5, 3.5]],
  lt: PAIRS, le: PAIRS, gt: PAIRS, ge: PAIRS, eq: PAIRS, ne: PAIRS,
  and: [[0, 0], [0, 1], [1, 0], [1, 1]], or: [[0, 0], [0, 1], [1, 0], [1, 1]], xor: [[0, 0], [0, 1], [1, 0], [1, 1]], not: line(0, 1),
};

export const pointsOf = (name: OpName): readonly (readonly number[])[] =>
  POINTS[name] ?? REAL;

/** Values by formulas as they stand in textbooks, at 40 digits. */
// prettier-ignore
export const KNOWN: readonly (readonly [OpName, readonly number[], number])[] = [
  ["sigmoid", [2], 0.8807970779778824], ["sigmoid", [-3], 0.04742587317756678],
  ["sigmoid", [-40], 4.248354255291589e-18], ["logsigmoid", [2], -0.1269280110429725],
  ["logsigmoid", [-3], -3.048587351573742], ["logsigmoid", [40], -4.248354255291589e-18],
  ["logit", [0.3], -0.8472978603872037], ["logit", [0.999], 6.906754778648553],
  ["logit", [1e-09], -20.72326583594641], ["softplus", [2], 2.1269280110429727],
  ["softplus", [-30], 9.357622968839737e-14], ["softplusBeta", [2, 3], 2.0008252283792434],
  ["softplusBeta", [-1, 0.5], 0.9481539683602134], ["log1mexp", [-2], -0.14541345786885906],
  ["log1mexp", [-0.1], -2.3521684610440907], ["logexpm1", [2], 1.854586542131141],
  ["logexpm1", [0.1], -2.2521684610440906], ["logaddexp", [2, 3], 3.313261687518223],
  ["logaddexp", [-1, -5], -0.9818500720821902], ["logsubexp", [3, 2], 2.541324854612918],
  ["logsubexp", [-1, -5], -1.0184854468258866], ["xlogx", [2], 1.3862943611198906],
  ["xlogx", [0.1], -0.23025850929940458], ["xlogy", [2, 3], 2.1972245773362196],
  ["xlogy", [-1, 0.1], 2.3025850929940455], ["xlog1py", [2, 3], 2.772588722239781],
  ["xlog1py", [-1, 1e-09], -9.999999995e-10], ["entr", [2], -1.3862943611198906],
  ["entr", [0.1], 0.23025850929940458], ["logcosh", [2], 1.3250027473578645],
  ["logcosh", [-0.0001], 4.9999999916666675e-09], ["softsign", [2], 0.6666666666666666],
  ["softsign", [-0.5], -0.3333333333333333], ["squareplus", [2, 4], 2.414213562373095],
  ["squareplus", [-10000, 4], 9.999999900000002e-05], ["silu", [1], 0.7310585786300049],
  ["silu", [-20], -4.122307236380407e-08], ["gelu", [1], 0.8413447460685429],
  ["gelu", [-6], -5.9195258702261885e-09], ["geluTanh", [1], 0.8411919906082767],
  ["geluTanh", [-4], -7.024594819237271e-05], ["mish", [1], 0.8650983882673103],
  ["mish", [-20], -4.122307240628761e-08], ["glu", [2, 1], 1.4621171572600098],
  ["glu", [-1, -3], -0.04742587317756678], ["selu", [1], 1.0507009873554805],
  ["selu", [-1], -1.1113307378125628], ["elu", [1, 2], 1], ["elu", [-1, 2], -1.2642411176571153],
  ["celu", [1, 2], 1], ["celu", [-1, 2], -0.7869386805747332], ["acoth", [1.5], 0.8047189562170501],
  ["acoth", [-3], -0.34657359027997264], ["acsch", [1.5], 0.6251451172504167],
  ["acsch", [-3], -0.32745015023725843], ["asech", [0.5], 1.3169578969248168],
  ["asec", [1.5], 0.8410686705679302], ["asec", [-3], 1.9106332362490186], ["acsc", [1.5], 0.7297276562269663],
  ["acsc", [-3], -0.3398369094541219], ["acot", [1.5], 0.5880026035475675], ["acot", [-3], -0.3217505543966422],
  ["coth", [1.5], 1.104791392982512], ["sech", [1.5], 0.4250960349422805], ["csch", [1.5], 0.4696424405952246],
  ["cot", [1.5], 0.07091484430265245], ["sec", [1.5], 14.136832902969903], ["csc", [1.5], 1.0025113042467249],
  ["exp2", [0.5], 1.4142135623730951], ["exp10", [0.5], 3.1622776601683795],
  ["rsqrt", [0.3], 1.8257418583505538], ["logBase", [8, 2], 3], ["logBase", [0.3, 7], -0.6187196284013587],
  ["deg2rad", [33], 0.5759586531581288], ["rad2deg", [0.3], 17.188733853924695],
];
