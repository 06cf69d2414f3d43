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
): readonly FunctionName[] {
  if (wanted !== undefined && wanted !== "all") {
    for (const name of wanted) checkFunction(name, program, text);
    return FUNCTIONS.filter((name) => wanted.includes(name));
  }
  if (program.wrt.length === 0) return ["forward"];
  if (wanted === "all")
    return FUNCTIONS.filter((name) => isScalar(program) || isGeneral(name));
  return isScalar(program)
    ? ["forward", "backward", "valueAndGradient"]
    : ["forward", "backward"];
}

const isGeneral = (name: FunctionName): boolean =>
  !OF_SCALARS.has(name) && name !== "valueAndGradient";

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
