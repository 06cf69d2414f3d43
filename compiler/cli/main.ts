/** Commands, and what happens when they fail. */
import manifest from "../../package.json" with { type: "json" };
import { didYouMean, internalError } from "../errors.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { EMIT_OPTIONS, emitCommand } from "./emit.ts";
import { emitHelp, GENERAL, help } from "./help.ts";
import { endWithReader, Terminal } from "./terminal.ts";
import { EXIT, UsageError } from "./usage.ts";

/** Runs a command and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  endWithReader();
  const terminal = new Terminal(colourIn(words));
  try {
    process.exitCode = await run(words, terminal);
  } catch (error) {
    process.exitCode = EXIT.usage;
    if (error instanceof UsageError)
      terminal.complain(error.message, error.hint);
    else {
      const text = words.join(" ");
      const file = "<command line>";
      terminal.diagnostics(internalError(error, { file, text }).diagnostics);
    }
  }
}

/** Looked for beforehand: what is wrong with other options is said in colours, too. */
function colourIn(words: readonly string[]): boolean | undefined {
  if (words.includes("--no-color")) return false;
  return words.includes("--color") ? true : undefined;
}

async function run(
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [command, ...rest] = words;
  if (command === "emit") {
    const args = parseArguments(rest, [...EMIT_OPTIONS, ...GENERAL]);
    return general(args, emitHelp, terminal) ?? emitCommand(args, terminal);
  }
  const args = parseArguments(words, GENERAL);
  const done = general(args, help, terminal);
  if (done !== undefined) return done;
  const [wanted] = args.positionals;
  if (wanted !== undefined) throw unknownCommand(wanted);
  terminal.say(help().trimEnd());
  return EXIT.usage;
}

/** --help and --version, which every command has. */
function general(
  { given }: Arguments,
  text: () => string,
  terminal: Terminal,
): number | undefined {
  if (given.has("help")) terminal.product(text());
  else if (given.has("version")) terminal.product(`${manifest.version}\n`);
  else return undefined;
  return EXIT.done;
}

function unknownCommand(name: string): UsageError {
  const near = didYouMean(name, ["emit"]);
  return new UsageError(
    `there is no command '${name}'`,
    near
      ? `did you mean '${near}'?`
      : /^\w+$/.test(name)
        ? "gradsmith --help says what there is"
        : `did you mean: gradsmith emit "${name}"?`,
  );
}
