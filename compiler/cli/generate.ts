/** gradsmith generate: every source of a project to its module. */
import { openProject, type Project } from "../build/config-file.ts";
import { Generator, type Settings } from "../build/generate.ts";
import {
  type FileReport,
  lineOf,
  type Listener,
  type State,
  summaryOf,
  totalsOf,
} from "../build/reports.ts";
import { type Change, watch } from "../build/watch.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT, UsageError } from "./usage.ts";

// prettier-ignore
const OPTIONS: readonly Option[] = [
  { name: "config", short: "c", value: "FILE", about: "the configuration; default: gradsmith.config.ts, .mts, .js, .mjs or .json" },
  { name: "types",            about: "write declarations beside the sources, for imports of the sources themselves" },
  { name: "check",            about: "write nothing; exit with 1 and say so if a file is stale, missing, or orphaned" },
  { name: "watch", short: "w", about: "go on whenever a source or the configuration changes" },
];

export const generateCommand: Command = {
  usage: "[patterns] [options]",
  options: OPTIONS,
  notes: `Sources end in .grad, .grad.ts, .net.yaml, .net.yml or .net.json; without patterns, all that
the configuration includes. A file that is not Gradsmith's is never written over, and one of
Gradsmith's whose source is gone is removed.`,
  examples: [
    "gradsmith generate",
    "gradsmith generate --check",
    "gradsmith generate 'src/**/*.grad' --watch",
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const check = args.given.has("check");
  const isWatching = args.given.has("watch");
  if (check && isWatching)
    throw new UsageError("--check and --watch exclude each other");
  const config = valueOf(args, "config");
  const wanted: Wanted = {
    open: () => openProject(process.cwd(), config),
    settings: (project) => ({
      patterns: args.positionals,
      check,
      types: args.given.has("types") || project.config.types === true,
    }),
  };
  if (isWatching) return goOn(wanted, terminal);
  return codeOf(await once(await generatorOf(wanted, terminal), terminal));
}

/** What the command line says of the project, which may be opened again. */
interface Wanted {
  readonly open: () => Promise<Project>;
  readonly settings: (project: Project) => Settings;
}

const generatorOf = async (
  { open, settings }: Wanted,
  terminal: Terminal,
): Promise<Generator> => {
  const project = await open();
  const own = settings(project);
  return new Generator(project, own, listener(terminal, own.check));
};

/** A check lists what is wrong, and nothing else. */
const listener = (terminal: Terminal, check: boolean): Listener => ({
  file: (report) => {
    if (!check || report.state !== "unchanged") terminal.say(lineOf(report));
  },
  diagnostics: (diagnostics) => terminal.diagnostics(diagnostics),
  problem: (message, hint) => terminal.complain(message, hint),
});

/** While watching, nothing is said where nothing is done. */
async function once(
  generator: Generator,
  terminal: Terminal,
  isWatching: boolean = false,
): Promise<readonly FileReport[]> {
  const start = performance.now();
  const reports = await generator.run();
  const milliseconds = performance.now() - start;
  if (!isWatching || reports.length > 0)
    terminal.say(summaryOf(reports, milliseconds));
  terminal.report({ files: reports, totals: totalsOf(reports), milliseconds });
  return reports;
}

// prettier-ignore
const CODES: Readonly<Record<State, number>> = {
  written:   EXIT.done,
  unchanged: EXIT.done,
  removed:   EXIT.done,
  stale:     EXIT.errors,
  missing:   EXIT.errors,
  orphaned:  EXIT.errors,
  failed:    EXIT.errors,
  refused:   EXIT.errors,
};

const codeOf = (reports: readonly FileReport[]): number =>
  Math.max(EXIT.done, ...reports.map((one) => CODES[one.state]));

/** Until Ctrl-C. While the configuration is broken, the one before it holds. */
async function goOn(wanted: Wanted, terminal: Terminal): Promise<number> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  let generator = await generatorOf(wanted, terminal);
  const rebuild = async (config: boolean): Promise<void> => {
    try {
      if (config) generator = await generatorOf(wanted, terminal);
      await once(generator, terminal, true);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.complain(error.message, error.hint);
    }
  };
  await rebuild(false);
  const watcher = {
    rebuild: ({ config }: Change) => rebuild(config),
    ready: () => terminal.say("watching; Ctrl-C ends"),
  };
  await watch(generator.project, watcher, stop.signal);
  return EXIT.interrupted;
}
