/** Rose: functions on vectors of numbers, differentiated and compiled to WebAssembly. */
import type { Algebra, Build } from "../scalars.ts";

/** A number, or one that is not known yet. */
type Num = number | symbol;
type Vector = readonly Num[];

interface Primitive {
  (x: Num): Num;
  jvp: unknown;
}

interface Dual {
  readonly re: Num;
  readonly du: Num;
}

interface Rose {
  readonly Real: object;
  readonly Dual: object;
  Vec(length: number, of: object): object;
  fn<A, R>(
    parameters: readonly object[],
    result: object,
    body: (x: A) => R,
  ): (x: A) => R;
  opaque(
    parameters: readonly object[],
    result: object,
    f: (x: number) => number,
  ): Primitive;
  vjp<A, R>(f: (x: A) => R): (x: A) => { ret: R; grad: (seed: R) => A };
  compile<A, R>(f: (x: A) => R): Promise<(x: ArrayLike<number>) => R>;
  add(a: Num, b: Num): Num;
  sub(a: Num, b: Num): Num;
  mul(a: Num, b: Num): Num;
  div(a: Num, b: Num): Num;
  neg(a: Num): Num;
  sqrt(a: Num): Num;
}

/** As Rose's own example defines the logarithm: functions of JavaScript, which are then told their derivatives. */
function primitives({ Real, Dual, fn, opaque, mul, neg }: Rose) {
  const exp = opaque([Real], Real, Math.exp);
  const sin = opaque([Real], Real, Math.sin);
  const cos = opaque([Real], Real, Math.cos);
  const differentiate = (made: Primitive, slope: (x: Num) => Num): void => {
    made.jvp = fn([Dual], Dual, ({ re, du }: Dual) => ({
      re: made(re),
      du: mul(du, slope(re)),
    }));
  };
  differentiate(exp, exp);
  differentiate(sin, cos);
  differentiate(cos, (x) => neg(sin(x)));
  return { exp, sin, cos };
}

export const rose: Build = async (program) => {
  const rose = (await import("rose" as string)) as Rose;
  const { Real, Vec, fn, vjp, compile } = rose;
  const algebra: Algebra<Num> = {
    ...rose,
    ...primitives(rose),
    constant: (value) => value,
  };
  const { inputs, outputs, wrt } = program;
  const [In, Out] = [Vec(inputs, Real), Vec(outputs, Real)];
  const spread = (x: Vector): Num[] =>
    Array.from({ length: inputs }, (_, k) => x[k]!);
  const f = fn([In], Out, (x: Vector): Vector =>
    program.trace(algebra, spread(x)),
  );
  const jacobian = fn(
    [In],
    Vec(outputs, In),
    (x: Vector): readonly Vector[] => {
      const { grad } = vjp(f)(x);
      return Array.from({ length: outputs }, (_, k) =>
        grad(Array.from({ length: outputs }, (__, j) => (j === k ? 1 : 0))),
      );
    },
  );
  const [value, rows] = [await compile(f), await compile(jacobian)];
  return {
    value: (x, out) => {
      const found = value(x) as readonly number[];
      for (let k = 0; k < outputs; k++) out[k] = found[k]!;
    },
    jacobian: (x, out) => {
      const found = rows(x) as readonly (readonly number[])[];
      for (let k = 0; k < outputs; k++)
        for (let j = 0; j < wrt; j++) out[k * wrt + j] = found[k]![j]!;
    },
  };
};
