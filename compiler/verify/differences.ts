/** Derivatives by differences: what symbolic derivatives are checked against. */

/** An estimate and how far it may be off. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

const RATIO = 2;
const STEPS = 16;

/**
 * f′(x) by central differences at shrinking steps, extrapolated to step zero (Ridders 1982). Steps at which f is
 * not finite are passed over, so x may lie near the edge of the domain.
 */
export function derivativeByDifferences(
  f: (x: number) => number,
  x: number,
  firstStep: number = 0.05 * Math.max(1, Math.abs(x)),
): Estimate {
  let best: Estimate = { value: NaN, error: Infinity };
  let previous: number[] = [];
  for (let k = 0, step = firstStep; k < STEPS; k++, step /= RATIO) {
    const slope = (f(x + step) - f(x - step)) / (x + step - (x - step));
    if (!Number.isFinite(slope)) {
      previous = [];
      continue;
    }
    const row = extrapolate(slope, previous);
    best = betterOf(best, row, previous);
    previous = row;
  }
  return best;
}

/** The next row of the tableau: each entry removes one more even power of the step. */
function extrapolate(slope: number, previous: readonly number[]): number[] {
  const row = [slope];
  let power = RATIO ** 2;
  for (const above of previous) {
    const last = row[row.length - 1]!;
    row.push(last + (last - above) / (power - 1));
    power *= RATIO ** 2;
  }
  return row;
}

function betterOf(
  best: Estimate,
  row: readonly number[],
  previous: readonly number[],
): Estimate {
  let found = best;
  for (let k = 1; k < row.length; k++) {
    const value = row[k]!;
    const error = Math.max(
      Math.abs(value - row[k - 1]!),
      Math.abs(value - previous[k - 1]!),
    );
    if (error < found.error) found = { value, error };
  }
  return found;
}

/** The gradient of f at x, and for each coordinate how far it may be off. x is left as it was. */
export function gradientByDifferences(
  f: (x: Float64Array) => number,
  x: ArrayLike<number>,
  firstStep?: number,
): { gradient: Float64Array; error: Float64Array } {
  const at = Float64Array.from(x);
  const estimates = Array.from(at, (here, k) =>
    derivativeByDifferences(
      (there) => {
        at[k] = there;
        const value = f(at);
        at[k] = here;
        return value;
      },
      here,
      firstStep,
    ),
  );
  return {
    gradient: Float64Array.from(estimates, ({ value }) => value),
    error: Float64Array.from(estimates, ({ error }) => error),
  };
}
