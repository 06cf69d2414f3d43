/** The commands, one line each. */
import type { Row } from "./command.ts";

// prettier-ignore
export const COMMANDS: readonly Row[] = [
  { name: "emit", about: "print a program and its derivatives as a module", load: async () => (await import("./emit.ts")).emitCommand },
];

export const commandNamed = (name: string): Row | undefined =>
  COMMANDS.find((one) => one.name === name);
