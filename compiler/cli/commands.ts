/** The commands, one line each. */
import type { Row } from "./command.ts";

// prettier-ignore
export const COMMANDS: readonly Row[] = [
  { name: "emit",     about: "print a program and its derivatives as a module", load: async () => (await import("./emit.ts")).emitCommand },
  { name: "explain",  about: "derive by hand: values, local gradients, adjoints", load: async () => (await import("./explain.ts")).explainCommand },
  { name: "generate", about: "write the modules of all sources of a project",   load: async () => (await import("./generate.ts")).generateCommand },
  { name: "init",     about: "begin a project: a configuration, an example, a script", load: async () => (await import("./init.ts")).initCommand },
  { name: "graph",    about: "draw the circuit: values forward, gradients back", load: async () => (await import("./graph.ts")).graphCommand },
  { name: "verify",   about: "check derivatives against differences",           load: async () => (await import("./verify.ts")).verifyCommand },
];

export const commandNamed = (name: string): Row | undefined =>
  COMMANDS.find((one) => one.name === name);
