/** Finds the command, runs it, and says what is wrong when it fails. */
import manifest from "../../package.json" with { type: "json" };
import { CompileError, didYouMean, internalError } from "../errors.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { GENERAL } from "./command.ts";
import { commandNamed, COMMANDS } from "./commands.ts";
import { commandHelp, help } from "./help.ts";
import { endWithReader, Terminal } from "./terminal.ts";
import { EXIT, OutputError, UsageError } from "./usage.ts";

/** Runs a command and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  endWithReader();
  const terminal = new Terminal(settingsIn(words));
  let code: number;
  try {
    code = await run(words, terminal);
  } catch (error) {
    code = failed(error, words, terminal);
  }
  terminal.finish(code);
  process.exitCode = code;
}

/** Looked for beforehand: what is wrong with other options is said so, too. */
function settingsIn(words: readonly string[]) {
  const end = words.indexOf("--");
  const given = end < 0 ? words : words.slice(0, end);
  return {
    colour: given.includes("--no-color")
      ? false
      : given.includes("--color") || undefined,
    json: given.includes("--json"),
    quiet: given.includes("--quiet"),
  };
}

function failed(
  error: unknown,
  words: readonly string[],
  terminal: Terminal,
): number {
  if (error instanceof UsageError) {
    terminal.complain(error.message, error.hint);
    return error instanceof OutputError ? EXIT.errors : EXIT.usage;
  }
  const { diagnostics } =
    error instanceof CompileError
      ? error
      : internalError(error, { file: "<command line>", text: words.join(" ") });
  terminal.diagnostics(diagnostics);
  return diagnostics.some((one) => one.code === "GS900")
    ? EXIT.usage
    : EXIT.errors;
}

async function run(
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name = "", ...rest] = words;
  if (name === "help") return run([...rest, "--help"], terminal);
  const row = commandNamed(name);
  if (row !== undefined) {
    const command = await row.load();
    const args = parseArguments(rest, [...command.options, ...GENERAL]);
    const text = (): string => commandHelp(row, command);
    return general(args, text, terminal) ?? command.run(args, terminal);
  }
  const args = parseArguments(words, GENERAL);
  const [wanted] = args.positionals;
  if (wanted !== undefined) throw unknownCommand(wanted);
  const done = general(args, help, terminal);
  if (done !== undefined) return done;
  if (terminal.json || terminal.quiet)
    throw new UsageError(
      "a command is missing",
      "gradsmith --help says what there is",
    );
  terminal.say(help().trimEnd());
  return EXIT.usage;
}

/** --help and --version, which every command has. */
function general(
  { given }: Arguments,
  text: () => string,
  terminal: Terminal,
): number | undefined {
  if (given.has("help")) terminal.product(text(), "help");
  else if (given.has("version"))
    terminal.product(`${manifest.version}\n`, "version");
  else return undefined;
  return EXIT.done;
}

function unknownCommand(name: string): UsageError {
  const near = didYouMean(
    name,
    COMMANDS.map((one) => one.name),
  );
  return new UsageError(
    `there is no command '${name}'`,
    near
      ? `did you mean '${near}'?`
      : /^\w+$/.test(name)
        ? "gradsmith --help says what there is"
        : `did you mean: gradsmith emit "${name}"?`,
  );
}
