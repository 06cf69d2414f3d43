/** A sign of life while something takes long: on a terminal only, and not before one would wonder. */
import type { Terminal } from "./terminal.ts";

const PATIENCE = 200;

export async function spinning<T>(
  terminal: Terminal,
  text: string,
  run: () => Promise<T>,
): Promise<T> {
  if (terminal.json || terminal.quiet || !process.stderr.isTTY) return run();
  let stop = (): void => {};
  const timer = setTimeout(async () => {
    const { createSpinner } = await import("nanospinner");
    const spinner = createSpinner(text, { stream: process.stderr });
    // What has ended meanwhile needs no sign.
    if (!ended) spinner.start();
    stop = () => spinner.clear().stop();
  }, PATIENCE);
  let ended = false;
  try {
    return await run();
  } finally {
    ended = true;
    clearTimeout(timer);
    stop();
  }
}
