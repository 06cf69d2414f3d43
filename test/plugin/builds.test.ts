/** Real builds with each bundler: the bundle's numbers, its source map, errors, and types. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIfStale } from "../support/cli.ts";
import { Folder } from "../support/folder.ts";

const execute = promisify(execFile);
const path = (name: string): string =>
  fileURLToPath(new URL(name, import.meta.url));

const BUNDLERS = ["vite", "rollup", "rolldown", "esbuild", "webpack"];

const NET = `\
# a linear classifier
points = input(N, 2)
t = label(N, 3)
W = parameter(3, 2)

scores = points * W'
loss = crossEntropy(scores, t)
`;

const CLASSIFIER = `\
input: [2]
layers:
  - { type: dense, units: 4, activation: relu }
  - { type: dense, units: 3 }
loss: softmaxCrossEntropy
`;

const MAIN = `\
import * as classifier from "./classifier.net.yaml";
import { valueAndGradient } from "./circuit.grad";
import * as net from "./src/net.grad";

const gradient = new Float64Array(3);
const value = valueAndGradient(-2, 5, -4, gradient);
const p = net.createParameters();
const work = net.createWorkspace(1);
const loss = net.forward(p, 1, new Float64Array(2), new Float64Array(1), work);
const scores = new Float64Array(3);
const learned = classifier.createParameters();
learned.b2.set([1, 2, 3]);
const own = classifier.createWorkspace(1);
classifier.predict(learned, 1, new Float64Array(2), own, scores);
console.log(JSON.stringify([value, ...gradient, loss, ...scores]));
`;

const TYPED = `\
import { valueAndGradient } from "./circuit.grad";
import { createParameters } from "./src/net.grad";
import { PARAMETERS } from "./classifier.net.yaml";

export const value: number = valueAndGradient(1, 2, 3, new Float64Array(3));
export const W: Float64Array = createParameters().W;
export const shape: readonly [4, 2] = PARAMETERS.W1;
// @ts-expect-error There is no such function.
export { nothing } from "./circuit.grad";
// @ts-expect-error A gradient is no number.
valueAndGradient(1, 2, 3, 4);
`;

async function build(here: Folder): Promise<Record<string, string>> {
  const args = [path("builds.js"), here.path, ...BUNDLERS];
  const { stdout } = await execute(process.execPath, args);
  return JSON.parse(stdout) as Record<string, string>;
}

describe("a program that is imported", () => {
  let here: Folder;

  beforeAll(async () => {
    buildIfStale();
    here = new Folder({
      "package.json": '{ "type": "module" }',
      "circuit.grad": "f = (x + y) * z\n",
      "src/net.grad": NET,
      "classifier.net.yaml": CLASSIFIER,
      "main.js": MAIN,
      "gradsmith.config.json": JSON.stringify({
        overrides: { "src/*": { functions: ["forward", "backward"] } },
      }),
    }).install();
    expect(await build(here)).toEqual({});
  });

  afterAll(() => here.remove());

  test.each(BUNDLERS)("runs when %s has built it", async (name) => {
    const { stdout } = await execute(process.execPath, [
      here.at(`out/${name}.mjs`),
    ]);
    expect(JSON.parse(stdout)).toEqual([-12, -4, -4, 3, Math.log(3), 1, 2, 3]);
  });

  test.each(BUNDLERS)("leads back to the formula by %s's map", (name) => {
    const lines = here.read(`out/${name}.mjs`).split("\n");
    const map = new TraceMap(here.read(`out/${name}.mjs.map`));
    const originOf = (code: RegExp): string => {
      const k = lines.findIndex((line) => code.test(line));
      const column = lines[k]!.search(code);
      const found = originalPositionFor(map, { line: k + 1, column });
      return `${found.source?.split("/").at(-1)}:${found.line}`;
    };
    expect(originOf(/return t0 \* z/)).toBe("circuit.grad:1");
    expect(originOf(/\bcheckLength\)?\("points"/)).toBe("net.grad:2");
    // The last layer.
    const k = map.sources.findIndex((one) => one?.endsWith(".net.yaml"));
    const definition = map.sourcesContent![k]!.split("\n");
    const last = definition.findLastIndex((line) => line.includes("dense"));
    expect(originOf(/\bcheckLength\)?\("out"/)).toBe(
      `classifier.net.yaml:${last + 1}`,
    );
  });

  test("has types beside its source", async () => {
    here.write({ "typed.ts": TYPED });
    const tsc = path("../../node_modules/typescript/bin/tsc");
    const options = "--noEmit --strict --module preserve --skipLibCheck false";
    const args = [
      ...options.split(" "),
      ...["--allowArbitraryExtensions", "--types", "", "typed.ts"],
    ];
    const done = execute(process.execPath, [tsc, ...args], { cwd: here.path });
    await expect(
      done.catch((error: { stdout: string }) => error),
    ).resolves.toMatchObject({ stdout: "" });
  });
});

test("an error shows its place and its line, whoever builds", async () => {
  const here = new Folder({
    "circuit.grad": "# wrong\nf = (x + y) * sigmod(z)\n",
    "main.js": 'export * from "./circuit.grad";\n',
  });
  const failed = await build(here);
  here.remove();
  expect(Object.keys(failed)).toEqual(BUNDLERS);
  for (const message of Object.values(failed)) {
    expect(message).toContain("error GS203: there is no function 'sigmod'");
    expect(message).toContain("  2 | f = (x + y) * sigmod(z)\n");
    expect(message).toContain("hint: did you mean 'sigmoid'?");
  }
});
