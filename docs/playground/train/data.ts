/** Points in the plane, spread to about ±5, in two or three classes: the lecture's data, from a seed. */
import {
  createRandom,
  randomNormal,
  type Random,
} from "../../../runtime/index.ts";

export interface Sample {
  readonly x: number;
  readonly y: number;
  /** From 0. */
  readonly label: number;
}

export const CLASSES = 3;
/** The plane is shown from -EXTENT to EXTENT. */
export const EXTENT = 6;
const REACH = 5;
const PER_CLASS = 100;

const times = (count: number, make: (k: number) => Sample): Sample[] =>
  Array.from({ length: count }, (_, k) => make(k));

const polar = (radius: number, angle: number, label: number): Sample => ({
  x: radius * Math.cos(angle),
  y: radius * Math.sin(angle),
  label,
});

/** CS231n's spiral: arms of 100 points whose angle has a standard deviation of 0.2. */
const spiral = (random: Random): Sample[] =>
  [0, 1, 2].flatMap((label) =>
    times(PER_CLASS, (k) => {
      const t = k / (PER_CLASS - 1);
      const angle = 4 * (label + t) + 0.2 * randomNormal(random);
      return polar(REACH * t, Math.PI / 2 - angle, label);
    }),
  );

/** A disc, and a ring round it. */
const circle = (random: Random): Sample[] => [
  ...times(PER_CLASS, () =>
    polar(2 * Math.sqrt(random()), 2 * Math.PI * random(), 0),
  ),
  ...times(PER_CLASS, () =>
    polar(3.2 + 1.6 * random(), 2 * Math.PI * random(), 1),
  ),
];

/** Opposite quarters of the plane belong together. */
const xor = (random: Random): Sample[] =>
  times(2 * PER_CLASS, (k) => {
    const side = k % 4;
    const away = (): number => 0.4 + (REACH - 0.4) * random();
    const x = (side & 1 ? 1 : -1) * away();
    const y = (side & 2 ? 1 : -1) * away();
    return { x, y, label: x * y > 0 ? 0 : 1 };
  });

/** What a straight line can part. */
const blobs = (random: Random): Sample[] =>
  times(2 * PER_CLASS, (k) => ({
    x: (k % 2 ? 2.2 : -2.2) + randomNormal(random),
    y: (k % 2 ? 1.5 : -1.5) + randomNormal(random),
    label: k % 2,
  }));

// prettier-ignore
export const DATA = {
  spiral: { label: "Spiral", make: spiral },
  circle: { label: "Circle", make: circle },
  xor:    { label: "Xor",    make: xor },
  blobs:  { label: "Blobs",  make: blobs },
  none:   { label: "Empty",  make: (): Sample[] => [] },
} as const;

export type DataName = keyof typeof DATA;

const SEED = 1;

/** Always the same: points of the reader's own are kept beside them. */
export const samplesOf = (name: DataName): Sample[] =>
  DATA[name].make(createRandom(SEED));

/** Points one after the other, and their classes, as generated code takes them. */
export interface Batch {
  readonly count: number;
  readonly X: Float64Array;
  readonly labels: Float64Array;
}

export const batchOf = (samples: readonly Sample[]): Batch => ({
  count: samples.length,
  X: Float64Array.from(samples.flatMap(({ x, y }) => [x, y])),
  labels: Float64Array.from(samples, (one) => one.label),
});

/** How many classes there are, at least two. */
export const classesOf = (samples: readonly Sample[]): number =>
  samples.reduce((most, { label }) => Math.max(most, label + 1), 2);
