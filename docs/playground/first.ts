/** The module of the first program, for the build of the page. */
import { FIRST } from "./examples.ts";
import { programOf } from "./program.ts";
import { ANSWERS } from "./worker/answers.ts";

export const compileFirst = async (): Promise<string> =>
  (await ANSWERS.compile(programOf(FIRST))).code;
