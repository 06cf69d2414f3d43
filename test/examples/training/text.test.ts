/** The example that learns a text, on a part of it. */
import { expect, test } from "vitest";
import { main } from "../../../examples/training/char-lstm.ts";
import {
  bigramEntropy,
  encode,
  windows,
} from "../../../examples/training/text.ts";

test("characters are classes, sorted", () => {
  const { alphabet, classes } = encode("banana");
  expect(alphabet).toEqual(["a", "b", "n"]);
  expect([...classes]).toEqual([1, 0, 2, 0, 2, 0]);
});

test("bigram entropies by hand", () => {
  expect(bigramEntropy(encode("abababab"))).toBe(0);
  // After each a, one of two; after each b, an a: half of ln 2.
  const text = "aaba".repeat(1000);
  const expected = (n: number): number => Math.log(n);
  const [aa, ab, ba] = [1999, 1000, 1000];
  const sum = aa * expected((aa + ab) / aa) + ab * expected((aa + ab) / ab);
  expect(bigramEntropy(encode(text))).toBeCloseTo(sum / (aa + ab + ba), 12);
});

test("windows are followed by the next character", () => {
  const { count, X, target } = windows(Uint8Array.of(1, 2, 3, 4, 5, 6, 7), 2);
  expect(count).toBe(3);
  expect([...X]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...target]).toEqual([2, 3, 4, 5, 6, 7]);
  expect(windows(Uint8Array.of(1, 2), 2).count).toBe(0);
});

test("the LSTM learns", async () => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const result = await main({ most: 3000, epochs: 3, sample: 20, log });
  expect(lines[1]).toBe("bigram entropy: 2.332 nats (3.365 bits) a character");
  // At first every character is as likely: ln 61 = 4.1.
  expect(result.loss).toBeLessThan(3.6);
  expect(result.heldBack).toBeLessThan(3.6);
  expect(result.sample).toHaveLength(21);
}, 240_000);
