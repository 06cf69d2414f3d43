/** What --help says. */
import type { Option } from "./arguments.ts";
import { type Command, GENERAL, type Row } from "./command.ts";
import { COMMANDS } from "./commands.ts";

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
${rows(COMMANDS.map(({ name, about }) => [name, about]))}

Options of every command:
${options(GENERAL)}

gradsmith emit "(x + y) * z"
gradsmith emit --help
`;

export const commandHelp = (
  { name, about }: Row,
  command: Command,
): string => `\
gradsmith ${name}: ${about}

Usage: gradsmith ${name} ${command.usage}

Options:
${options([...command.options, ...GENERAL])}

${command.notes === undefined ? "" : `${command.notes.trim()}\n\n`}${command.examples.join("\n")}
`;
