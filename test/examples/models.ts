/** Models of other fields among the examples once more, by hand, in plain loops. */
import { lgamma } from "../../runtime/index.ts";

type Vector = Float64Array;

export function rosenbrock({ x }: { readonly x: Vector }): number {
  let f = 0;
  for (let i = 0; i + 1 < x.length; i++)
    f += 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2;
  return f;
}

const logsumexp = (values: ArrayLike<number>): number => {
  const most = Math.max(...Array.from(values));
  const total = Array.from(values, (v) => Math.exp(v - most));
  return most + Math.log(total.reduce((sum, v) => sum + v, 0));
};

export interface Mixture {
  readonly x: Vector;
  readonly gamma: number;
  readonly m: number;
  readonly alphas: Vector;
  readonly means: Vector;
  readonly icf: Vector;
}

const DIMENSIONS = 10;
const PACKED = (DIMENSIONS * (DIMENSIONS + 1)) / 2;

/** Q of one component as a full matrix: rows of d numbers. */
function factor(icf: Vector): number[][] {
  const Q = Array.from({ length: DIMENSIONS }, (_, i) =>
    Array.from({ length: DIMENSIONS }, (_, j) =>
      i === j ? Math.exp(icf[i]!) : 0,
    ),
  );
  let next = DIMENSIONS;
  for (let column = 0; column < DIMENSIONS; column++)
    for (let row = column + 1; row < DIMENSIONS; row++)
      Q[row]![column] = icf[next++]!;
  return Q;
}

export function mixture({ x, gamma, m, alphas, means, icf }: Mixture): number {
  const count = alphas.length;
  const points = x.length / DIMENSIONS;
  const logs = Array.from({ length: count }, (_, k) =>
    icf.slice(k * PACKED, (k + 1) * PACKED),
  );
  const factors = logs.map(factor);
  const traces = logs.map((one) =>
    one.slice(0, DIMENSIONS).reduce((sum, v) => sum + v, 0),
  );
  let f = -points * logsumexp(alphas);
  for (let n = 0; n < points; n++)
    f += logsumexp(
      factors.map((Q, k) => {
        const lengths = Q.map((row) => {
          let sum = 0;
          row.forEach((q, j) => {
            sum += q * (x[n * DIMENSIONS + j]! - means[k * DIMENSIONS + j]!);
          });
          return sum * sum;
        });
        return alphas[k]! + traces[k]! - lengths.reduce((a, b) => a + b) / 2;
      }),
    );
  return f + prior(factors, traces, gamma, m);
}

function prior(
  factors: readonly number[][][],
  traces: readonly number[],
  gamma: number,
  m: number,
): number {
  const degrees = DIMENSIONS + m + 1;
  let logGamma = 0.25 * DIMENSIONS * (DIMENSIONS - 1) * Math.log(Math.PI);
  for (let j = 1; j <= DIMENSIONS; j++)
    logGamma += lgamma(degrees / 2 + (1 - j) / 2);
  const scale = Math.log(gamma) - Math.LN2 / 2;
  const constant = degrees * DIMENSIONS * scale - logGamma;
  return factors.reduce((sum, Q, k) => {
    const norm = Q.flat().reduce((total, q) => total + q * q, 0);
    return sum + (gamma ** 2 / 2) * norm - m * traces[k]! - constant;
  }, 0);
}

export interface Sight {
  readonly rotation: Vector;
  readonly centre: Vector;
  readonly focal: number;
  readonly principal: Vector;
  readonly distortion: Vector;
  readonly point: Vector;
  readonly w: number;
  readonly feature: Vector;
}

/** With the rotation's matrix rather than Rodrigues' formula for a vector: R = exp of the cross product. */
export function reprojection(sight: Sight): Vector {
  const [a, b, c] = sight.rotation as unknown as [number, number, number];
  const cross = [0, -c, b, c, 0, -a, -b, a, 0];
  let seen = [...sight.point].map((p, k) => p - sight.centre[k]!);
  let term = seen;
  // The series of the exponential: exact to rounding for angles of a few radians.
  for (let order = 1; order < 60; order++) {
    const last = term;
    term = [0, 1, 2].map(
      (row) =>
        last.reduce((sum, v, k) => sum + cross[3 * row + k]! * v, 0) / order,
    );
    seen = seen.map((v, k) => v + term[k]!);
  }
  const p = [seen[0]! / seen[2]!, seen[1]! / seen[2]!];
  const radius = p[0]! ** 2 + p[1]! ** 2;
  const [k1, k2] = sight.distortion;
  const bent = 1 + k1! * radius + k2! * radius ** 2;
  return Float64Array.from(p, (v, k) => {
    const pixel = sight.focal * bent * v + sight.principal[k]!;
    return sight.w * (pixel - sight.feature[k]!);
  });
}

/** Of each joint of a UR5: d, a and the twist α. */
const UR5 = [
  [0.089159, 0, Math.PI / 2],
  [0, -0.425, 0],
  [0, -0.39225, 0],
  [0.10915, 0, Math.PI / 2],
  [0.09465, 0, -Math.PI / 2],
  [0.0823, 0, 0],
] as const;

/** From the tool back to the base: every joint moves the point in its own frame to the frame before. */
export function toolPosition({ q }: { readonly q: Vector }): Vector {
  let [x, y, z] = [0, 0, 0];
  for (let joint = 5; joint >= 0; joint--) {
    const [d, a, twist] = UR5[joint]!;
    x += a;
    [y, z] = [
      Math.cos(twist) * y - Math.sin(twist) * z,
      Math.sin(twist) * y + Math.cos(twist) * z + d,
    ];
    const theta = q[joint]!;
    [x, y] = [
      Math.cos(theta) * x - Math.sin(theta) * y,
      Math.sin(theta) * x + Math.cos(theta) * y,
    ];
  }
  return Float64Array.of(x, y, z);
}

/** By the cross product of each joint's axis with the lever from it to the tool. */
export function toolJacobian(q: Vector): Vector {
  const tool = toolPosition({ q });
  let R = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  let origin = [0, 0, 0];
  const J = new Float64Array(18);
  UR5.forEach(([d, a, twist], joint) => {
    const axis = [R[2]!, R[5]!, R[8]!];
    const lever = [...tool].map((t, k) => t - origin[k]!);
    for (let k = 0; k < 3; k++)
      J[6 * k + joint] =
        axis[(k + 1) % 3]! * lever[(k + 2) % 3]! -
        axis[(k + 2) % 3]! * lever[(k + 1) % 3]!;
    const [c, s] = [Math.cos(q[joint]!), Math.sin(q[joint]!)];
    const [ca, sa] = [Math.cos(twist), Math.sin(twist)];
    origin = origin.map(
      (o, k) =>
        o + R[3 * k]! * a * c + R[3 * k + 1]! * a * s + R[3 * k + 2]! * d,
    );
    const step = [c, -s * ca, s * sa, s, c * ca, -c * sa, 0, sa, ca];
    R = R.map((_, k) =>
      [0, 1, 2].reduce(
        (sum, i) =>
          sum + R[3 * Math.floor(k / 3) + i]! * step[3 * i + (k % 3)]!,
        0,
      ),
    );
  });
  return J;
}
