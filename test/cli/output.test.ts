/** What commands write: only over files that are Gradsmith's, whole or not at all. */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI, run } from "../support/cli.ts";
import { folder } from "../support/folder.ts";

const CIRCUIT = "(x + y) * z";

describe("a file that is not Gradsmith's", () => {
  test.each([
    ["emit", "a.ts"],
    ["emit", "a.js"],
    ["graph", "a.svg"],
    ["graph", "a.dot"],
    ["graph", "a.mmd"],
    ["explain", "a.md"],
    ["explain", "a.tex"],
    ["explain", "a.html"],
  ])(
    "is not lost to %s -o %s, and one of its own is",
    async (command, file) => {
      const here = folder({ [file]: "mine\n" });
      const go = (text: string, ...more: string[]) =>
        run([command, text, "-o", file, ...more], { cwd: here.path });
      const refused = await go(CIRCUIT);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toBe(
        `error: '${file}' is in the way: nothing in it says that Gradsmith has written it\n` +
          "  hint: name another file, or write over it by --force\n",
      );
      expect(here.read(file)).toBe("mine\n");
      expect((await go(CIRCUIT, "--force")).code).toBe(0);
      const first = here.read(file);
      const again = await go("x * y");
      expect([again.code, again.stderr]).toEqual([
        0,
        expect.stringContaining(`wrote ${file}\n`),
      ]);
      expect(here.read(file)).not.toBe(first);
    },
  );

  test("is not lost to declarations beside a module", async () => {
    const here = folder({ "a.d.ts": "mine\n" });
    const { code, stderr } = await run(["emit", CIRCUIT, "-o", "a.js"], {
      cwd: here.path,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("'a.d.ts' is in the way");
    expect(readdirSync(here.path)).toEqual(["a.d.ts"]);
  });

  test("may be empty, or hold the same", async () => {
    const here = folder({ "a.txt": "" });
    const go = () =>
      run(["explain", CIRCUIT, "-o", "a.txt"], { cwd: here.path });
    expect((await go()).stderr).toBe("wrote a.txt\n");
    expect((await go()).stderr).toBe("a.txt is unchanged\n");
  });
});

test("a format that the file's ending is not of is refused", async () => {
  for (const [command, format, file] of [
    ["graph", "mmd", "c.svg"],
    ["explain", "tex", "c.md"],
  ] as const) {
    const { code, stderr } = await run(
      [command, CIRCUIT, "--format", format, "-o", file],
      { cwd: folder({}).path },
    );
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error: --format ${format} does not fit the file '${file}'\n` +
        `  hint: leave --format away, or name a .${format} file\n`,
    );
  }
});

test("what cannot be written is told from where one stands, and ends with 1", async () => {
  const here = folder({
    "gradsmith.config.json": "{}",
    "a.grad": CIRCUIT,
    generated: "a file, not a folder",
    "sub/b.grad": CIRCUIT,
  });
  const cwd = join(here.path, "sub");
  for (const words of [
    ["generate", "--config", "../gradsmith.config.json"],
    ["emit", "b.grad", "-o", "../generated/b.ts"],
  ]) {
    const { code, stderr } = await run(words, { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot (make|write).*'\.\.\/generated/);
    expect(stderr).not.toContain(here.path);
    expect(stderr).not.toContain("GS900");
  }
});

/** A long sum, so that there is time to interrupt. */
const LONG = Array.from({ length: 150 }, (_, k) => `sin(x${k} * y)`).join("+");

test("Ctrl-C leaves nothing half written", async () => {
  const sources = Object.fromEntries(
    Array.from({ length: 6 }, (_, k) => [`f${k}.grad`, `g = ${LONG}\n`]),
  );
  const here = folder({ "gradsmith.config.json": "{}", ...sources });
  const child = spawn(process.execPath, [CLI, "generate"], { cwd: here.path });
  child.stderr.once("data", () => child.kill("SIGINT"));
  const signal = await new Promise((resolve) =>
    child.on("close", (_, name) => resolve(name)),
  );
  // Of which shells say 130.
  expect(signal).toBe("SIGINT");
  const written = readdirSync(join(here.path, "generated"));
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(6);
  for (const name of written.filter((one) => !one.endsWith(".tmp"))) {
    expect(name).toMatch(/^f\d+\.ts$/);
    expect(here.read(`generated/${name}`)).toMatch(/\n}\n$/);
  }
});
