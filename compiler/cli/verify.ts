/** gradsmith verify: derivatives against differences. */
import type { Arguments, Option } from "./arguments.ts";
import { countOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { readInput } from "./input.ts";
import {
  asUsage,
  AT_OPTION,
  checkSizes,
  numberOf,
  pointOf,
  SEED_OPTION,
  seedOf,
  SIZES_OPTION,
  sizesOf,
} from "./point.ts";
import {
  givenOptions,
  PROGRAM_OPTIONS,
  programOptions,
  someInputs,
} from "./program.ts";
import { spinning } from "./spinner.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT } from "./usage.ts";
import { CompileError, type Diagnostic, type SourceText } from "../errors.ts";
import { EXPRESSION } from "../options.ts";
import {
  type Check,
  NowhereError,
  type Verification,
  verify,
  type VerifyOptions,
} from "../verify/verify.ts";

const TOLERANCE = 1e-6;

// prettier-ignore
const OPTIONS: readonly Option[] = [
  { name: "points",    value: "N",    about: "at how many points; default: 5" },
  { name: "tolerance", value: "1e-6", about: "the largest relative error that passes" },
  AT_OPTION,
  SIZES_OPTION,
  SEED_OPTION,
  ...PROGRAM_OPTIONS,
];

export const verifyCommand: Command = {
  usage: "<files | expressions | -> [options]",
  options: OPTIONS,
  notes: `
The gradient, Jv, Jᵀu, Hv, and small Jacobians and Hessians that the generated
code computes are compared with extrapolated central differences of its values,
and ⟨u, Jv⟩ with ⟨Jᵀu, v⟩. Points are drawn from a seed; those at kinks or
outside of the domain are drawn again. Exits with 1 if an error is too large, or
a program does not compile; the others are checked all the same.`,
  examples: [
    'gradsmith verify "x * log(y)"',
    "gradsmith verify examples/*.grad",
    "gradsmith verify net.grad --sizes N=17 --points 20 --seed 7",
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const names = someInputs("verify", args.positionals);
  const options = optionsOf(args);
  const inputs = [];
  for (const name of names) inputs.push(await readInput(name));
  const sizes = new Set<string>();
  const found: Verified[] = [];
  for (const { text } of inputs) {
    const title = text.file === EXPRESSION ? text.text.trim() : text.file;
    const one = await spinning(terminal, `verifying ${title}`, () =>
      verifyOne(text, options),
    );
    found.push({ title, file: text.file, found: one });
    if ("checks" in one)
      for (const name of Object.keys(one.sizes)) sizes.add(name);
  }
  // Of a program that does not compile nobody knows the sizes.
  if (found.every((one) => !("diagnostics" in one.found)))
    checkSizes(options.sizes, sizes);
  for (const one of found) tell(one, terminal);
  terminal.report({
    tolerance: options.tolerance ?? TOLERANCE,
    programs: found.map(({ file, found: result }) => ({
      file,
      passed: isRight(result),
      ...result,
    })),
  });
  return found.every((one) => isRight(one.found)) ? EXIT.done : EXIT.errors;
}

/** A program, by what it is called, and what came of it. */
interface Verified {
  readonly title: string;
  readonly file: string;
  readonly found: Found;
}

const isRight = (found: Found): boolean =>
  "checks" in found && found.checks.every((one) => one.passed);

/** The warnings, the errors, and the report; if asked to be quiet, no report of what is right. */
function tell({ title, found }: Verified, terminal: Terminal): void {
  if ("checks" in found) terminal.diagnostics(found.warnings);
  if ("diagnostics" in found) terminal.diagnostics(found.diagnostics);
  else if (!terminal.json && !(terminal.quiet && isRight(found)))
    terminal.product(show(title, found, terminal), "report");
}

const optionsOf = (args: Arguments): VerifyOptions =>
  givenOptions({
    ...programOptions(args),
    points: countOf(args, "points", 1),
    seed: seedOf(args),
    tolerance: numberOf(
      args,
      "tolerance",
      (one) => one > 0,
      "a number above 0",
    ),
    at: args.given.has("at") ? pointOf(args) : undefined,
    sizes: args.given.has("sizes") ? sizesOf(args) : undefined,
  });

/** What is checked, why nothing can be, or why it does not compile. */
type Found =
  | Verification
  | { readonly reason: string }
  | { readonly diagnostics: readonly Diagnostic[] };

async function verifyOne(
  text: SourceText,
  options: VerifyOptions,
): Promise<Found> {
  try {
    return await verify(text, options);
  } catch (error) {
    if (error instanceof NowhereError) return { reason: error.message };
    if (error instanceof CompileError)
      return { diagnostics: error.diagnostics };
    throw asUsage(error);
  }
}

function show(
  title: string,
  found: Exclude<Found, { diagnostics: unknown }>,
  { colours }: Terminal,
): string {
  const { bold, red, green, dim } = colours;
  if ("reason" in found)
    return `${bold(title)}\n  ${red("not checked")}: ${found.reason}\n`;
  const { checks } = found;
  const many = new Set(checks.map((one) => one.of)).size > 1;
  const label = ({ name, of }: Check): string =>
    many ? `${name} of ${of}` : name;
  const width = Math.max(...checks.map((one) => label(one).length));
  const rows = checks.map((one) => {
    const error = one.error === 0 ? "0" : one.error.toExponential(1);
    const text = `  ${label(one).padEnd(width)}  ${error.padStart(8)}`;
    const where = one.error === 0 ? "" : `  ${dim(one.where)}`;
    return one.passed
      ? text + where
      : `${red(text)}${where}  ${red("too large")}`;
  });
  const verdict = checks.every((one) => one.passed)
    ? green("ok")
    : red("wrong");
  return `${bold(title)}  ${verdict}, ${about(found)}\n${rows.join("\n")}\n`;
}

function about({ points, drawnAgain, sizes }: Verification): string {
  const known = Object.entries(sizes).map(
    ([name, value]) => `${name} = ${value}`,
  );
  const again = drawnAgain > 0 ? ` (${drawnAgain} drawn again)` : "";
  const count = points === 1 ? "1 point" : `${points} points`;
  return [count + again, ...known].join(", ");
}
