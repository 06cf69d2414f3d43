/** Walks down Rosenbrock's valley in 100 variables by L-BFGS and the generated gradient. */
import { readFileSync } from "node:fs";
import { load } from "gradsmith";
import { lbfgs } from "./lbfgs.js";

const file = new URL("../rosenbrock.grad", import.meta.url);
const valley = await load(readFileSync(file, "utf8"));

const start = new Float64Array(100).map((_, k) => (k % 2 === 0 ? -1.2 : 1));

const found = lbfgs((x, gradient) => {
  const at = valley.valueAndGradient({ x });
  gradient.set(at.gradient.x);
  return at.value;
}, start);

const farthest = Math.max(...found.x.map((each) => Math.abs(each - 1)));
console.log(
  `from ${valley.value({ x: start }).toFixed(0)} down to less than 1e-15:`,
  found.value < 1e-15,
);
console.log(`with ${found.calls} values and gradients`);
console.log("every x is 1, to six digits:", farthest < 1e-6);
