/** The examples that read digits, on a tenth of them. */
import { expect, test } from "vitest";
import { PIXELS, readDigits } from "../../../examples/training/digits.ts";
import { main as mnistConv } from "../../../examples/training/mnist-conv.ts";
import { main as mnist } from "../../../examples/training/mnist.ts";

test("every tenth digit is held back", async () => {
  const { training, heldBack } = await readDigits(20);
  expect([training.count, heldBack.count]).toEqual([180, 20]);
  expect(training.X).toHaveLength(180 * PIXELS);
  expect(training.X.every((x) => x >= 0 && x <= 1)).toBe(true);
  expect([...heldBack.target]).toEqual(
    Array.from({ length: 20 }, (_, k) => Math.floor(k / 2)),
  );
});

/** Few seconds, but on a busy machine. */
const SLOW = 240_000;

const small = { most: 80, log: () => {} };

test(
  "the MLP learns",
  async () => {
    const lines: string[] = [];
    const log = (line: string): void => void lines.push(line);
    const { accuracy } = await mnist({ ...small, epochs: 4, log });
    expect(accuracy).toBeGreaterThan(0.8);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toMatch(
      /^epoch 4 of 4: loss \d\.\d{4}, \d\d\.\d\d % of the digits held back, /,
    );
  },
  SLOW,
);

test(
  "the convolutional net learns",
  async () => {
    const { accuracy } = await mnistConv({ ...small, most: 50, epochs: 3 });
    expect(accuracy).toBeGreaterThan(0.6);
  },
  SLOW,
);
