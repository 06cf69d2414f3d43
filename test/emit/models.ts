/** Lowered modules, written by hand, that the tests of the emitter share. */
import {
  apply,
  constant,
  load,
  tensor,
  type Expr,
} from "../../compiler/ir/expr.ts";
import type { LoweredModule, Param, Tensor } from "../../compiler/ir/loops.ts";

export const scalarInput = (name: string): Tensor => tensor(name, [], "input");

export const scalarParam = (variable: Tensor): Param => ({
  kind: "scalar",
  variable,
});

export const store = (target: Tensor, at: Expr, value: Expr, note?: string) =>
  ({
    kind: "store",
    target,
    at,
    by: "set",
    value,
    ...(note !== undefined && { note }),
  }) as const;

export function circuit(): LoweredModule {
  const [x, y, z] = ["x", "y", "z"].map(scalarInput) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  const gradient = tensor("gradient", [constant(3)], "local");
  const sum = apply("add", load(x), load(y));
  const scalars = [x, y, z].map(scalarParam);
  const value = apply("mul", sum, load(z));
  return {
    name: "circuit",
    source: "f = (x + y) * z\n",
    notes: ["2 operations forward, 3 with the gradient."],
    from: "examples/circuit.grad",
    groups: [],
    scratch: [],
    functions: [
      {
        name: "forward",
        exported: true,
        doc: ["f = (x + y) * z."],
        params: scalars,
        body: [],
        returns: value,
      },
      {
        name: "valueAndGradient",
        exported: true,
        doc: ["Returns f and writes [∂f/∂x, ∂f/∂y, ∂f/∂z] to `gradient`."],
        params: [...scalars, { kind: "array", array: gradient }],
        body: [
          store(gradient, constant(0), load(z), "∂f/∂x"),
          store(gradient, constant(1), load(z), "∂f/∂y"),
          store(gradient, constant(2), sum, "∂f/∂z"),
        ],
        returns: value,
      },
    ],
  };
}
