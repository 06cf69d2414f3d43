/** Runs the command line as users do: the built file, in a process of its own. */
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export const CLI = join(ROOT, "dist", "cli.js");

const SOURCES = [
  "compiler",
  "runtime",
  "package.json",
  "rolldown.config.js",
  "scripts",
];

const changed = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    ...readdirSync(path).map((name) => changed(join(path, name))),
    found.mtimeMs,
  );
};

/** Builds dist/ unless it is newer than all that it is made of. */
export function buildIfStale(): void {
  const built = statSync(CLI, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.every((path) => changed(join(ROOT, path)) < built)) return;
  const rolldown = join(ROOT, "node_modules", "rolldown", "bin", "cli.mjs");
  execFileSync(process.execPath, [rolldown, "-c"], { cwd: ROOT });
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another copy of the command line. */
  readonly cli?: string;
}

/** The environment without what would change colours. */
const environment = (): NodeJS.ProcessEnv => {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
  return rest;
};

export function run(
  args: readonly string[],
  { input = "", env = {}, cwd = ROOT, cli = CLI }: Setting = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...environment(), ...env },
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text: string) => (texts[name] += text));
  }
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}
