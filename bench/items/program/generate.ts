/**
 * Straight-line programs of any length, from a seed: sixteen numbers go through blocks of nine operations, each
 * of which mixes some of them, bounds the result by a sine or cosine, and takes the mean of that and one of the sixteen. So
 * values stay near 1, and the last of 100,000 operations still depend on the first.
 */
import { createRandom, type Random } from "../../../runtime/index.ts";

export const INPUTS = 16;

/** Result number INPUTS + k is that of operation k; the first numbers are the inputs. */
export interface Operation {
  readonly op: "+" | "-" | "*" | "sin" | "cos" | "half";
  readonly a: number;
  readonly b: number;
}

/** With blocks of this length and so many products, derivatives neither vanish nor grow on the way through 100,000. */
const BLOCK = 6;

export function generate(length: number): Operation[] {
  const random = createRandom(length);
  const state = Array.from({ length: INPUTS }, (_, k) => k);
  const operations: Operation[] = [];
  const push = (op: Operation["op"], a: number, b = a): number => {
    operations.push({ op, a, b });
    return INPUTS + operations.length - 1;
  };
  const left = (): number => length - operations.length;
  while (left() > INPUTS - 1 + BLOCK + 3) {
    const mixed = mix(random, state, push);
    const j = Math.floor(INPUTS * random());
    const bounded = push(random() < 0.5 ? "sin" : "cos", mixed);
    state[j] = push("half", push("+", bounded, state[j]!));
  }
  // The result is the sum of all sixteen, and of more of the last until the length is right.
  let sum = state[0]!;
  for (let k = 1; left() > 0; k++) sum = push("+", sum, state[k % INPUTS]!);
  return operations;
}

/** A block: binary operations on four of the state and what they give, the last more often. */
function mix(
  random: Random,
  state: readonly number[],
  push: (op: Operation["op"], a: number, b: number) => number,
): number {
  const pool = Array.from(
    { length: 4 },
    () => state[Math.floor(INPUTS * random())]!,
  );
  const pick = (): number => pool[Math.floor(pool.length * random())]!;
  for (let k = 0; k < BLOCK; k++) {
    const a = pool.at(-1)!;
    const b = pick();
    const chance = random();
    const op = chance < 0.65 ? "*" : chance < 0.825 || a === b ? "+" : "-";
    pool.push(push(op, a, b));
  }
  return pool.at(-1)!;
}
