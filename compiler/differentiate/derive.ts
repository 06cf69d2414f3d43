/** The programs of the functions that can be asked for. */
import type { Program } from "../ir/program.ts";
import { hessian, jacobian } from "./matrix.ts";
import type { Derived, FunctionName } from "./parts.ts";
import { gradient, hvp, jvp, primal } from "./vector.ts";

export {
  FUNCTIONS,
  type Derived,
  type FunctionName,
  type Result,
  type SeedInput,
} from "./parts.ts";

/** Which programs the functions of a module come from. The whole one keeps its operations whole. */
export type Derivative =
  | "primal"
  | "whole"
  | "gradient"
  | "jvp"
  | "jacobianForward"
  | "jacobianReverse"
  | "hessian"
  | "hvp"
  | "predict";

type Rule = (program: Program) => Derived;

const RULES: Readonly<Record<Exclude<Derivative, "predict">, Rule>> = {
  primal,
  whole: primal,
  gradient,
  jvp,
  jacobianForward: (program) => jacobian(program, "forward"),
  jacobianReverse: (program) => jacobian(program, "reverse"),
  hessian,
  hvp,
};

/** The derived programs that each function needs. */
export const NEEDS: Readonly<Record<FunctionName, readonly Derivative[]>> = {
  forward: ["primal"],
  backward: ["gradient"],
  valueAndGradient: ["gradient"],
  jvp: ["jvp"],
  jacobian: ["jacobianReverse", "jacobianForward", "whole"],
  hessian: ["hessian"],
  hvp: ["hvp"],
  predict: ["predict"],
};

/** The derived programs for some functions, each made once. `predict`: the program that is used when all is learned. */
export function derive(
  program: Program,
  functions: readonly FunctionName[],
  predict?: Program,
): Map<Derivative, Derived> {
  const needed = new Set(functions.flatMap((name) => NEEDS[name]));
  const make = (kind: Derivative): Derived => {
    if (kind !== "predict") return RULES[kind](program);
    if (predict === undefined) throw new Error("there is nothing to predict");
    return primal(predict);
  };
  return new Map([...needed].map((kind) => [kind, make(kind)]));
}
