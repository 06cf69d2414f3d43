/** Lowered modules, written by hand, that the tests of the emitter share. */
import {
  apply,
  constant,
  index,
  load,
  ONE,
  size,
  tensor,
  ZERO,
  type Expr,
  type Index,
} from "../../compiler/ir/expr.ts";
import type {
  Code,
  Group,
  LoweredModule,
  Param,
  Tensor,
} from "../../compiler/ir/loops.ts";

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

const N = size("N");
const c = constant;
const times = (a: Expr, b: Expr): Expr => apply("mul", a, b);
const plus = (a: Expr, b: Expr): Expr => apply("add", a, b);

/** Least squares over a batch: parameters W [2] and b, N samples, an array named by a reserved word. */
export function regression(): LoweredModule {
  const [W, b] = [
    tensor("W", [c(2)], "parameter"),
    tensor("b", [c(1)], "parameter"),
  ];
  const [dW, db] = [
    tensor("dW", [c(2)], "local"),
    tensor("db", [c(1)], "local"),
  ];
  const X = tensor("X", [times(c(2), N)], "input");
  const target = tensor("class", [N], "input");
  const lambda = scalarInput("lambda");
  const r = tensor("r", [N], "local");
  const parameters: Group = {
    type: "Parameters",
    doc: "The parameters, in the order they lie in `flat`.",
    members: [
      { name: "W", shape: [c(2)] },
      { name: "b", shape: [] },
    ],
  };
  const workspace: Group = {
    type: "Workspace",
    doc: "What `forward` leaves for `backward`; one for N serves every smaller N.",
    members: [{ name: "r", shape: [N] }],
  };
  const inputs: Param[] = [
    {
      kind: "group",
      name: "p",
      group: parameters,
      arrays: [W, b],
      length: c(3),
    },
    { kind: "size", size: N, doc: "samples in the batch" },
    { kind: "array", array: X, length: times(c(2), N), doc: "input, [N, 2]" },
    { kind: "array", array: target, length: N, doc: "what to predict, [N]" },
    scalarParam(lambda),
    {
      kind: "group",
      name: "work",
      group: workspace,
      arrays: [r],
      length: N,
      doc: "overwritten",
    },
  ];
  const n = index("n", N);
  const m = index("n", N);
  const x = (i: Index, k: number): Expr =>
    load(X, [k === 0 ? times(c(2), i) : plus(times(c(2), i), ONE)]);
  const total = tensor("loss", [], "local");
  const residual = tensor("r_n", [], "local");
  const predicted = plus(
    plus(times(load(W, [ZERO]), x(n, 0)), times(load(W, [ONE]), x(n, 1))),
    load(b, [ZERO]),
  );
  const penalty = times(
    load(lambda),
    plus(
      times(load(W, [ZERO]), load(W, [ZERO])),
      times(load(W, [ONE]), load(W, [ONE])),
    ),
  );
  const scaled = apply("div", times(c(2), load(r, [m])), N);
  const add = (array: Tensor, at: Expr, value: Expr): Code => ({
    kind: "store",
    target: array,
    at,
    by: "sum",
    value,
  });
  return {
    name: "regression",
    source:
      "\nr = X * W + b - class\nloss = mean(r .^ 2) + lambda * sum(W .^ 2)\n",
    notes: [],
    from: undefined,
    groups: [parameters, workspace],
    scratch: [],
    functions: [
      {
        name: "forward",
        exported: true,
        doc: ["Returns the loss."],
        params: inputs,
        body: [
          { kind: "comment", text: "loss = mean(r .^ 2)" },
          { kind: "let", variable: total, value: ZERO, mutable: true },
          {
            kind: "for",
            index: n,
            reversed: false,
            body: [
              {
                kind: "let",
                variable: residual,
                value: apply("sub", predicted, load(target, [n])),
                mutable: false,
              },
              store(r, n, load(residual)),
              {
                kind: "store",
                target: total,
                at: undefined,
                by: "sum",
                value: times(load(residual), load(residual)),
              },
            ],
          },
        ],
        returns: plus(apply("div", load(total), N), penalty),
      },
      {
        name: "backward",
        exported: true,
        doc: [
          "Writes ∂loss/∂p to `gradient`.",
          "Call `forward` with the same arguments first.",
        ],
        params: [
          ...inputs,
          {
            kind: "group",
            name: "gradient",
            group: parameters,
            arrays: [dW, db],
            length: c(3),
            doc: "overwritten",
          },
        ],
        body: [
          store(dW, ZERO, times(times(c(2), load(lambda)), load(W, [ZERO]))),
          store(dW, ONE, times(times(c(2), load(lambda)), load(W, [ONE]))),
          store(db, ZERO, ZERO),
          {
            kind: "for",
            index: m,
            reversed: true,
            body: [
              add(dW, ZERO, times(scaled, x(m, 0))),
              add(dW, ONE, times(scaled, x(m, 1))),
              add(db, ZERO, scaled),
            ],
          },
        ],
        returns: undefined,
      },
    ],
  };
}
