/** gradsmith init: what a project begins with. */
import { type Start, startProject, type Step } from "../build/init.ts";
import type { Arguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT, UsageError } from "./usage.ts";

export const initCommand: Command = {
  usage: "[options]",
  options: [],
  notes: "Writes into the current folder, and writes nothing over.",
  examples: ["gradsmith init"],
  run,
};

// prettier-ignore
const DONE: Readonly<Record<Step["done"], (path: string) => string>> = {
  wrote:   (path) => `wrote ${path}`,
  kept:    (path) => `${path} is there already, and was left as it is`,
  changed: (path) => `added the script 'generate' to ${path}`,
};

async function run(
  { positionals }: Arguments,
  terminal: Terminal,
): Promise<number> {
  if (positionals.length > 0)
    throw new UsageError(
      `init takes no '${positionals[0]!}'`,
      "it writes into the current folder",
    );
  const start = startProject(process.cwd());
  for (const { path, done } of start.steps) terminal.say(DONE[done](path));
  const next = nextOf(start);
  terminal.say(`\nNext:\n${next.map((line) => `  ${line}`).join("\n")}`);
  terminal.report({ files: start.steps, next });
  return EXIT.done;
}

const nextOf = ({ installed, script }: Start): string[] => [
  ...(installed ? [] : ["npm install gradsmith"]),
  script ?? "npx gradsmith generate",
  'import { valueAndGradient } from "./generated/neuron.ts";',
];
