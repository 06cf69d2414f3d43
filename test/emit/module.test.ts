import { describe, expect, test } from "vitest";
import { emitModule, emitScript } from "../../compiler/emit/module.ts";
import { circuit } from "./models.ts";

describe("the circuit (x + y) * z", () => {
  test("is the module of the design", () => {
    expect(emitModule(circuit(), { target: "ts" }).code)
      .toBe(`// Generated from examples/circuit.grad by gradsmith. Do not edit.
//
//     f = (x + y) * z
//
// 2 operations forward, 3 with the gradient.

/** f = (x + y) * z. */
export function forward(x: number, y: number, z: number): number {
  return (x + y) * z;
}

/** Returns f and writes [∂f/∂x, ∂f/∂y, ∂f/∂z] to \`gradient\`. */
export function valueAndGradient(
  x: number,
  y: number,
  z: number,
  gradient: Float64Array,
): number {
  const t0 = x + y;
  gradient[0] = z; // ∂f/∂x
  gradient[1] = z; // ∂f/∂y
  gradient[2] = t0; // ∂f/∂z
  return t0 * z;
}
`);
  });

  test("runs as a script", () => {
    const script = new Function("runtime", emitScript(circuit())) as (
      runtime: unknown,
    ) => { valueAndGradient: (...args: unknown[]) => number };
    const gradient = new Float64Array(3);
    expect(script({}).valueAndGradient(-2, 5, -4, gradient)).toBe(-12);
    expect([...gradient]).toEqual([-4, -4, 3]);
  });
});
