/** What stands between the passes, as text. */
import type { Derivatives, Lowered, Read } from "./compile.ts";
import { printLoops, printProgram } from "./ir/print.ts";

/** What a pass hands to the next. */
export type Stage = Read | Derivatives | Lowered;

/** The program, the program of each derivative, or the loops. */
export function printStage(stage: Stage): string {
  if ("module" in stage) return printLoops(stage.module).trimEnd();
  if (!("derivatives" in stage)) return printProgram(stage.program).trimEnd();
  return [...stage.derivatives]
    .map(
      ([kind, one]) => `## ${kind}\n\n${printProgram(one.program).trimEnd()}`,
    )
    .join("\n\n");
}
