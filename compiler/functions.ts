/** Which functions a module has. */
import { FUNCTIONS, type FunctionName } from "./differentiate/derive.ts";
import {
  type Code,
  CompileError,
  diagnose,
  type SourceText,
} from "./errors.ts";
import type { Program } from "./ir/program.ts";

/** These have a meaning for a single number only. */
const OF_SCALARS: ReadonlySet<FunctionName> = new Set(["hessian", "hvp"]);

const isScalar = ({ outputs }: Program): boolean =>
  outputs.length === 1 && outputs[0]!.shape.length === 0;

/** The functions that are asked for, or those that fit the program. */
export function chooseFunctions(
  program: Program,
  text: SourceText,
  wanted: readonly FunctionName[] | "all" | undefined,
  predicts = false,
): readonly FunctionName[] {
  if (wanted !== undefined && wanted !== "all") {
    for (const name of wanted)
      if (name !== "predict") checkFunction(name, program, text);
      else if (!predicts) failPredict(text);
    return FUNCTIONS.filter((name) => wanted.includes(name));
  }
  const predict: readonly FunctionName[] = predicts ? ["predict"] : [];
  return [...usual(program, wanted === "all"), ...predict];
}

function usual(program: Program, all: boolean): readonly FunctionName[] {
  if (program.wrt.length === 0) return ["forward"];
  if (all) return FUNCTIONS.filter((name) => isPossible(name, program));
  return isScalar(program)
    ? ["forward", "backward", "valueAndGradient"]
    : ["forward", "backward"];
}

const isPossible = (name: FunctionName, program: Program): boolean =>
  name !== "predict" &&
  (isScalar(program) || (!OF_SCALARS.has(name) && name !== "valueAndGradient"));

const failPredict = (text: SourceText): never =>
  fail(
    text,
    "GS214",
    "predict is of a network, and this is a program",
    "the value of a program is forward; a network is a .net.yaml file",
  );

function checkFunction(
  name: FunctionName,
  program: Program,
  text: SourceText,
): void {
  if (name !== "forward" && program.wrt.length === 0)
    fail(
      text,
      "GS502",
      `there is nothing to differentiate by, so there is no ${name}`,
      "the program has no input but labels",
    );
  if (!OF_SCALARS.has(name) || isScalar(program)) return;
  const names = program.outputs.map((one) => `'${one.name}'`);
  fail(
    text,
    "GS304",
    names.length > 1
      ? `${name} is of one number, and the program has ${names.length} outputs: ${names.join(", ")}`
      : `${name} is of one number, and ${names[0]!} has ${axes(program)}`,
    "make a scalar the output, or ask for the jacobian",
  );
}

function axes({ outputs }: Program): string {
  const rank = outputs[0]!.shape.length;
  return rank === 1 ? "an axis" : `${rank} axes`;
}

function fail(
  text: SourceText,
  code: Code,
  message: string,
  hint: string,
): never {
  const nowhere = { start: 0, end: 0 };
  throw new CompileError(diagnose(text, nowhere, code, message, hint));
}
