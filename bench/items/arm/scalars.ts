/** The arm as a program on numbers: products of the joints' matrices, as in examples/robot-arm.grad. */
import type { Algebra } from "../../scalars.ts";

/** Of each joint: how far the frame goes along z and along x, and the sine of its turn about x. */
const JOINTS = [
  [0.089159, 0, 1],
  [0, -0.425, 0],
  [0, -0.39225, 0],
  [0.10915, 0, 1],
  [0.09465, 0, -1],
  [0.0823, 0, 0],
] as const;

export function position<T>(algebra: Algebra<T>, q: readonly T[]): T[] {
  const { constant, add, sub, mul, sin, cos } = algebra;
  const move = (x: T | undefined, by: number): T | undefined => {
    if (by === 0) return x;
    return x === undefined ? constant(by) : add(x, constant(by));
  };
  const negative = (x: T | undefined): T | undefined =>
    x === undefined ? undefined : sub(constant(0), x);
  const times = (x: T | undefined, factor: T): T | undefined =>
    x === undefined ? undefined : mul(factor, x);
  const sum = (x: T | undefined, y: T | undefined): T | undefined =>
    x === undefined || y === undefined ? (x ?? y) : add(x, y);
  const difference = (x: T | undefined, y: T | undefined): T | undefined =>
    x === undefined || y === undefined ? (x ?? negative(y)) : sub(x, y);
  // A point goes from the tool to the base, through each joint. What is undefined is 0.
  let [x, y, z]: (T | undefined)[] = [];
  for (let joint = 5; joint >= 0; joint--) {
    const [d, a, s] = JOINTS[joint]!;
    const ahead = move(x, a);
    const across = s === 0 ? y : s === 1 ? negative(z) : z;
    const up = move(s === 0 ? z : s === 1 ? y : negative(y), d);
    const [sine, cosine] = [sin(q[joint]!), cos(q[joint]!)];
    x = difference(times(ahead, cosine), times(across, sine));
    y = sum(times(ahead, sine), times(across, cosine));
    z = up;
  }
  return [x!, y!, z!];
}
