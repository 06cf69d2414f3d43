/** What --help says. */
import type { Option } from "./arguments.ts";
import { EMIT_OPTIONS } from "./emit.ts";

// prettier-ignore
export const GENERAL: readonly Option[] = [
  { name: "color",    about: "in colours; default: where a terminal shows it" },
  { name: "no-color", about: "without colours" },
  { name: "help",     short: "h", about: "this text" },
  { name: "version",  short: "v", about: "the version" },
];

const rows = (table: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...table.map(([left]) => left.length));
  return table
    .map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
    .join("\n");
};

const options = (list: readonly Option[]): string =>
  rows(
    list.map(({ name, short, value, about }) => [
      `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`,
      about,
    ]),
  );

export const help = (): string => `\
gradsmith: mathematics in, differentiated TypeScript out

Usage: gradsmith <command> [options]

Commands:
  emit  print a program and its derivatives as a module

Options:
${options(GENERAL)}

gradsmith emit "(x + y) * z"
gradsmith emit --help
`;

export const emitHelp = (): string => `\
gradsmith emit: print a program and its derivatives as a module

Usage: gradsmith emit <file | expression | -> [options]

Options:
${options([...EMIT_OPTIONS, ...GENERAL])}

gradsmith emit "(x + y) * z"
gradsmith emit loss.grad --out loss.ts
gradsmith emit "W2 * max(0, W1 * x)" --shape W1=20x2,W2=3x20,x=2
`;
