/** The commands that run the examples. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };

test("there is a command for each", () => {
  const commands = Object.entries(manifest.scripts).filter(([name]) => name.startsWith("example:")); // prettier-ignore
  expect(commands).toHaveLength(4);
  for (const [name, command] of commands)
    expect(command).toBe(`node examples/run.js ${name.slice(8)}`);
});

test("an example is bundled and run, from anywhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "run-"));
  const script = join(process.cwd(), "examples/run.js");
  const args = [script, "spiral", "--epochs", "1", "--folder", "figures"];
  const out = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }); // prettier-ignore
  expect(out).toContain("20 hidden units, 300 points: ");
  expect(readdirSync(join(folder, "figures"))).toHaveLength(4);
  rmSync(folder, { recursive: true });
});

test("another name is wrong usage", () => {
  const { status, stderr } = spawnSync(process.execPath, ["examples/run.js", "spirals"], { encoding: "utf8" }); // prettier-ignore
  expect(status).toBe(2);
  expect(stderr).toContain("node examples/run.js spiral|mnist|");
});
