/** Fits an oscillation that dies away to noisy measurements, by ml-levenberg-marquardt and the generated Jacobian. */
import { createRandom, randomNormal } from "gradsmith/runtime";
import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { forward, jacobian } from "./generated/oscillation.js";

const truth = Float64Array.of(2, 0.3, 1.7, 0.4);
const random = createRandom(1);
const x = Array.from({ length: 60 }, (_, k) => k / 6);
const y = x.map((at) => forward(truth, at) + 0.05 * randomNormal(random));

/** The library asks for the curve of some parameters, and for its row of the Jacobian at some x. */
const curve = (parameters) => {
  const p = Float64Array.from(parameters);
  return (at) => forward(p, at);
};
const slopes = (parameters) => {
  const p = Float64Array.from(parameters);
  const row = new Float64Array(4);
  return (at) => {
    jacobian(p, at, row);
    return [...row];
  };
};

const fit = levenbergMarquardt({ x, y }, curve, {
  initialValues: [1, 0.1, 1.5, 0],
  jacobianFunction: slopes,
  maxIterations: 20,
});

const names = ["amplitude", "rate", "frequency", "phase"];
names.forEach((name, k) => {
  const value = fit.parameterValues[k].toFixed(3);
  console.log(`${name.padEnd(9)} ${value}, in truth ${truth[k]}`);
});
