/** What stands between the passes, as text. */
import type { Derivatives, Lowered, Read } from "./compile.ts";
import { printLoops, printProgram } from "./ir/print.ts";
import type { Program } from "./ir/program.ts";

/** What a pass hands to the next. */
export type Stage = Read | Derivatives | Lowered;

/** The program and what predicts beside it, the program of each derivative, or the loops. */
export function printStage(stage: Stage): string {
  if ("module" in stage) return printLoops(stage.module).trimEnd();
  if ("derivatives" in stage)
    return [...stage.derivatives]
      .map(([kind, one]) => titled(kind, one.program))
      .join("\n\n");
  const program = printProgram(stage.program).trimEnd();
  return stage.predict === undefined
    ? program
    : `${program}\n\n${titled("predict", stage.predict.program)}`;
}

const titled = (title: string, program: Program): string =>
  `## ${title}\n\n${printProgram(program).trimEnd()}`;
