/** Peers that take a formula as a text: mathjs, nerdamer, and the Compute Engine. */
import type { Algebra, Build, ScalarProgram } from "../scalars.ts";

/** A formula longer than this is not worth a try: nothing is shared in it, so it grows with every use of a value. */
const LONGEST = 1_000_000;

function checked(text: string): string {
  if (text.length > LONGEST)
    throw new Error("as one formula it has more than a million characters");
  return text;
}

const call =
  (name: string) =>
  (a: string): string =>
    checked(`${name}(${a})`);

const binary =
  (sign: string) =>
  (a: string, b: string): string =>
    checked(`(${a} ${sign} ${b})`);

const TEXTS: Algebra<string> = {
  constant: (value) => (value < 0 ? `(${value})` : String(value)),
  add: binary("+"),
  sub: binary("-"),
  mul: binary("*"),
  div: binary("/"),
  sin: call("sin"),
  cos: call("cos"),
  exp: call("exp"),
  sqrt: call("sqrt"),
};

const namesOf = ({ inputs }: ScalarProgram): string[] =>
  Array.from({ length: inputs }, (_, k) => `x${k}`);

const formulas = (program: ScalarProgram): string[] =>
  program.trace(TEXTS, namesOf(program));

interface Evaluable {
  evaluate(scope: Record<string, number>): number;
}

interface Mathjs {
  compile(text: string): Evaluable;
  derivative(text: string, by: string): { compile(): Evaluable };
}

export const mathjs: Build = async (program) => {
  const { compile, derivative } = (await import("mathjs" as string)) as Mathjs;
  const names = namesOf(program);
  const texts = formulas(program);
  const values = texts.map((text) => compile(text));
  const partials = texts.flatMap((text) =>
    names.slice(0, program.wrt).map((by) => derivative(text, by).compile()),
  );
  const scope: Record<string, number> = {};
  const into =
    (all: readonly Evaluable[]) => (x: Float64Array, out: Float64Array) => {
      for (let k = 0; k < names.length; k++) scope[names[k]!] = x[k]!;
      for (let k = 0; k < all.length; k++) out[k] = all[k]!.evaluate(scope);
    };
  return { value: into(values), jacobian: into(partials) };
};

type Positional = (...args: number[]) => number;

const positional =
  (all: readonly Positional[]) =>
  (x: Float64Array, out: Float64Array): void => {
    for (let k = 0; k < all.length; k++) out[k] = all[k]!(...x);
  };

interface Expression {
  buildFunction(names: readonly string[]): Positional;
}

type Nerdamer = ((text: string) => Expression) & {
  diff(text: string, by: string): Expression;
};

export const nerdamer: Build = async (program) => {
  await import("nerdamer" as string);
  await import("nerdamer/Calculus.js" as string);
  const { default: nerdamer } = (await import("nerdamer" as string)) as {
    default: Nerdamer;
  };
  const names = namesOf(program);
  const texts = formulas(program);
  return {
    value: positional(texts.map((text) => nerdamer(text).buildFunction(names))),
    jacobian: positional(
      texts.flatMap((text) =>
        names
          .slice(0, program.wrt)
          .map((by) => nerdamer.diff(text, by).buildFunction(names)),
      ),
    ),
  };
};

type MathJson = number | string | readonly MathJson[];

const node =
  (name: string) =>
  (...args: MathJson[]): MathJson => [name, ...args];

const TREES: Algebra<MathJson> = {
  constant: (value) => value,
  add: node("Add"),
  sub: node("Subtract"),
  mul: node("Multiply"),
  div: node("Divide"),
  sin: node("Sin"),
  cos: node("Cos"),
  exp: node("Exp"),
  sqrt: node("Sqrt"),
};

interface Boxed {
  evaluate(): Boxed;
  compile(): (scope: Record<string, number>) => number;
}

interface ComputeEngine {
  ComputeEngine: new () => { box(tree: MathJson): Boxed };
}

export const computeEngine: Build = async (program) => {
  // A tree is as large as the text, and as little shared.
  formulas(program);
  const { ComputeEngine } = (await import(
    "@cortex-js/compute-engine" as string
  )) as ComputeEngine;
  const engine = new ComputeEngine();
  const names = namesOf(program);
  const trees = program.trace(TREES, names);
  const values = trees.map((tree) => engine.box(tree).compile());
  const partials = trees.flatMap((tree) =>
    names
      .slice(0, program.wrt)
      .map((by) => engine.box(["D", tree, by]).evaluate().compile()),
  );
  const scope: Record<string, number> = {};
  const into =
    (all: readonly ((scope: Record<string, number>) => number)[]) =>
    (x: Float64Array, out: Float64Array) => {
      for (let k = 0; k < names.length; k++) scope[names[k]!] = x[k]!;
      for (let k = 0; k < all.length; k++) out[k] = all[k]!(scope);
    };
  return { value: into(values), jacobian: into(partials) };
};
