/** A program's generated derivatives against differences, at points drawn from a seed. */
import { createRandom } from "../../runtime/random.ts";
import type { Diagnostic, SourceText } from "../errors.ts";
import type { Data } from "../load/data.ts";
import { LiveProgram } from "../load/program.ts";
import { prepare } from "../prepare.ts";
import type { ProgramOptions } from "../options.ts";
import { judge, type Worst } from "./compare.ts";
import { complete, drawPoint } from "./draw.ts";
import { lookAt, type Looked } from "./at.ts";

export interface VerifyOptions extends ProgramOptions {
  /** How many points; default: 5. */
  readonly points?: number;
  /** What the points are drawn from; default: 1. */
  readonly seed?: number;
  /** Inputs that are not drawn. */
  readonly at?: Readonly<Record<string, Data>>;
  /** Sizes known when called; default: small numbers. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** The largest relative error that is no error; default: 1e-6. */
  readonly tolerance?: number;
}

/** The worst of all points for one function of one output. */
export interface Check extends Worst {
  /** gradient, jvp, vjp, jvp · vjp, hvp, hessian, jacobian */
  readonly name: string;
  readonly of: string;
  readonly passed: boolean;
}

export interface Verification {
  readonly sizes: Readonly<Record<string, number>>;
  /** At how many points the program was looked at, and how many more were at kinks or outside of the domain. */
  readonly points: number;
  readonly drawnAgain: number;
  readonly checks: readonly Check[];
  readonly warnings: readonly Diagnostic[];
}

/** How often a point is drawn before it is given up. */
const ATTEMPTS = 60;

/** No point could be found. */
export class NowhereError extends Error {}

/**
 * Checks a program. Throws a CompileError if it is wrong, a TypeError or a RangeError if `at` does not fit
 * it, a NowhereError if it has no value, or no derivative, at any point that was drawn.
 */
export async function verify(
  text: SourceText,
  {
    points = 5,
    seed = 1,
    at = {},
    sizes = {},
    tolerance = 1e-6,
    ...options
  }: VerifyOptions = {},
): Promise<Verification> {
  const prepared = await prepare(text, options);
  const live = new LiveProgram(prepared.text, prepared.options);
  const { program, warnings } = live;
  const random = createRandom(seed);
  const given = complete(program, at, sizes);
  const checks = new Map<string, Check>();
  const isFixed = program.inputs.every(({ name }) => Object.hasOwn(at, name));
  const count = isFixed ? 1 : points;
  let drawnAgain = 0;
  for (let k = 0; k < count; k++) {
    let hasValue = false;
    for (let attempt = 0; ; attempt++) {
      // Others may run meanwhile, and a spinner turn.
      await new Promise((resolve) => setTimeout(resolve));
      const point = drawPoint(program, given, random, attempt);
      const looked = lookAt(live, point, random);
      hasValue ||= looked !== undefined;
      if (looked !== undefined && note(checks, looked, tolerance)) {
        break;
      }
      if (isFixed || attempt >= ATTEMPTS) throw nowhere(hasValue, isFixed);
      drawnAgain++;
    }
  }
  return {
    sizes: given.sizes,
    points: count,
    drawnAgain,
    checks: [...checks.values()],
    warnings,
  };
}

const nowhere = (hasValue: boolean, fixed: boolean): NowhereError =>
  new NowhereError(
    hasValue
      ? `differences do not settle ${fixed ? "at this point: it is at a kink, or at the edge of the domain" : "at any point that was drawn"}`
      : `the program has no finite value ${fixed ? "at this point" : "at any point that was drawn"}`,
  );

/** Keeps the worst of each check; false where the differences of some do not settle. */
function note(
  checks: Map<string, Check>,
  { comparisons, magnitude }: Looked,
  tolerance: number,
): boolean {
  const verdicts: [string, Check][] = [];
  for (const one of comparisons) {
    const { settled, ...worst } = judge(one, magnitude, tolerance);
    if (!settled) return false;
    const { name, of } = one;
    const passed = worst.error <= tolerance;
    verdicts.push([`${name} ${of}`, { name, of, ...worst, passed }]);
  }
  for (const [key, check] of verdicts)
    if (check.error > (checks.get(key)?.error ?? -1)) checks.set(key, check);
  return true;
}
