/** Networks as objects of TypeScript. */
import type { Definition } from "./types.ts";

/** The definition as it is: editors complete it, and its type keeps its numbers and names. */
export const defineNetwork = <const D extends Definition>(definition: D): D =>
  definition;
