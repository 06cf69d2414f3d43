/** The machine that a run was made on. */
import os from "node:os";
import type { Machine } from "../results.ts";
import { compilerVersion } from "./native.ts";

export const describeMachine = async (
  packages: Readonly<Record<string, string>>,
): Promise<Machine> => ({
  cpu: os.cpus()[0]!.model.trim(),
  cores: os.cpus().length,
  system: `${os.type()} ${os.arch()}`,
  node: process.version,
  gcc: await compilerVersion(),
  packages,
});
