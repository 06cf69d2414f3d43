/** Points of the plane on three arms of a spiral, and the number of the arm of each. */
import { randomNormal } from "gradsmith/runtime";

export function spirals(perArm, random) {
  const X = new Float64Array(6 * perArm);
  const target = new Float64Array(3 * perArm);
  target.forEach((_, n) => {
    const arm = Math.floor(n / perArm);
    const radius = (n % perArm) / (perArm - 1);
    const angle = 4 * (arm + radius) + 0.2 * randomNormal(random);
    X[2 * n] = radius * Math.sin(angle);
    X[2 * n + 1] = radius * Math.cos(angle);
    target[n] = arm;
  });
  return { X, target };
}
