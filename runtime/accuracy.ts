/** How often scores are right. */

/** The place of the largest of `count` numbers from `start` on, counted from there; of equals, the first. */
export function argmax(
  scores: ArrayLike<number>,
  start = 0,
  count: number = scores.length - start,
): number {
  let best = 0;
  for (let k = 1; k < count; k++)
    if (scores[start + k]! > scores[start + best]!) best = k;
  return best;
}

/**
 * The share of samples whose largest score is that of their class.
 *
 * @param scores - one row per sample, one column per class; may be longer
 * @param labels - the class numbers 0, 1, … of the samples; may be longer
 * @param samples - how many there are
 * @param classes - how many there are
 */
export function accuracy(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  samples: number,
  classes: number,
): number {
  let right = 0;
  for (let n = 0; n < samples; n++)
    if (argmax(scores, n * classes, classes) === labels[n]) right++;
  return right / samples;
}
