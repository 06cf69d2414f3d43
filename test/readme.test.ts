/** What the README shows is what there is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCircuit, type CircuitMaker } from "../compiler/circuit/build.ts";
import { derivationOf } from "../compiler/circuit/explain/derivation.ts";
import { explainText } from "../compiler/circuit/explain/text.ts";
import { pictureOf } from "../compiler/circuit/graph/picture.ts";
import { svgOf } from "../compiler/circuit/graph/svg.ts";
import * as api from "../compiler/index.ts";
import { claimsOf } from "./support/snippets.ts";
import { spiral } from "../examples/training/points.ts";
import * as classifier from "../generated/classifier.ts";
import * as runtime from "../runtime/index.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string =>
  readFileSync(new URL(path, root), "utf8");

const readme = read("README.md");

/** The texts between fences, with the language they are in; indented ones are moved to the margin. */
const blocks = [...readme.matchAll(/^( *)```(\w*)\n([^]*?)\n *```$/gm)].map(
  ([, indent, language, text]) => ({
    language: language!,
    text: text!.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }),
);

const blockWith = (words: string): string =>
  blocks.find(({ text }) => text.includes(words))!.text;

test("the formula becomes the function beside it", async () => {
  const [formula] = blocks;
  const { code } = await api.compile(formula!.text);
  expect(code).toContain(blockWith("export function valueAndGradient"));
  expect(code).not.toContain("import");
});

test("the net is the one in examples/", () => {
  const example = read("examples/two-layer-net.grad");
  expect(example.replaceAll(/^#.*\n/gm, "")).toBe(blockWith("hidden =") + "\n");
});

test("the network is the one in examples/", () => {
  const example = read("examples/classifier.net.yaml");
  expect(example.replaceAll(/^#.*\n/gm, "")).toBe(blockWith("layers:") + "\n");
});

test("the network learns the spiral in the lines shown", () => {
  const { X, target } = spiral(runtime.createRandom(1));
  const body = blockWith("onEpoch").replaceAll(/^import .*$/gm, "");
  const losses: number[] = [];
  const log = (_epoch: number, loss: number): void => void losses.push(loss);
  const run = new Function(
    ...["net", "runtime", "X", "target", "console"],
    `const { adam, createRandom, train } = runtime; ${body}; return p;`,
  ) as (...values: unknown[]) => classifier.Parameters;
  const p = run(classifier, runtime, X, target, { log });
  expect(losses).toHaveLength(500);
  const scores = new Float64Array(900);
  classifier.predict(p, 300, X, classifier.createWorkspace(300), scores);
  const right = runtime.accuracy(scores, target, 300, 3);
  expect(Math.round(100 * right)).toBe(99);
});

test("the error is as shown", async () => {
  const shown = blockWith("error GS203");
  const text = "x = input(3)\nW = parameter(3, 3)\ny = W * x + sigmod(x)\n";
  const failure = api.compile({ file: "loss.grad", text });
  await expect(failure).rejects.toThrow(shown);
});

test("the arm's Jacobian has no loop, and its zeros are not computed", () => {
  const code = read("generated/robot-arm.ts");
  const jacobian = code.slice(code.indexOf("export function jacobian"));
  expect(jacobian).not.toContain("for (");
  expect(jacobian.match(/ = 0;$/gm)).toHaveLength(4);
});

describe("code gives what the comments behind it say", () => {
  const programs = blocks.filter(
    ({ language, text }) => language === "ts" && text.includes("await"),
  );
  test.each(programs)("$text", async ({ text }) => {
    const claims = await claimsOf(text);
    for (const { value, expected } of claims) expect(value).toEqual(expected);
    expect(claims.length).toBeGreaterThan(0);
  });
  test("in at least two places", () => expect(programs).toHaveLength(2));
});

describe("the command line's part", () => {
  const circuit = async (text: string): Promise<CircuitMaker> =>
    createCircuit(text);

  test("the circuit is the one that is drawn", async () => {
    const command = blockWith("gradsmith graph");
    const [, text, at] = /graph "([^"]*)" --at (\S+)/.exec(command)!;
    const point = Object.fromEntries(
      at!.split(",").map((one) => {
        const [name, value] = one.split("=");
        return [name!, Number(value)];
      }),
    );
    const picture = pictureOf((await circuit(text!)).at(point));
    expect(read("docs/figures/circuit.svg")).toBe(svgOf(picture));
  });

  test("the derivation is the one that is printed", async () => {
    const shown = blockWith("gradsmith explain").split("  …\n")[1]!;
    const maker = await circuit("(x + y) * z");
    const derivation = derivationOf(maker.at({ x: -2, y: 5, z: -4 }));
    expect(explainText(derivation)).toContain(shown);
  });
});
