/** The plugin inside Vite's development server, and inside vitest. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createServer, type ViteDevServer } from "vite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import gradsmith from "../../compiler/plugin/vite.ts";
import { buildIfStale } from "../support/cli.ts";
import { Folder, type Texts } from "../support/folder.ts";

describe("Vite's development server", () => {
  let here: Folder;
  let server: ViteDevServer;

  beforeEach(async () => {
    here = new Folder({
      "circuit.grad": "f = (x + y) * z\n",
      "main.js": 'export { forward } from "./circuit.grad";\n',
    }).install();
    server = await createServer({
      root: here.path,
      configFile: false,
      logLevel: "silent",
      server: { port: 0 },
      plugins: [gradsmith()],
    });
  });

  afterEach(async () => {
    await server.close();
    here.remove();
  });

  const value = async (): Promise<unknown> =>
    (await server.ssrLoadModule("/main.js"))["forward"](1, 2, 3);

  /** Writes again until the server has seen it: its watcher may not have begun. */
  const edit = async (
    files: Texts,
    seen: () => Promise<boolean>,
  ): Promise<void> => {
    do {
      here.write(files);
      await new Promise((resolve) => setTimeout(resolve, 200));
    } while (!(await seen()));
  };

  test("serves another module after an edit", async () => {
    expect(await value()).toBe(9);
    const text = "f = (x + y) * z * 10\n";
    await edit({ "circuit.grad": text }, async () => (await value()) === 90);
  });

  test("reads a changed configuration", async () => {
    expect(await value()).toBe(9);
    const load = () => server.ssrLoadModule("/circuit.grad");
    expect(await load()).not.toHaveProperty("jacobian");
    const options = { functions: ["forward", "jacobian"] };
    here.write({ "gradsmith.config.json": JSON.stringify({ options }) });
    await server.restart();
    expect(await load()).toHaveProperty("jacobian");
    const all = { functions: ["forward", "hessian"] };
    await edit(
      { "gradsmith.config.json": JSON.stringify({ options: all }) },
      async () => "hessian" in (await load()),
    );
  });

  test("shows our frame over the page when there is an error", async () => {
    here.write({ "circuit.grad": "f = sigmod(x)\n" });
    const error: unknown = await value().catch((one: unknown) => one);
    expect(String(error)).toContain("GS203: there is no function 'sigmod'");
    expect(error).toMatchObject({
      id: here.at("circuit.grad"),
      loc: { file: here.at("circuit.grad"), line: 1, column: 4 },
      plugin: "gradsmith",
      frame: expect.stringContaining("  1 | f = sigmod(x)\n    |     ^^^^^^"),
    });
  });
});

const TEST = `\
import { expect, test } from "vitest";
import { valueAndGradient } from "./circuit.grad";

test("the circuit", () => {
  const gradient = new Float64Array(3);
  expect(valueAndGradient(-2, 5, -4, gradient)).toBe(-12);
  expect([...gradient]).toEqual([-4, -4, 3]);
});
`;

const CONFIG = `\
import gradsmith from "gradsmith/vite";
export default { plugins: [gradsmith()] };
`;

test("tests import programs in vitest", async () => {
  buildIfStale();
  const here = new Folder({
    "package.json": '{ "type": "module" }',
    "circuit.grad": "f = (x + y) * z\n",
    "circuit.test.js": TEST,
    "vite.config.js": CONFIG,
  }).install("vitest");
  const vitest = fileURLToPath(
    new URL("../../node_modules/vitest/vitest.mjs", import.meta.url),
  );
  const args = [vitest, "run", "--reporter=json", "--pool=threads"];
  const stdout = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { cwd: here.path }, (_, text) =>
      resolve(text),
    ),
  );
  here.remove();
  expect(JSON.parse(stdout)).toMatchObject({
    success: true,
    numPassedTests: 1,
  });
});
