/** Standard output and standard error: what goes where, in which colours. */
import picocolors from "picocolors";
import { type Diagnostic, type Painter, render } from "../errors.ts";
import { EXIT, reason } from "./usage.ts";

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

export type Colours = ReturnType<typeof picocolors.createColors>;

const coloursOf = (stream: Stream, wanted: Colour): Colours =>
  picocolors.createColors(isColoured(stream, wanted));

function painter(stream: Stream, wanted: Colour): Painter {
  const paint = coloursOf(stream, wanted);
  return {
    place: paint.bold,
    error: paint.red,
    warning: paint.yellow,
    hint: paint.cyan,
    gutter: paint.dim,
  };
}

/** How a command was asked to speak. */
export interface Settings {
  readonly colour: Colour;
  /** One JSON document on standard output, and nothing else anywhere. */
  readonly json: boolean;
  /** Nothing but errors. */
  readonly quiet: boolean;
}

const PLAIN: Settings = { colour: undefined, json: false, quiet: false };

export class Terminal {
  readonly json: boolean;
  readonly quiet: boolean;
  /** How the product may be painted. */
  readonly colours: Colours;
  readonly #paint: Painter;
  readonly #document: Record<string, unknown> = {};
  readonly #diagnostics: Diagnostic[] = [];

  constructor({ colour, json, quiet }: Settings = PLAIN) {
    this.json = json;
    this.quiet = quiet;
    this.colours = coloursOf(process.stdout, json ? false : colour);
    this.#paint = painter(process.stderr, colour);
  }

  /** The product: nothing else goes to standard output. `key` is what it is called in JSON. */
  product(text: string, key: string): void {
    if (!this.json) process.stdout.write(text);
    else this.#document[key] = String(this.#document[key] ?? "") + text;
  }

  /** What the JSON document says besides. */
  report(fields: Readonly<Record<string, unknown>>): void {
    Object.assign(this.#document, fields);
  }

  /** What one may want to know: progress, summaries. */
  say(text: string): void {
    if (!this.json && !this.quiet) process.stderr.write(text + "\n");
  }

  diagnostics(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
    const shown = diagnostics.filter(
      (one) => !this.quiet || one.severity === "error",
    );
    if (!this.json && shown.length > 0)
      process.stderr.write(render(shown, this.#paint) + "\n");
  }

  /** What is wrong outside of any text. */
  complain(message: string, hint: string): void {
    if (this.json) return this.report({ error: { message, hint } });
    const { error, hint: paint } = this.#paint;
    process.stderr.write(`${error("error")}: ${message}\n`);
    if (hint !== "") process.stderr.write(`  ${paint("hint:")} ${hint}\n`);
  }

  /** Prints the JSON document, if one is wanted. */
  finish(exitCode: number): void {
    if (!this.json) return;
    const document = {
      ok: exitCode === 0,
      exitCode,
      ...this.#document,
      diagnostics: this.#diagnostics,
    };
    process.stdout.write(JSON.stringify(document, null, 2) + "\n");
  }
}

/** A reader that has read enough, such as head, ends us in silence; a full disk does not. */
export function endWithReader(): void {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(EXIT.done);
      if (stream === stdout)
        stderr.write(
          `error: cannot write to standard output: ${reason(error)}\n`,
        );
      process.exit(EXIT.errors);
    });
}
