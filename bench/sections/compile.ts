/** How long compiling takes: straight-line programs in processes of their own, and the command line. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { programText } from "../items/program/dialects.ts";
import { generate } from "../items/program/generate.ts";
import type { CommandTime, Compilation, CompileTimes } from "../results.ts";

const run = promisify(execFile);

const LENGTHS = [100, 1_000, 10_000, 100_000] as const;

/** What the process runs: it says seconds, megabytes at the peak, and the bytes that it has made. */
const SCRIPT = `
import { readFile } from "node:fs/promises";
const [dist, file, repeat] = process.argv.slice(2);
const { compile } = await import(dist);
const text = await readFile(file, "utf8");
const options = { functions: ["forward", "valueAndGradient"] };
let best = Infinity;
let bytes = 0;
for (let k = 0; k < Number(repeat); k++) {
  const start = performance.now();
  bytes = Buffer.byteLength((await compile({ file: "program.grad", text }, options)).code);
  best = Math.min(best, performance.now() - start);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: best / 1000, megabytes, bytes }));
`;

/** The least processor time of a command, in milliseconds. */
async function commandTime(command: string): Promise<CommandTime> {
  let best = Infinity;
  for (let k = 0; k < 10; k++) {
    const { stderr } = await run("bash", [
      "-c",
      `TIMEFORMAT='%U %S'; time (${command} > /dev/null)`,
    ]);
    const [user, system] = stderr.trim().split("\n").at(-1)!.split(" ");
    best = Math.min(best, (Number(user) + Number(system)) * 1000);
  }
  return {
    command: command.replaceAll(/node \S*dist\/cli\.js/g, "gradsmith"),
    milliseconds: best,
  };
}

export async function compileTimes(
  root: string,
  build: string,
): Promise<CompileTimes> {
  await mkdir(build, { recursive: true });
  const script = path.join(build, "compile-once.mjs");
  await writeFile(script, SCRIPT);
  const dist = path.join(root, "dist/index.js");
  const once = async (length: number, repeat: number): Promise<Compilation> => {
    const file = path.join(build, `program-${length}.grad`);
    await writeFile(file, programText(generate(length)));
    const { stdout } = await run(process.execPath, [
      ...["--max-old-space-size=4096", script],
      ...[dist, file, String(repeat)],
    ]);
    return { length, ...JSON.parse(stdout) };
  };
  const programs: Compilation[] = [];
  for (const length of LENGTHS) programs.push(await once(length, 1));
  const cli = path.join(root, "dist/cli.js");
  return {
    programs,
    again: await once(1_000, 10),
    commands: [
      await commandTime(`node ${cli} emit "(x + y) * z"`),
      await commandTime("node -e 0"),
    ],
  };
}
