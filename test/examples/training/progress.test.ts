/** Progress on a terminal and elsewhere. */
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { progress } from "../../../examples/training/progress.ts";

function run(isTTY: boolean): { lines: string[]; written: string } {
  let written = "";
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    }),
    { isTTY, columns: 80, cursorTo: () => true, moveCursor: () => true, clearLine: () => true, clearScreenDown: () => true, getWindowSize: () => [80, 24] },
  ) as unknown as NodeJS.WriteStream; // prettier-ignore
  const lines: string[] = [];
  const { onStep, onEpoch, stop } = progress(
    ({ loss }) => `loss ${loss}`,
    (line) => lines.push(line),
    stream,
  );
  onStep({ kind: "step", epoch: 1, step: 1, steps: 2, loss: 3 });
  onEpoch({ kind: "epoch", epoch: 1, epochs: 2, loss: 3, validation: undefined }); // prettier-ignore
  onStep({ kind: "step", epoch: 2, step: 2, steps: 2, loss: 1 });
  onEpoch({ kind: "epoch", epoch: 2, epochs: 2, loss: 1, validation: undefined }); // prettier-ignore
  stop();
  return { lines, written };
}

const LINES = ["epoch 1 of 2: loss 3", "epoch 2 of 2: loss 1"];

test("elsewhere: plain lines", () => {
  expect(run(false)).toEqual({ lines: LINES, written: "" });
});

test("on a terminal: a bar, too", () => {
  const { lines, written } = run(true);
  expect(lines).toEqual(LINES);
  expect(written).toContain("50 % | loss 3.000");
  expect(written).toContain("█");
});
