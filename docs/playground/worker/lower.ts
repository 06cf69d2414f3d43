/** The compiler as all answers use it: of programs and of network definitions. */
import { compileSource, type Accounted } from "../../../compiler/compile.ts";
import type { Observer } from "../../../compiler/pass.ts";
import { prepare, type Prepared } from "../../../compiler/prepare.ts";
import type { Compiled, Program } from "./protocol.ts";

/** The program that is compiled: of a definition, the one that it becomes. */
export const prepared = ({
  file,
  text,
  functions,
  output,
}: Program): Promise<Prepared> =>
  prepare(
    { file, text },
    { ...(functions && { functions }), ...(output && { output }) },
  );

export async function lower(
  program: Program,
  observers: readonly Observer[] = [],
): Promise<Accounted> {
  const { text, options } = await prepared(program);
  return compileSource(text, options, observers);
}

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
