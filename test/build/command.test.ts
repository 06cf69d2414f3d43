/** generate and init as commands: exit codes, what is said where, and going on. */
import { spawn } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { buildIfStale, CLI, run } from "../support/cli.ts";
import { folder } from "../support/folder.ts";

beforeAll(buildIfStale);

const CIRCUIT = "f = (x + y) * z\n";

describe("generate", () => {
  test("says a line for each file, and one for all, on standard error", async () => {
    const here = folder({ "circuit.grad": CIRCUIT });
    const { code, stdout, stderr } = await run(["generate"], {
      cwd: here.path,
    });
    expect(code).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^circuit\.grad -> generated\/circuit\.ts {2}\d+ B; forward 2, backward 1, valueAndGradient 2 operations; \d+ ms\n1 written \(\d+ B\) in \d+ ms\n$/,
    );
    const again = await run(["generate", "--json"], { cwd: here.path });
    expect(again.stderr).toBe("");
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: true,
      files: [{ source: "circuit.grad", state: "unchanged" }],
      totals: { unchanged: 1 },
    });
  });

  test("exits with 1 where a source is wrong or a check fails, with 2 where it is used wrongly", async () => {
    const here = folder({ "circuit.grad": CIRCUIT });
    const code = async (...args: string[]): Promise<number | null> =>
      (await run(["generate", ...args], { cwd: here.path })).code;
    const check = await run(["generate", "--check"], { cwd: here.path });
    expect(check.code).toBe(1);
    expect(check.stderr).toMatch(
      /^circuit\.grad -> generated\/circuit\.ts {2}missing; .*\n1 missing/,
    );
    expect(here.files()).toEqual(["circuit.grad"]);
    expect(await code()).toBe(0);
    expect(await code("--check")).toBe(0);
    here.write({ "circuit.grad": "f = (x +" });
    expect(await code()).toBe(1);
    expect(await code("--check", "--watch")).toBe(2);
    expect(await code("nothing.grad")).toBe(2);
    here.write({ "gradsmith.config.json": "{" });
    expect(await code()).toBe(2);
  });

  test("leaves what is in its way", async () => {
    const here = folder({ "a.grad": CIRCUIT, "generated/a.ts": "mine" });
    const { code, stderr } = await run(["generate"], { cwd: here.path });
    expect(code).toBe(1);
    expect(stderr).toContain("'generated/a.ts' is in the way");
  });
});

/** A watcher, and a promise for the next time that its words fit. */
function watcher(cwd: string) {
  const child = spawn(process.execPath, [CLI, "generate", "--watch"], { cwd });
  let heard = "";
  let wake = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
    wake();
  });
  const closed = new Promise<number | null>((resolve) =>
    child.on("close", resolve),
  );
  const hear = async (words: RegExp): Promise<string> => {
    while (!words.test(heard))
      await new Promise<void>((resolve) => (wake = resolve));
    const all = heard;
    heard = "";
    return all;
  };
  return { child, closed, hear };
}

test("watching goes on after errors, rebuilds what changed, and ends with 130", async () => {
  const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
  const { child, closed, hear } = watcher(here.path);
  try {
    await hear(/watching; Ctrl-C ends/);
    here.write({ "a.grad": "f = sigmod(x)" });
    expect(await hear(/with errors in/)).toMatch(/a\.grad:1:5 error GS203/);
    here.write({ "a.grad": "f = x^2" });
    const fixed = await hear(/1 written/);
    expect(fixed).toContain("a.grad -> generated/a.ts");
    expect(fixed).not.toContain("b.grad");
    // The second of two changes that come one right after the other counts, too.
    here.write({ "a.grad": "f = x^4" });
    await hear(/a\.grad -> generated\/a\.ts/);
    here.write({ "a.grad": "f = x^5" });
    await expect
      .poll(() => here.read("generated/a.ts"), { timeout: 30_000 })
      .toContain("f = x^5");
    here.write({ "c.grad": "f = x^3" });
    await hear(/c\.grad -> generated\/c\.ts/);
    here.remove("c.grad");
    await hear(/generated\/c\.ts {2}removed/);
    here.write({ "gradsmith.config.json": '{ "outDir": "out" }' });
    await hear(/2 written/);
    expect(here.has("out/a.ts")).toBe(true);
    here.write({ "gradsmith.config.json": "{" });
    await hear(/cannot load/);
  } finally {
    child.kill("SIGINT");
  }
  expect(await closed).toBe(130);
});

describe("init", () => {
  test("writes what a project begins with, and nothing over", async () => {
    const manifest = '{\n\t"name": "x",\n\t"type": "module"\n}\n';
    const here = folder({ "package.json": manifest, "tsconfig.json": "{}" });
    const { code, stderr } = await run(["init"], { cwd: here.path });
    expect(code).toBe(0);
    expect(stderr).toMatch(/npm install gradsmith\n {2}npm run generate\n/);
    expect(here.read("package.json")).toBe(
      '{\n\t"name": "x",\n\t"type": "module",\n\t"scripts": {\n\t\t"generate": "gradsmith generate"\n\t}\n}\n',
    );
    here.write({ "src/neuron.grad": CIRCUIT });
    const files = here.files();
    expect(files).toEqual([
      "gradsmith.config.ts",
      "package.json",
      "src/neuron.grad",
      "tsconfig.json",
    ]);
    await run(["init"], { cwd: here.path });
    expect(here.files()).toEqual(files);
    expect(here.read("src/neuron.grad")).toBe(CIRCUIT);
  });

  test("makes a project that generates", async () => {
    const here = folder().install();
    await run(["init"], { cwd: here.path });
    const { code, stderr } = await run(["generate"], { cwd: here.path });
    expect(stderr).toMatch(/src\/neuron\.grad -> src\/generated\/neuron\.ts/);
    expect(code).toBe(0);
  });

  test("says what is wrong with a package.json", async () => {
    const here = folder({ "package.json": "{" });
    const { code, stderr } = await run(["init"], { cwd: here.path });
    expect(code).toBe(2);
    expect(stderr).toContain("cannot read 'package.json'");
    expect(here.files()).toEqual(["package.json"]);
  });
});
