/** What graph and explain have in common: a product in one of several formats, shown or written to a file. */
import { didYouMean } from "../errors.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import { FORCE_OPTION, writeOurs } from "./mark.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";

/** The options that say where the product goes. */
export const productOptions = (
  formats: readonly string[],
  otherwise: string,
): readonly Option[] => [
  {
    name: "format",
    value: "FORMAT",
    about: `one of ${formats.join(", ")}; default: as --out ends, else ${otherwise}`,
  },
  {
    name: "out",
    short: "o",
    value: "FILE",
    about: "write to FILE rather than to standard output",
  },
  FORCE_OPTION,
];

/** The format that is asked for; else the one that the file's ending is of, undefined where it is of none. */
export function formatOf(
  args: Arguments,
  formats: readonly string[],
  endings: Readonly<Record<string, string>>,
): string | undefined {
  const wanted = valueOf(args, "format");
  const out = valueOf(args, "out") ?? "-";
  const ending = /\.(\w+)$/.exec(out)?.[1] ?? "";
  const named = Object.hasOwn(endings, ending) ? endings[ending]! : ending;
  const ended = formats.includes(named) ? named : undefined;
  if (wanted === undefined) return ended;
  if (!formats.includes(wanted)) {
    const near = didYouMean(wanted, formats);
    throw new UsageError(
      `--format: there is no '${wanted}'`,
      near
        ? `did you mean '${near}'?`
        : `the formats are ${formats.join(", ")}`,
    );
  }
  if (ended !== undefined && ended !== wanted)
    throw new UsageError(
      `--format ${wanted} does not fit the file '${out}'`,
      `leave --format away, or name a .${wanted} file`,
    );
  return wanted;
}

/** Writes the product to the file of --out, and says so. */
export function writeProduct(
  out: string,
  content: string | Uint8Array,
  args: Arguments,
  terminal: Terminal,
): void {
  const files = [[out, content]] as const;
  const written = writeOurs(files, args).length > 0;
  terminal.report({ files: [{ path: out, written }] });
  terminal.say(written ? `wrote ${out}` : `${out} is unchanged`);
}
