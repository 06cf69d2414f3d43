/** Samples in batches: gathered into buffers of their own, in order or shuffled. */
import { shuffle, type Random } from "./random.ts";

/** Arrays that hold one sample after another, all of them equally many. */
export interface Samples {
  readonly [name: string]: ArrayLike<number>;
}

/** For each array of samples a buffer, which the next batch overwrites. */
export type Batch<S extends Samples> = {
  readonly [Name in keyof S]: Float64Array;
};

export interface BatchOptions<S extends Samples> {
  /** The inputs and labels of which each sample has a row, by any names. */
  readonly data: S;
  /** How many samples there are. */
  readonly samples: number;
  /** How many go together. Default: 32. */
  readonly batchSize?: number;
  /** Shuffles the samples each time. Default: they come in their order. */
  readonly random?: Random;
  /** Leaves out a last batch that is smaller. Default: false. */
  readonly dropLast?: boolean;
}

export interface Batches<S extends Samples> {
  /** How many there are. */
  readonly count: number;
  /** How many samples are in all of them. */
  readonly samples: number;
  /** Every batch and its number of samples, once through. */
  [Symbol.iterator](): Iterator<readonly [N: number, batch: Batch<S>]>;
}

interface Column {
  readonly source: ArrayLike<number>;
  /** How many numbers a sample has. */
  readonly width: number;
  readonly buffer: Float64Array;
}

/**
 * The samples in batches. The last is smaller where the number of samples says so.
 *
 * @throws RangeError if sizes are no whole numbers, or an array has no equal rows for the samples
 */
export function batches<const S extends Samples>(
  options: BatchOptions<S>,
): Batches<S> {
  const { data, samples, batchSize = 32, random, dropLast = false } = options;
  checkCount("samples", samples);
  checkCount("batchSize", batchSize);
  const columns = columnsOf(data, samples, Math.min(batchSize, samples));
  const order = Int32Array.from({ length: samples }, (_, k) => k);
  const whole = samples - (dropLast ? samples % batchSize : 0);
  const batch = Object.fromEntries(
    [...columns].map(([name, { buffer }]) => [name, buffer]),
  ) as Batch<S>;
  return {
    count: Math.ceil(whole / batchSize),
    samples: whole,
    *[Symbol.iterator]() {
      if (random !== undefined) shuffle(order, random);
      for (let start = 0; start < whole; start += batchSize) {
        const size = Math.min(batchSize, whole - start);
        for (const column of columns.values())
          gather(column, order, start, size);
        yield [size, batch];
      }
    },
  };
}

function checkCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(
      `${name}: expected a whole number above 0, got ${count}`,
    );
}

function columnsOf(
  data: Samples,
  samples: number,
  rows: number,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [name, source] of Object.entries(data)) {
    const width = source.length / samples;
    if (!Number.isInteger(width))
      throw new RangeError(
        `data.${name}: expected equal rows for ${samples} samples, got ${source.length} numbers`,
      );
    const buffer = new Float64Array(rows * width);
    columns.set(name, { source, width, buffer });
  }
  return columns;
}

function gather(
  { source, width, buffer }: Column,
  order: Int32Array,
  start: number,
  size: number,
): void {
  for (let k = 0, to = 0; k < size; k++) {
    const from = order[start + k]! * width;
    for (let j = 0; j < width; j++) buffer[to++] = source[from + j]!;
  }
}
