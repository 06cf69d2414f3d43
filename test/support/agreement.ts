/** What results of several functions must have to do with each other, and with differences. */
import type { FunctionName } from "../../compiler/differentiate/derive.ts";
import { runProgram } from "../../compiler/ir/evaluate.ts";
import type { Tensor } from "../../compiler/ir/expr.ts";
import type { Program } from "../../compiler/ir/program.ts";
import { expect } from "vitest";
import { expectClose, worstError } from "./close.ts";
import { derivativeByDifferences } from "../../compiler/verify/differences.ts";
import type { Arguments, Results, Vectors } from "./generated.ts";

export type Found = ReadonlyMap<FunctionName, Results>;

/** Tolerances: of differences, and between ways to compute the same. */
const NEAR = 2e-7;
const SAME = 1e-10;

export const joined = (tensors: readonly Tensor[], by: Vectors): number[] =>
  tensors.flatMap(({ name }) => [...(by[name] ?? [])]);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, k) => sum + x * b[k]!, 0);

/** The outputs, one after the other, where the variables are moved by `step` along the tangent. */
const along =
  (program: Program, given: Arguments) =>
  (step: number): number[] => {
    const moved: Record<string, Float64Array> = { ...given.inputs };
    for (const { name } of program.wrt)
      moved[name] = given.inputs[name]!.map(
        (x, k) => x + step * given.tangent[name]![k]!,
      );
    const memory = runProgram(program, moved, given.sizes);
    return program.outputs.flatMap((of) => [...memory.get(of)!]);
  };

/** f(step) computed once for each step: its components are differentiated one by one. */
function components(f: (step: number) => number[]): (k: number) => number {
  const known = new Map<number, number[]>();
  const at = (step: number): number[] => {
    const found = known.get(step) ?? f(step);
    known.set(step, found);
    return found;
  };
  return (k) =>
    derivativeByDifferences((step) => at(step)[k]!, 0, 1 / 64).value;
}

/** The derivative along the tangent, and each partial derivative of the weighted outputs. */
export function checkDifferences(
  program: Program,
  given: Arguments,
  found: Found,
  gradientAt: ((inputs: Vectors) => Results) | undefined,
): void {
  const slope = components(along(program, given));
  const jvp = found.get("jvp");
  if (jvp !== undefined) {
    const values = joined(program.outputs, jvp.outputs);
    expectNear(
      values,
      values.map((_, k) => slope(k)),
      "jvp",
    );
  }
  const backward = found.get("backward");
  if (backward !== undefined)
    expectNear(
      joined(program.wrt, backward.gradient),
      partials(program, given),
      "gradient",
    );
  const hvp = found.get("hvp");
  if (hvp === undefined || gradientAt === undefined) return;
  const second = components((step) => {
    const moved: Record<string, Float64Array> = { ...given.inputs };
    for (const { name } of program.wrt)
      moved[name] = given.inputs[name]!.map(
        (x, k) => x + step * given.tangent[name]![k]!,
      );
    return joined(program.wrt, gradientAt(moved).gradient);
  });
  const products = joined(program.wrt, hvp.gradient);
  expectNear(
    products,
    products.map((_, k) => second(k)),
    "hvp",
  );
}

function expectNear(
  actual: readonly number[],
  differences: readonly number[],
  what: string,
): void {
  const worst = worstError(actual, differences);
  if (worst <= NEAR) return;
  expect(actual, `${what} is off by ${worst} from differences`).toEqual(
    differences,
  );
}

/** By each element of each variable. */
function partials(program: Program, given: Arguments): number[] {
  const single =
    program.outputs.length === 1 && program.outputs[0]!.shape.length === 0;
  const weights = single ? [1] : joined(program.outputs, given.cotangent);
  const inputs: Record<string, Float64Array> = { ...given.inputs };
  return program.wrt.flatMap(({ name }) => {
    const base = given.inputs[name]!;
    return Array.from(base, (x, k) => {
      const moved = base.slice();
      return derivativeByDifferences(
        (there) => {
          moved[k] = there;
          inputs[name] = moved;
          const memory = runProgram(program, inputs, given.sizes);
          inputs[name] = base;
          return dot(
            program.outputs.flatMap((of) => [...memory.get(of)!]),
            weights,
          );
        },
        x,
        0.02 * Math.max(1, Math.abs(x)),
      ).value;
    });
  });
}

const times = (
  matrix: Float64Array,
  columns: number,
  v: readonly number[],
  rows: number,
): number[] =>
  Array.from(
    { length: columns === 0 ? rows : matrix.length / columns },
    (_, k) => dot([...matrix.subarray(k * columns, (k + 1) * columns)], v),
  );

/** Jv, Jᵀw, Hv and their matrices agree; the Hessian is symmetric. */
export function checkAlgebra(
  program: Program,
  given: Arguments,
  found: Found,
): void {
  const v = joined(program.wrt, given.tangent);
  const single =
    program.outputs.length === 1 && program.outputs[0]!.shape.length === 0;
  const jacobian = found.get("jacobian")?.matrix;
  const jvp = found.get("jvp");
  const backward = found.get("backward");
  const product = jvp && joined(program.outputs, jvp.outputs);
  const gradient = backward && joined(program.wrt, backward.gradient);
  const w = single ? [1] : joined(program.outputs, given.cotangent);
  if (product && gradient) expectClose(dot(product, w), dot(gradient, v), SAME);
  if (jacobian && product)
    expectClose(times(jacobian, v.length, v, product.length), product, SAME);
  if (jacobian && gradient)
    expectClose(
      times(transposed(jacobian, v.length), w.length, w, v.length),
      gradient,
      SAME,
    );
  const hessian = found.get("hessian")?.matrix;
  if (hessian === undefined) return;
  expectClose(transposed(hessian, v.length), hessian, SAME);
  const hvp = found.get("hvp");
  if (hvp)
    expectClose(
      times(hessian, v.length, v, v.length),
      joined(program.wrt, hvp.gradient),
      SAME,
    );
}

function transposed(matrix: Float64Array, columns: number): Float64Array {
  const rows = columns === 0 ? 0 : matrix.length / columns;
  return matrix.map(
    (_, k) => matrix[(k % rows) * columns + Math.floor(k / rows)]!,
  );
}
