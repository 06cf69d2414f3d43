/** The automatic differentiation in Penrose: a graph of numbers, compiled to WebAssembly; one for each output. */
import type { Algebra, Build } from "../scalars.ts";

/** A number or an operation, as Penrose has it. */
type Num = number | object;

interface Functions {
  add(a: Num, b: Num): Num;
  sub(a: Num, b: Num): Num;
  mul(a: Num, b: Num): Num;
  div(a: Num, b: Num): Num;
  sin(a: Num): Num;
  cos(a: Num): Num;
  exp(a: Num): Num;
  sqrt(a: Num): Num;
}

interface Outputs {
  readonly gradient: ReadonlyMap<object, number>;
  readonly primary: number;
  readonly secondary: readonly number[];
}

type Compiled = (inputs: (x: object) => number) => Outputs;

interface Autodiff {
  variable(value: number): object;
  primaryGraph(output: Num): object;
  secondaryGraph(outputs: readonly Num[]): object;
  genCode(graph: object): Promise<Compiled>;
}

const PACKAGE = "@penrose/core/dist";

export const penrose: Build = async (program) => {
  const { variable, primaryGraph, secondaryGraph, genCode } = (await import(
    `${PACKAGE}/engine/Autodiff`
  )) as Autodiff;
  const functions = (await import(
    `${PACKAGE}/engine/AutodiffFunctions`
  )) as Functions;
  const algebra: Algebra<Num> = { ...functions, constant: (value) => value };
  const inputs = Array.from({ length: program.inputs }, () => variable(0));
  const outputs = program.trace<Num>(algebra, inputs);
  const forward = await genCode(secondaryGraph(outputs));
  const graphs = await Promise.all(
    outputs.map((output) => genCode(primaryGraph(output))),
  );
  const place = new Map(inputs.map((input, k) => [input, k]));
  return {
    value: (x, out) => {
      out.set(forward((input) => x[place.get(input)!]!).secondary);
    },
    jacobian: (x, out) => {
      graphs.forEach((graph, k) => {
        const { gradient } = graph((input) => x[place.get(input)!]!);
        for (let j = 0; j < program.wrt; j++)
          out[k * program.wrt + j] = gradient.get(inputs[j]!) ?? 0;
      });
    },
  };
};
