/** The page about the command line, made from the commands' own help. */
import { GENERAL } from "../../compiler/cli/command.ts";
import { COMMANDS } from "../../compiler/cli/commands.ts";
import type { Command, Row } from "../../compiler/cli/command.ts";
import type { Option } from "../../compiler/cli/arguments.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

const code = (text: string): string => "`" + text + "`";

function table(options: readonly Option[]): string {
  const rows = options.map(({ name, short, value, about }) => {
    const spelled = `--${name}${value === undefined ? "" : ` ${value}`}`;
    const names = short === undefined ? [spelled] : [`-${short}`, spelled];
    return `| ${names.map((one) => cell(code(one))).join(", ")} | ${cell(about)} |`;
  });
  return ["| option | |", "| --- | --- |", ...rows].join("\n");
}

const fenced = (lines: readonly string[]): string =>
  ["```sh", ...lines, "```"].join("\n");

function section({ name, about }: Row, command: Command): string {
  const { usage, notes, examples, options } = command;
  return [
    `## ${name}`,
    `${about[0]!.toUpperCase()}${about.slice(1)}.`,
    ...(notes === undefined ? [] : [notes.trim()]),
    fenced([`gradsmith ${name} ${usage}`]),
    table(options),
    fenced(examples),
  ].join("\n\n");
}

export async function commandLinePage(): Promise<string> {
  const sections = await Promise.all(
    COMMANDS.map(async (row) => section(row, await row.load())),
  );
  const list = COMMANDS.map(
    ({ name, about }) => `| [${code(name)}](#${name}) | ${about} |`,
  );
  return `${[
    "# The command line",
    "This page is what `gradsmith --help` and `gradsmith <command> --help` say.",
    ["| command | |", "| --- | --- |", ...list].join("\n"),
    "Every command takes these options:",
    table(GENERAL),
    `Results go to standard output, everything else to standard error. With
\`--json\` standard output is one JSON document: \`ok\`, \`exitCode\`,
\`diagnostics\` with file, line and column, \`error\` for wrong usage, and what the
command has to report. Colours follow the stream, \`NO_COLOR\` and \`FORCE_COLOR\`.`,
    `| exit code | |
| --- | --- |
| 0 | done |
| 1 | the input is wrong, a check has failed, or a file cannot be written |
| 2 | wrong usage, a broken configuration, or a bug of ours |
| 130 | interrupted |`,
    `Files are written whole or not at all. One that exists is written over only if
it says itself that Gradsmith has written it, or \`--force\` is given.`,
    `To start faster, the command keeps what V8 has compiled of it in
\`dist/cli/.cache\` of its own package, if it may write there;
\`NODE_DISABLE_COMPILE_CACHE=1\` turns that off.`,
    ...sections,
  ].join("\n\n")}\n`;
}
