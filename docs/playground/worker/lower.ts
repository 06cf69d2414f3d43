/** The compiler as all answers use it. */
import { compileSource, type Accounted } from "../../../compiler/compile.ts";
import { compileOptions } from "../../../compiler/options.ts";
import type { Observer } from "../../../compiler/pass.ts";
import type { Compiled, Program } from "./protocol.ts";

export const lower = (
  { file, text, functions, output }: Program,
  observers: readonly Observer[] = [],
): Accounted => {
  const options = {
    ...(functions && { functions }),
    ...(output && { output }),
  };
  const source = { file, text };
  return compileSource(source, compileOptions(source, options), observers);
};

/** Collects what each pass took. */
export function timing(): {
  passes: Compiled["report"]["passes"];
  timer: Observer;
} {
  const passes: { name: string; milliseconds: number }[] = [];
  const timer: Observer = {
    after: (name, _, milliseconds) => passes.push({ name, milliseconds }),
  };
  return { passes, timer };
}
