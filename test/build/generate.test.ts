/** Sources to files: what is written, what is left, what is removed, and what is said. */
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { openProject } from "../../compiler/build/config-file.ts";
import { Generator, type Settings } from "../../compiler/build/generate.ts";
import { type FileReport, lineOf } from "../../compiler/build/reports.ts";
import { UsageError } from "../../compiler/cli/usage.ts";
import { render } from "../../compiler/errors.ts";
import { type Folder, folder, type Texts } from "../support/folder.ts";

const CIRCUIT = "f = (x + y) * z\n";

interface Heard {
  readonly said: string[];
  readonly generator: Generator;
  readonly run: () => Promise<string[]>;
}

/** A generator of a folder, whose reports are `state source -> output`. */
async function listen(
  where: Folder,
  settings: Partial<Settings> = {},
): Promise<Heard> {
  const said: string[] = [];
  const here = (path: string | undefined): string =>
    path === undefined ? "" : relative(where.path, path);
  const show = ({ state, source, output }: FileReport): string =>
    `${state} ${here(source)} -> ${here(output)}`;
  const own = { patterns: [], check: false, types: false, ...settings };
  const generator = new Generator(await openProject(where.path), own, {
    file: () => {},
    diagnostics: (all) => said.push(render(all)),
    problem: (message, hint) => said.push(`${message}; ${hint}`),
  });
  const run = async () => (await generator.run()).map(show);
  return { said, generator, run };
}

const generate = async (
  where: Folder,
  settings: Partial<Settings> = {},
): Promise<string[]> => (await listen(where, settings)).run();

const config = (value: object): Texts => ({
  "gradsmith.config.json": JSON.stringify(value),
});

describe("generate", () => {
  test("writes a module for each source, and none anew", async () => {
    const here = folder({ "src/circuit.grad": CIRCUIT, "b.grad": "x^2" });
    expect(await generate(here)).toEqual([
      "written b.grad -> generated/b.ts",
      "written src/circuit.grad -> generated/circuit.ts",
    ]);
    expect(here.read("generated/circuit.ts")).toMatch(
      /^\/\/ Generated from src\/circuit\.grad by gradsmith\. Do not edit\.\n/,
    );
    const all = await generate(here);
    expect(all.map((one) => one.split(" ")[0])).toEqual([
      "unchanged",
      "unchanged",
    ]);
  });

  test("writes the same bytes wherever the project lies", async () => {
    const files = { "circuit.grad": CIRCUIT };
    const [one, other] = [folder(files), folder(files)];
    await generate(one);
    await generate(other);
    expect(one.read("generated/circuit.ts")).toBe(
      other.read("generated/circuit.ts"),
    );
  });

  test("leaves node_modules and hidden folders alone", async () => {
    const here = folder({
      "node_modules/p/a.grad": CIRCUIT,
      ".cache/b.grad": CIRCUIT,
      "c.grad": CIRCUIT,
    });
    expect(await generate(here)).toEqual(["written c.grad -> generated/c.ts"]);
  });

  test("does as the configuration says", async () => {
    const here = folder({
      "src/a.grad": CIRCUIT,
      "src/b.grad": CIRCUIT,
      "old/c.grad": CIRCUIT,
      ...config({
        include: "src/**",
        exclude: "src/b.grad",
        beside: true,
        options: { functions: ["jacobian"] },
        overrides: { "src/a.*": { target: "js" } },
      }),
    });
    expect(await generate(here)).toEqual(["written src/a.grad -> src/a.js"]);
    expect(here.read("src/a.js")).toContain("export function jacobian(x, y");
    expect(here.read("src/a.d.ts")).toContain("export declare function");
  });

  test("follows the style of the project", async () => {
    const here = folder({
      "a.grad": CIRCUIT,
      ".prettierrc": JSON.stringify({ semi: false, tabWidth: 4 }),
    });
    await generate(here);
    expect(here.read("generated/a.ts")).toContain("\n    return (x + y) * z\n");
  });

  test("goes on after a source with an error, and leaves its module", async () => {
    const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
    await generate(here);
    const before = here.read("generated/a.ts");
    here.write({ "a.grad": "f = sigmod(x)\n", "b.grad": "x * y\n" });
    const { run, said } = await listen(here);
    expect(await run()).toEqual([
      "failed a.grad -> generated/a.ts",
      "written b.grad -> generated/b.ts",
    ]);
    expect(said.join()).toMatch(/a\.grad:1:5 error GS203/);
    expect(here.read("generated/a.ts")).toBe(before);
  });

  test("says which bytes, operations and time a file took", () => {
    const line = lineOf({
      source: "a.grad",
      output: "generated/a.ts",
      state: "written",
      bytes: 1234,
      cost: { operations: { forward: 2, backward: 1 }, workspace: 0 },
      milliseconds: 18.2,
    });
    expect(line).toBe(
      "a.grad -> generated/a.ts  1.2 kB; forward 2, backward 1 operations; 18 ms",
    );
  });

  test("takes patterns in place of the configuration's", async () => {
    const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
    const pattern = relative(process.cwd(), here.at("a.*"));
    expect(await generate(here, { patterns: [pattern] })).toEqual([
      "written a.grad -> generated/a.ts",
    ]);
    await expect(generate(here, { patterns: ["nothing"] })).rejects.toThrow(
      "no file fits 'nothing'",
    );
  });
});

describe("files that are in the way", () => {
  test("are left, where they are not ours", async () => {
    const here = folder({ "a.grad": CIRCUIT, "generated/a.ts": "mine\n" });
    const { run, said } = await listen(here);
    expect(await run()).toEqual(["refused a.grad -> generated/a.ts"]);
    expect(said.join()).toContain("none of Gradsmith's files");
    expect(here.read("generated/a.ts")).toBe("mine\n");
  });

  test("are not made by two sources", async () => {
    const here = folder({ "one/a.grad": "x^2", "two/a.grad": "x^3" });
    const { run, said } = await listen(here);
    expect(await run()).toEqual(["refused  -> generated/a.ts"]);
    expect(said.join()).toMatch(
      /one\/a\.grad' and '.*two\/a\.grad' would both/,
    );
    expect(here.has("generated/a.ts")).toBe(false);
    const overrides = { "two/*": { out: "generated/b.ts" } };
    here.write(config({ overrides }));
    expect(await generate(here)).toEqual([
      "written one/a.grad -> generated/a.ts",
      "written two/a.grad -> generated/b.ts",
    ]);
  });
});

test("what a file is called says what is in it", async () => {
  const overrides = { "a.grad": { out: "a.mjs" }, "b.grad": { out: "b.mts" } };
  const here = folder({
    "a.grad": CIRCUIT,
    "b.grad": CIRCUIT,
    ...config({ overrides }),
  });
  expect(await generate(here)).toEqual([
    "written a.grad -> a.mjs",
    "written b.grad -> b.mts",
  ]);
  expect(here.files().filter((one) => /ts$|js$/.test(one))).toEqual([
    "a.d.mts",
    "a.mjs",
    "b.mts",
  ]);
  expect(here.read("a.mjs")).toContain("forward(x, y, z) {");
});

describe("orphans", () => {
  test("are removed when their source is gone", async () => {
    const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
    await generate(here);
    here.write({ "generated/mine.ts": "// by hand\n" });
    here.remove("b.grad");
    expect(await generate(here)).toEqual([
      "unchanged a.grad -> generated/a.ts",
      "removed  -> generated/b.ts",
    ]);
    expect(here.files()).toContain("generated/mine.ts");
    expect(here.files()).not.toContain("generated/b.ts");
  });

  test("are removed when their source makes another file", async () => {
    const here = folder({ "a.grad": CIRCUIT });
    await generate(here);
    here.write(config({ options: { target: "js" } }));
    expect(await generate(here)).toEqual([
      "written a.grad -> generated/a.js",
      "removed  -> generated/a.ts",
    ]);
  });

  test("stay when only some sources are wanted", async () => {
    const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
    await generate(here);
    here.remove("b.grad");
    await generate(here, { patterns: [here.at("a.grad")] });
    expect(here.has("generated/b.ts")).toBe(true);
  });
});

describe("a check", () => {
  test("writes nothing and tells what is not as it should be", async () => {
    const names = ["a", "b", "c", "d"];
    const here = folder(
      Object.fromEntries(names.map((one) => [`${one}.grad`, CIRCUIT])),
    );
    await generate(here);
    here.write({ "b.grad": "x^2" });
    here.remove("generated/c.ts");
    here.remove("d.grad");
    const before = here.files();
    expect(await generate(here, { check: true })).toEqual([
      "unchanged a.grad -> generated/a.ts",
      "stale b.grad -> generated/b.ts",
      "missing c.grad -> generated/c.ts",
      "orphaned  -> generated/d.ts",
    ]);
    expect(here.files()).toEqual(before);
  });
});

describe("declarations", () => {
  test("stand beside the sources, in place of modules", async () => {
    const here = folder({ "src/a.grad": CIRCUIT });
    expect(await generate(here, { types: true })).toEqual([
      "written src/a.grad -> src/a.d.grad.ts",
    ]);
    expect(here.read("src/a.d.grad.ts")).toContain("declare function forward");
    here.remove("src/a.grad");
    expect(await generate(here, { types: true })).toEqual([
      "removed  -> src/a.d.grad.ts",
    ]);
  });
});

test("a second run makes only what has changed", async () => {
  const here = folder({ "a.grad": CIRCUIT, "b.grad": CIRCUIT });
  const { run } = await listen(here);
  await run();
  expect(await run()).toEqual([]);
  here.write({ "b.grad": "x^2" });
  expect(await run()).toEqual(["written b.grad -> generated/b.ts"]);
  here.remove("generated/a.ts");
  expect(await run()).toEqual(["written a.grad -> generated/a.ts"]);
});

test("a source that is no text is told", async () => {
  const here = folder({ "a.grad": CIRCUIT });
  here.write({ "b.grad": "" });
  const { run, said } = await listen(here);
  expect(await run()).toEqual([
    "written a.grad -> generated/a.ts",
    "failed b.grad -> generated/b.ts",
  ]);
  expect(said.join()).toContain("GS105");
});

test("overrides of no source are probably misspelled", async () => {
  const here = folder({ "circuit.grad": CIRCUIT });
  here.write(config({ overrides: { "cirtuit.grad": { functions: "all" } } }));
  const failed = await generate(here).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(UsageError);
  expect((failed as UsageError).hint).toBe("did you mean 'circuit.grad'?");
});

test("the module of a source elsewhere stays when the project is made again", async () => {
  const here = folder({
    "outside/o.grad": CIRCUIT,
    "project/gradsmith.config.json": "{}",
    "project/a.grad": CIRCUIT,
  });
  const run = async (patterns: string[]): Promise<void> => {
    const project = await openProject(here.at("project"));
    const settings = { patterns, check: false, types: false };
    const silent = { file: () => {}, diagnostics: () => {}, problem: () => {} };
    await new Generator(project, settings, silent).run();
  };
  await run([here.at("outside/o.grad")]);
  await run([]);
  expect(here.read("project/generated/o.ts")).toContain(
    "// Generated from ../outside/o.grad by gradsmith.",
  );
});
