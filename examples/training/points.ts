/** The points of CS231n's figures: coordinates and classes. */
import { randomNormal, type Random } from "../../runtime/index.ts";

export interface Points {
  /** How many there are. */
  readonly count: number;
  /** Two coordinates for each. */
  readonly X: Float64Array;
  /** The class of each: 0, 1, 2. */
  readonly target: Float64Array;
  /** Figures show the square from -extent to extent. */
  readonly extent: number;
}

/** Three arms of a spiral, each a class (CS231n's notes, "Putting it together"), as far out as `radius`. */
export function spiral(random: Random, perArm = 100, radius = 1): Points {
  const points: number[] = [];
  const classes: number[] = [];
  for (let arm = 0; arm < 3; arm++)
    for (let k = 0; k < perArm; k++) {
      const share = k / (perArm - 1);
      const angle = 4 * (arm + share) + 0.2 * randomNormal(random);
      const r = radius * share;
      points.push(r * Math.sin(angle), r * Math.cos(angle));
      classes.push(arm);
    }
  return pointsOf(points, classes, 1.15 * radius);
}

/** A disc of one class inside a ring of another (the lecture's demonstration, "circle data"). */
export function circle(random: Random, perClass = 100): Points {
  const points: number[] = [];
  const classes: number[] = [];
  const RADII = [
    [0, 2],
    [3, 5],
  ] as const;
  RADII.forEach(([low, high], label) => {
    for (let k = 0; k < perClass; k++) {
      const angle = 2 * Math.PI * random();
      const r = low + (high - low) * random();
      points.push(r * Math.sin(angle), r * Math.cos(angle));
      classes.push(label);
    }
  });
  return pointsOf(points, classes, 6);
}

const pointsOf = (
  points: readonly number[],
  classes: readonly number[],
  extent: number,
): Points => ({
  count: classes.length,
  X: Float64Array.from(points),
  target: Float64Array.from(classes),
  extent,
});
