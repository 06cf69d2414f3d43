/** A straight-line program as a module of JavaScript, in C, and in the language of Gradsmith. */
import { INPUTS, type Operation } from "./generate.ts";
import type { Dialect } from "./write.ts";

const call = (name: string): string => `  ${name}(x, v, d);`;

export const JAVASCRIPT: Dialect = {
  local: "const",
  math: "Math.",
  module: (pieces, { value, gradient, values, adjoints, result }) =>
    [
      ...[...pieces].flatMap(([name, lines]) => [
        `function ${name}(x, v, d) {`,
        ...lines.map((line) => `  ${line}`),
        "}",
      ]),
      "export function forward(x, v, d) {",
      ...value.map(call),
      `  return v[${result}];`,
      "}",
      "export function valueAndGradient(x, v, d) {",
      ...gradient.map(call),
      `  return v[${result}];`,
      "}",
      `export const VALUES = ${values};`,
      `export const ADJOINTS = ${adjoints};`,
      "",
    ].join("\n"),
};

const PARAMETERS =
  "const double *restrict x, double *restrict v, double *restrict d";

export const C: Dialect = {
  local: "double",
  math: "",
  module: (pieces, { value, gradient, values, adjoints, result }) =>
    [
      ...[...pieces].flatMap(([name, lines]) => [
        `static void __attribute__((noinline)) ${name}(${PARAMETERS}) {`,
        "  (void)x, (void)v, (void)d;",
        ...lines.map((line) => `  ${line}`),
        "}",
      ]),
      `static double v[${values}];`,
      "static double *d;",
      `static void setup(void) { d = result = allocate(${adjoints}); result_length = ${INPUTS}; }`,
      "static double value(long i) {",
      "  const double *x = in[0];",
      "  (void)i;",
      ...value.map(call),
      `  return v[${result}];`,
      "}",
      "static double gradient(long i) {",
      "  const double *x = in[0];",
      "  (void)i;",
      ...gradient.map(call),
      `  return v[${result}];`,
      "}",
      "",
    ].join("\n"),
};

/** The program as a text of Gradsmith, an operation on a line. */
export function programText(operations: readonly Operation[]): string {
  const name = (id: number): string =>
    id < INPUTS ? `x[${id + 1}]` : `t${id}`;
  const lines = operations.map(({ op, a, b }, k) => {
    const target = `t${INPUTS + k}`;
    switch (op) {
      case "+":
      case "-":
      case "*":
        return `${target} = ${name(a)} ${op} ${name(b)}`;
      case "half":
        return `${target} = 0.5 * ${name(a)}`;
      case "sin":
      case "cos":
        return `${target} = ${op}(${name(a)})`;
      default:
        return op satisfies never;
    }
  });
  return [`x = input(${INPUTS})`, ...lines, ""].join("\n");
}
