/** Derivatives beside what they should be, and how far apart they are. */
import type { Estimate } from "./differences.ts";

/** What one function gave at one point, element by element. */
export interface Comparison {
  /** The function: gradient, jvp, … */
  readonly name: string;
  /** What the numbers are of: an output. */
  readonly of: string;
  readonly found: readonly number[];
  /** What should be at place k, by differences whose first step is this long. */
  readonly expected: (k: number, firstStep: number) => Estimate;
  /** What is compared at place k: ∂f/∂x[3]. */
  readonly place: (k: number) => string;
}

export interface Worst {
  readonly error: number;
  readonly where: string;
}

/** How a comparison went. */
export interface Verdict extends Worst {
  /** Whether the differences say anything: at kinks and edges they do not settle. */
  readonly settled: boolean;
}

/** The second is for those that the first was misled by: of many extrapolations one agrees by chance. */
const STEPS = [1 / 64, 1 / 150] as const;

/** Differences are no better than this part of the values they are of. */
const NOISE = 1e-6;
/** Elements much smaller than the largest count as if they were this part of it. */
const SMALL = 0.1;

const size = (value: number): number =>
  Number.isFinite(value) ? Math.abs(value) : 0;

/** Compares. `magnitude` is how large the values are whose differences are taken. */
export function judge(
  { found, expected, place }: Comparison,
  magnitude: number,
  tolerance: number,
): Verdict {
  const estimates = found.map((_, k) => expected(k, STEPS[0]));
  const largest = estimates.reduce(
    (m, { value }) => Math.max(m, size(value)),
    0,
  );
  const floor = Math.max(SMALL * largest, NOISE * magnitude, Number.MIN_VALUE);
  let settled = true;
  let worst: Worst = { error: 0, where: "" };
  found.forEach((value, k) => {
    const errorOf = (estimate: Estimate): { off: number; unsure: number } => {
      const scale = Math.max(size(value), size(estimate.value), floor);
      const off = Math.abs(value - estimate.value) / scale;
      return {
        off: Number.isNaN(off) ? Infinity : off,
        unsure: estimate.error / scale,
      };
    };
    let { off, unsure } = errorOf(estimates[k]!);
    if (off > tolerance || !(unsure <= tolerance)) {
      const again = errorOf(expected(k, STEPS[1]));
      if (again.off < off) ({ off, unsure } = again);
    }
    settled &&= unsure <= tolerance;
    if (off > worst.error) worst = { error: off, where: place(k) };
  });
  return { ...worst, settled };
}
