/** Circuits: the lecture's numbers, the compiler's gradients, and what each gate says of itself. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../runtime/random.ts";
import { createCircuit } from "../../compiler/circuit/build.ts";
import type { Circuit, CircuitNode } from "../../compiler/circuit/circuit.ts";
import { bindPoint } from "../../compiler/load/bind.ts";
import { LiveProgram } from "../../compiler/load/program.ts";
import type { ProgramOptions } from "../../compiler/options.ts";
import { complete, drawPoint } from "../../compiler/verify/draw.ts";
import { expectClose } from "../support/close.ts";

type Point = Readonly<Record<string, number | readonly number[]>>;

const source = (text: string) => ({ file: "<test>", text });

const circuitAt = async (
  text: string,
  point: Point,
  options: ProgramOptions = {},
): Promise<Circuit> => (await createCircuit(source(text), options)).at(point);

const node = ({ nodes }: Circuit, name: string): CircuitNode =>
  nodes.find((one) => one.name.text === name)!;

/** Name, label, value and adjoint of scalar nodes, to two decimals. */
const rows = ({ nodes }: Circuit): string[] =>
  nodes.map(({ name, gate, value, adjoint }) =>
    [
      name.text,
      gate?.label ?? "",
      Number(value![0]!.toFixed(2)),
      adjoint === undefined ? "" : Number(adjoint[0]!.toFixed(2)),
    ].join(" "),
  );

test("the lecture's first circuit", async () => {
  const circuit = await circuitAt("(x + y) * z", { x: -2, y: 5, z: -4 });
  expect(rows(circuit)).toEqual([
    "x  -2 -4",
    "y  5 -4",
    "z  -4 3",
    "q + 3 -4",
    "f * -12 1",
  ]);
  const { gate } = node(circuit, "f");
  expect(gate).toMatchObject({ kind: "multiply", formula: { text: "q · z" } });
  expect(gate!.wires[0]).toMatchObject({
    local: [{ left: { text: "∂f/∂q" }, right: { text: "z" } }],
    left: { text: "∂f/∂q" },
    product: { text: "∂f/∂f · z" },
    jacobian: { shape: [], entries: [-4] },
    contribution: [-4],
  });
});

test("the lecture's neuron", async () => {
  const text = "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))";
  const point = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };
  expect(rows(await circuitAt(text, point))).toEqual([
    "w0  2 -0.2",
    "x0  -1 0.39",
    "w1  -3 -0.39",
    "x1  -2 -0.59",
    "w2  -3 0.2",
    "q1 * -2 0.2",
    "q2 * 6 0.2",
    "q3 + 4 0.2",
    "q4 + 1 0.2",
    "q5 *-1 -1 -0.2",
    "q6 exp 0.37 -0.53",
    "q7 +1 1.37 -0.53",
    "f 1/x 0.73 1",
  ]);
});

test("products of matrices are one gate", async () => {
  const circuit = await circuitAt(
    "q = W * x\nf = sum(q .^ 2)",
    { W: [0.1, 0.5, -0.3, 0.8], x: [0.2, 0.4] },
    { shapes: { W: [2, 2], x: [2] } },
  );
  const { gate, value, adjoint } = node(circuit, "q");
  expectClose(value!, [0.22, 0.26]);
  expectClose(adjoint!, [0.44, 0.52]);
  expect(gate).toMatchObject({ kind: "matrix", formula: { text: "W · x" } });
  expect(gate!.wires.map((one) => one.product.text)).toEqual([
    "∂f/∂q · xᵀ",
    "Wᵀ · ∂f/∂q",
  ]);
  expect(gate!.wires[1]!.jacobian).toEqual({
    shape: [2, 2],
    entries: [0.1, 0.5, -0.3, 0.8],
  });
  expectClose(node(circuit, "x").adjoint!, [-0.112, 0.636]);
});

describe("gates", () => {
  // prettier-ignore
  const cases: readonly (readonly [string, string, string])[] = [
    ["x + y", "add", "+"],
    ["x - y", "add", "−"],
    ["x + 3", "copy", "+3"],
    ["2 * x", "scale", "*2"],
    ["-x", "negate", "*-1"],
    ["max(x, y)", "max", "max"],
    ["max(0, x)", "threshold", "relu"],
    ["x > y ? x : y", "choose", "?:"],
    ["x ^ 2", "function", "x^2"],
    ["1 / x", "function", "1/x"],
    ["tanh(x)", "function", "tanh"],
  ];
  for (const [text, kind, label] of cases)
    test(text, async () => {
      const circuit = await circuitAt(text, { x: 2, y: 3 });
      expect(node(circuit, "f").gate).toMatchObject({ kind, label });
    });
});

test("branches that are not taken stay whole", async () => {
  const circuit = await circuitAt("x > 0 ? sqrt(x) : 0", { x: -1 });
  expect(rows(circuit)).toEqual(["x  -1 0", "f ?: 0 1"]);
});

test("where paths meet, contributions add up", async () => {
  const circuit = await circuitAt("x * y + x ^ 2", { x: 3, y: 2 });
  const shares = circuit.nodes
    .flatMap((one) => one.gate?.wires ?? [])
    .filter((one) => one.from === node(circuit, "x").id)
    .map((one) => one.contribution![0]);
  expect(shares.toSorted()).toEqual([2, 6]);
  expect(node(circuit, "x").adjoint).toEqual([8]);
});

test("names of the user's stay, and ours step aside", async () => {
  const names = async (text: string): Promise<string[]> => {
    const { nodes } = (await createCircuit(source(text))).symbolic();
    return nodes.map((one) => one.name.text);
  };
  expect(await names("q = x * y; f = q * q + 1")).toEqual([
    "x",
    "y",
    "q",
    "p",
    "f",
  ]);
  expect(await names("z = x + 1; z = z * 2; f = z ^ 2")).toContain("z′");
  expect(await names("sum([x, y] .* [y, x])")).not.toContain("sum");
});

test("without values there are formulas and names of sizes", async () => {
  const text = "X = input(N, 2)\nw = parameter(2)\nf = sum(tanh(X * w))";
  const circuit = (await createCircuit(source(text))).symbolic();
  expect(circuit.hasValues).toBe(false);
  expect(circuit.nodes[2]).toMatchObject({ shape: ["N"] });
  expect(circuit.nodes[2]).not.toHaveProperty("value");
  expect(circuit.nodes[0]).toMatchObject({ active: false });
  expect(circuit.nodes[1]).toMatchObject({ active: true, role: "parameter" });
});

test("loops and pieces are one gate", async () => {
  const loop = await circuitAt(
    "x = input()\nh = x\nrepeat(t = 1:3, h = h * x)\nf = h + 1",
    { x: 2 },
  );
  expect(node(loop, "f")).toMatchObject({ value: [17] });
  expect(node(loop, "x").adjoint).toEqual([32]);
  const pieces = await circuitAt(
    "x = input()\ny = zeros(2)\ny[1] = x\nb = y[1] * 3\ny[2] = b ^ 2\nf = sum(y)",
    { x: 2 },
  );
  expect(node(pieces, "x").adjoint).toEqual([1 + 18 * 2]);
});

test("it is plain data", async () => {
  const circuit = await circuitAt("log(x) * y", { x: 2, y: 3 });
  expect(JSON.parse(JSON.stringify(circuit))).toEqual(circuit);
});

test("of several outputs there is no circuit", async () => {
  const made = createCircuit(source("p = x; q = 2 * x"), {
    output: ["p", "q"],
  });
  await expect(made).rejects.toThrow(/one output/);
});

const examples = new URL("../../examples/", import.meta.url);
const BIG = ["attention", "convolution", "gaussian-mixture"];

describe("the gates' gradients are the compiler's", () => {
  const names = readdirSync(examples)
    .filter((one) => one.endsWith(".grad"))
    .filter((one) => !BIG.includes(one.replace(".grad", "")));
  test.each(names)("%s", async (name) => {
    const text = {
      file: name,
      text: readFileSync(new URL(name, examples), "utf8"),
    };
    const maker = await createCircuit(text);
    const { program } = maker;
    const random = createRandom(1);
    const point = drawPoint(program, complete(program, {}), random, 1);
    const { inputs, sizes } = bindPoint(program, point);
    const circuit = maker.at(
      Object.fromEntries(inputs),
      Object.fromEntries([...sizes].map(([of, { value }]) => [of, value])),
    );
    const live = new LiveProgram(text, { name: "test" });
    const output = circuit.nodes[circuit.output]!;
    expectClose(output.value!, live.values(point)[output.name.text]!, 1e-9);
    const ones =
      output.shape.length === 0
        ? 1
        : new Float64Array(output.value!.length).fill(1);
    const gradient = live.cotangents(point, ones, true);
    for (const id of circuit.wrt) {
      const { name: variable, adjoint, value } = circuit.nodes[id]!;
      // What the output does not depend on has no adjoint.
      const found = adjoint ?? value!.map(() => 0);
      expectClose(found, gradient[variable.text]!, 1e-9);
    }
  });
});
