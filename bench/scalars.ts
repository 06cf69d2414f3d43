/** Items as programs on numbers, written once for all peers that know numbers only. */
import type { Contender, Data, Make } from "./contender.ts";
import { at, POINTS } from "./items/points.ts";

/** What a peer's numbers can do. */
export interface Algebra<T> {
  readonly constant: (value: number) => T;
  readonly add: (a: T, b: T) => T;
  readonly sub: (a: T, b: T) => T;
  readonly mul: (a: T, b: T) => T;
  readonly div: (a: T, b: T) => T;
  readonly sin: (a: T) => T;
  readonly cos: (a: T) => T;
  readonly exp: (a: T) => T;
  readonly sqrt: (a: T) => T;
}

/** Numbers that are objects, with methods. */
interface WithMethods<T> {
  add(other: T): T;
  sub(other: T): T;
  mul(other: T): T;
  div(other: T): T;
  sin(): T;
  cos(): T;
  exp(): T;
}

export const byMethods = <T extends WithMethods<T>>(): Omit<
  Algebra<T>,
  "constant" | "sqrt"
> => ({
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
  div: (a, b) => a.div(b),
  sin: (a) => a.sin(),
  cos: (a) => a.cos(),
  exp: (a) => a.exp(),
});

export interface ScalarProgram {
  readonly inputs: number;
  /** Derivatives are by the first so many inputs. */
  readonly wrt: number;
  readonly outputs: number;
  readonly trace: <T>(algebra: Algebra<T>, x: readonly T[]) => T[];
  /** The points, one after the other. */
  readonly points: (data: Data) => Float64Array;
}

/** What a peer makes of a program. */
export interface Engine {
  readonly value: (x: Float64Array, out: Float64Array) => void;
  /** Computes the outputs, too, if the peer does; the Jacobian is by rows. */
  readonly jacobian: (x: Float64Array, out: Float64Array) => void;
}

export type Build = (program: ScalarProgram) => Engine | Promise<Engine>;

/** How a peer that knows numbers only does an item. */
export const byScalars =
  (program: ScalarProgram, build: Build): Make =>
  async (data) => {
    const { value, jacobian } = await build(program);
    const { inputs, wrt, outputs } = program;
    const all = program.points(data);
    const points = Array.from({ length: POINTS }, (_, i) => {
      const start = at(i, inputs) % all.length;
      return all.subarray(start, start + inputs);
    });
    const values = new Float64Array(outputs);
    const result = new Float64Array(outputs * wrt);
    const contender: Contender = {
      values,
      result,
      value: (i) => {
        value(points[at(i, 1)]!, values);
        return values[0]!;
      },
      gradient: (i) => {
        jacobian(points[at(i, 1)]!, result);
        return result[0]! + result.at(-1)!;
      },
    };
    return contender;
  };
