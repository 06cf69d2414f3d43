/** Standard output and standard error: what goes where, in which colours. */
import picocolors from "picocolors";
import { type Diagnostic, type Painter, render } from "../errors.ts";

/** Undefined: as the stream and the environment say. */
export type Colour = boolean | undefined;

type Stream = Pick<NodeJS.WriteStream, "isTTY" | "write">;

function isColoured(stream: Stream, wanted: Colour): boolean {
  if (wanted !== undefined) return wanted;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}

function painter(stream: Stream, wanted: Colour): Painter {
  const paint = picocolors.createColors(isColoured(stream, wanted));
  return {
    place: paint.bold,
    error: paint.red,
    warning: paint.yellow,
    hint: paint.cyan,
    gutter: paint.dim,
  };
}

export class Terminal {
  readonly #paint: Painter;

  constructor(colour: Colour) {
    this.#paint = painter(process.stderr, colour);
  }

  /** The product: nothing else goes to standard output. */
  product(text: string): void {
    process.stdout.write(text);
  }

  say(text: string): void {
    process.stderr.write(text + "\n");
  }

  diagnostics(diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length > 0) this.say(render(diagnostics, this.#paint));
  }

  /** What is wrong outside of any text. */
  complain(message: string, hint: string): void {
    this.say(`${this.#paint.error("error")}: ${message}`);
    if (hint !== "") this.say(`  ${this.#paint.hint("hint:")} ${hint}`);
  }
}

/** A reader that has read enough, such as head, ends us in silence. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(0);
    });
}
