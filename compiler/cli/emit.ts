/** gradsmith emit: a program to the text of a module. */
import { type Accounted, compileSource, emit } from "../compile.ts";
import { FUNCTIONS, type FunctionName } from "../differentiate/derive.ts";
import type { Emitted } from "../emit/module.ts";
import { didYouMean } from "../errors.ts";
import { guarded } from "../guard.ts";
import { isNetworkFile } from "../network/files.ts";
import { emitOptions, type Options } from "../options.ts";
import { prepare, type Prepared, unfit } from "../prepare.ts";
import type { Observer } from "../pass.ts";
import {
  type Arguments,
  countOf,
  listOf,
  type Option,
  valueOf,
} from "./arguments.ts";
import type { Command } from "./command.ts";
import {
  checkPass,
  isText,
  printer,
  showTimings,
  textOf,
  type Timing,
} from "./dump.ts";
import { type Input, readInput } from "./input.ts";
import { FORCE_OPTION, writeOurs } from "./mark.ts";
import { declarationsOf, type Texts } from "./output.ts";
import {
  givenOptions,
  onlyInput,
  PROGRAM_OPTIONS,
  programOptions,
} from "./program.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT, UsageError } from "./usage.ts";

// prettier-ignore
const OPTIONS: readonly Option[] = [
  { name: "out", short: "o", value: "FILE", about: "write to FILE rather than to standard output" },
  FORCE_OPTION,
  ...PROGRAM_OPTIONS,
  { name: "functions", value: "a,b|all",    about: FUNCTIONS.join(", ") },
  { name: "target",    value: "ts|js",      about: "TypeScript, or JavaScript; with --out, a .d.ts beside it" },
  { name: "name",      value: "NAME",       about: "the module's name, which opens its header" },
  { name: "runtime",   value: "MODULE",     about: "what the module imports; default: gradsmith/runtime" },
  { name: "unroll",    value: "N",          about: "write out up to N operations before looping" },
  { name: "chunk",     value: "N",          about: "at most about N statements in a function" },
  { name: "kernel",    value: "auto|none",  about: "large products and exponentials by the runtime's kernels, or not" },
  { name: "statistics", value: "a=b",       about: "inputs that are handed back, and what they become" },
  { name: "check-finite",                   about: "functions refuse NaN and infinities" },
  { name: "print",     value: "PASS|all",   about: "print what a pass has made, in place of the module" },
  { name: "timings",                        about: "say what each pass took" },
];

type Target = "ts" | "js";

export const emitCommand: Command = {
  usage: "<file | expression | -> [options]",
  options: OPTIONS,
  examples: [
    'gradsmith emit "(x + y) * z"',
    "gradsmith emit loss.grad --out loss.ts",
    "gradsmith emit net.net.yaml --out net.ts",
    'gradsmith emit "W2 * max(0, W1 * x)" --shape W1=20x2,W2=3x20,x=2',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  const pass = valueOf(args, "print");
  if (pass !== undefined) checkPass(pass);
  const input = await readInput(onlyInput("emit", args.positionals));
  const timings: Timing[] = [];
  const observers = timed(args) ? [timer(timings)] : [];
  if (pass !== undefined)
    observers.push(printer(pass, (text) => terminal.product(text, "passes")));
  const prepared = await prepareInput(input, options);
  if (isText(pass)) {
    terminal.product(textOf(pass, prepared), "text");
    return EXIT.done;
  }
  const lowered = lower(prepared, observers);
  terminal.diagnostics(lowered.read.warnings);
  terminal.report({ ...lowered.cost });
  if (pass === undefined)
    await deliver(lowered, { args, options, terminal, timings });
  if (timed(args)) {
    terminal.report({ timings });
    terminal.say(showTimings(timings));
  }
  return EXIT.done;
}

const timed = ({ given }: Arguments): boolean => given.has("timings");

const timer = (timings: Timing[]): Observer => ({
  after: (name, _, milliseconds) => timings.push({ name, milliseconds }),
});

async function prepareInput(
  { text, from }: Input,
  options: Options,
): Promise<Prepared> {
  const problem = isNetworkFile(text.file) ? unfit(options) : undefined;
  if (problem !== undefined) throw new UsageError(problem);
  const prepared = await prepare(text, options);
  return {
    ...prepared,
    options: { ...prepared.options, ...(from && { from }) },
  };
}

const lower = (
  { text, options }: Prepared,
  observers: readonly Observer[],
): Accounted => guarded(text, () => compileSource(text, options, observers));

function optionsOf(args: Arguments): Options {
  return givenOptions({
    ...programOptions(args),
    statistics: statisticsOf(listOf(args, "statistics")),
    checkFinite: args.given.has("check-finite") || undefined,
    functions: functionsOf(listOf(args, "functions")),
    target: targetOf(valueOf(args, "target"), valueOf(args, "out")),
    name: valueOf(args, "name"),
    runtime: valueOf(args, "runtime"),
    unroll: countOf(args, "unroll", 0),
    chunk: countOf(args, "chunk", 1),
    kernel: kernelOf(valueOf(args, "kernel")),
  });
}

function kernelOf(name: string | undefined): Options["kernel"] {
  if (name === undefined || name === "auto" || name === "none") return name;
  throw new UsageError(`--kernel: expected auto or none, not '${name}'`);
}

/** mean=nextMean,variance=nextVariance */
const statisticsOf = (
  entries: readonly string[] | undefined,
): Readonly<Record<string, string>> | undefined =>
  entries &&
  Object.fromEntries(
    entries.map((entry) => {
      const [, name, next] = /^(\w+)=(\w+)$/.exec(entry) ?? [];
      if (name !== undefined && next !== undefined) return [name, next];
      throw new UsageError(
        `--statistics: '${entry}' is not of the form name=next`,
      );
    }),
  );

/** What other tools call our functions. */
const ELSEWHERE: Readonly<Record<string, FunctionName>> = {
  vjp: "backward",
  pullback: "backward",
  pushforward: "jvp",
  value: "forward",
  grad: "valueAndGradient",
  gradient: "valueAndGradient",
};

function functionsOf(
  names: readonly string[] | undefined,
): readonly FunctionName[] | "all" | undefined {
  if (names === undefined) return undefined;
  if (names.length === 1 && names[0] === "all") return "all";
  return names.map((name) => {
    const found = FUNCTIONS.find((one) => one === name);
    if (found !== undefined) return found;
    const near = Object.hasOwn(ELSEWHERE, name)
      ? ELSEWHERE[name]
      : didYouMean(name, [...FUNCTIONS, "all"]);
    throw new UsageError(
      `--functions: there is no '${name}'`,
      near
        ? `did you mean '${near}'?`
        : `the functions are ${FUNCTIONS.join(", ")}, or all`,
    );
  });
}

/** What is asked for, else what the file is called. */
function targetOf(wanted: string | undefined, out = "-"): Target {
  const ending = /\.[cm]?([jt]s)$/.exec(out)?.[1] as Target | undefined;
  if (wanted === undefined) return ending ?? "ts";
  if (wanted !== "ts" && wanted !== "js")
    throw new UsageError(`--target: expected ts or js, got '${wanted}'`);
  if (ending !== undefined && ending !== wanted)
    throw new UsageError(
      `--target ${wanted} does not fit the file '${out}'`,
      `leave --target away, or name a .${wanted} file`,
    );
  return wanted;
}

interface Delivery {
  readonly args: Arguments;
  readonly options: Options;
  readonly terminal: Terminal;
  readonly timings: Timing[];
}

async function deliver(lowered: Accounted, order: Delivery): Promise<void> {
  const { args, options, terminal, timings } = order;
  const out = valueOf(args, "out") ?? "-";
  const start = timed(args) ? performance.now() : 0;
  const finish = (): void => {
    if (!timed(args)) return;
    const milliseconds = performance.now() - start;
    timings.push({ name: "emit", milliseconds });
  };
  if (out === "-") {
    const { code, declarations } = write(lowered, options);
    finish();
    terminal.product(code, "code");
    if (declarations !== undefined) terminal.report({ declarations });
    return;
  }
  const files = await filesOf(lowered, options, out);
  finish();
  const written = new Set(writeOurs(files, args));
  const paths = files.map(([path]) => ({ path, written: written.has(path) }));
  terminal.report({ files: paths });
  for (const [path] of files)
    terminal.say(written.has(path) ? `wrote ${path}` : `${path} is unchanged`);
}

const write = ({ text, ...lowered }: Accounted, options: Options): Emitted =>
  guarded(text, () => emit({ text, ...lowered }, emitOptions(options)));

/** The module, and of JavaScript the declarations, in the style that holds where they go. */
async function filesOf(
  lowered: Accounted,
  options: Options,
  out: string,
): Promise<Texts> {
  const { styledFiles } = await import("./style.ts");
  return styledFiles(out, (style) => {
    const { code, declarations } = write(lowered, { ...options, ...style });
    const module = [out, code] as const;
    return declarations === undefined
      ? [module]
      : [module, [declarationsOf(out), declarations]];
  });
}
