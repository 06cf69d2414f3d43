/** A text as class numbers, and what one character tells of the next. */

export interface Text {
  readonly characters: string;
  /** The characters that occur, sorted; the place of each is its class. */
  readonly alphabet: readonly string[];
  readonly classes: Uint8Array;
}

export function encode(characters: string): Text {
  const alphabet = [...new Set(characters)].toSorted();
  const places = new Map(alphabet.map((one, k) => [one, k]));
  const classes = Uint8Array.from(characters, (one) => places.get(one)!);
  return { characters, alphabet, classes };
}

/**
 * The entropy of a character given the one before, in nats: what no model that knows of pairs alone can
 * fall below on this text.
 */
export function bigramEntropy({ classes, alphabet }: Text): number {
  const size = alphabet.length;
  const pairs = new Float64Array(size * size);
  const firsts = new Float64Array(size);
  for (let k = 1; k < classes.length; k++) {
    pairs[classes[k - 1]! * size + classes[k]!]!++;
    firsts[classes[k - 1]!]!++;
  }
  let sum = 0;
  pairs.forEach((count, k) => {
    if (count > 0)
      sum -= count * Math.log(count / firsts[Math.floor(k / size)]!);
  });
  return sum / (classes.length - 1);
}

/** Sequences one after the other, and for each character the one that follows it. */
export interface Windows {
  readonly count: number;
  readonly X: Uint8Array;
  readonly target: Uint8Array;
}

export function windows(classes: Uint8Array, length: number): Windows {
  const count = Math.floor((classes.length - 1) / length);
  return {
    count,
    X: classes.subarray(0, count * length),
    target: classes.subarray(1, count * length + 1),
  };
}
