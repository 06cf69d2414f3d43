/** gradsmith graph: what stands in the pictures, and that nothing lies on anything else. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createCircuit } from "../../compiler/circuit/build.ts";
import { dotOf } from "../../compiler/circuit/graph/dot.ts";
import { type Box, layoutOf } from "../../compiler/circuit/graph/layout.ts";
import { mermaidOf } from "../../compiler/circuit/graph/mermaid.ts";
import {
  type Picture,
  pictureOf,
} from "../../compiler/circuit/graph/picture.ts";
import { svgOf } from "../../compiler/circuit/graph/svg.ts";
import { run } from "../support/cli.ts";

const NEURON = "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))";
const AT = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };

const picture = async (text: string, at?: object): Promise<Picture> => {
  const maker = await createCircuit({ file: "<test>", text });
  return pictureOf(
    at ? maker.at(at as Record<string, number>) : maker.symbolic(),
  );
};

const folder = mkdtempSync(join(tmpdir(), "gradsmith-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** label of the reader: value / gradient, wire by wire. */
const wires = ({ nodes, wires: all }: Picture): string[] =>
  all.map(({ from, to, value, gradient }) => {
    const label = (id: string): string =>
      nodes.find((one) => one.id === id)!.label;
    return `${label(from)} > ${label(to)}: ${value ?? ""} / ${gradient ?? ""}`;
  });

describe("pictures", () => {
  test("have the lecture's numbers", async () => {
    const product = await picture("(x + y) * z", { x: -2, y: 5, z: -4 });
    expect(wires(product)).toEqual([
      "x > +: -2 / -4",
      "y > +: 5 / -4",
      "+ > *: 3 / -4",
      "z > *: -4 / 3",
      "* > f: -12 / 1",
    ]);
    expect(wires(await picture(NEURON, AT))).toEqual([
      "w0 > *: 2 / -0.2",
      "x0 > *: -1 / 0.39",
      "w1 > *: -3 / -0.39",
      "x1 > *: -2 / -0.59",
      "* > +: -2 / 0.2",
      "* > +: 6 / 0.2",
      "+ > +: 4 / 0.2",
      "w2 > +: -3 / 0.2",
      "+ > *-1: 1 / 0.2",
      "*-1 > exp: -1 / -0.2",
      "exp > +1: 0.37 / -0.53",
      "+1 > 1/x: 1.37 / -0.53",
      "1/x > f: 0.73 / 1",
    ]);
  });

  test("say the whole gradient where paths meet", async () => {
    const { nodes } = await picture("x * y + x ^ 2", { x: 3, y: 2 });
    expect(nodes[0]).toMatchObject({ label: "x", total: "8" });
    expect(nodes[1]).not.toHaveProperty("total");
  });

  test("of tensors have shapes and norms", async () => {
    const text = "X = input(2, 3)\nw = parameter(3)\nf = sum(X * w)";
    const at = { X: [1, 2, 3, 4, 5, 6], w: [1, 0, 0] };
    expect(wires(await picture(text, at))).toEqual([
      "X > ·: 2×3 ‖9.54‖ / ",
      "w > ·: [1, 0, 0] / [5, 7, 9]",
      "· > Σ: [1, 4] / [1, 1]",
      "Σ > f: 5 / 1",
    ]);
  });

  test("are described in words", async () => {
    const { description } = await picture("x * y", { x: 2, y: 3 });
    expect(description).toBe(
      "A circuit of 1 gate. Forward: f = x · y = 6. Gradients of f: ∂f/∂x = 3, ∂f/∂y = 2.",
    );
  });
});

describe("the layout", () => {
  const overlap = (a: Box, b: Box): boolean =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1;

  test("has room for everything", async () => {
    const layout = layoutOf(await picture(NEURON, AT));
    const boxes = [...layout.nodes, ...layout.wires.map((one) => one.label)];
    boxes.forEach((one, k) => {
      for (const other of boxes.slice(k + 1))
        expect(overlap(one, other)).toBe(false);
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(layout.width);
    });
  });

  test("goes from left to right, inputs in their order", async () => {
    const { nodes, wires: all } = layoutOf(await picture(NEURON, AT));
    const place = (id: string) => nodes.find((one) => one.id === id)!;
    for (const { from, to } of all)
      expect(place(from).x).toBeLessThan(place(to).x);
    const [w0, x0, w1, x1] = nodes;
    expect([w0!.y, x0!.y, w1!.y, x1!.y]).toEqual(
      [w0!.y, x0!.y, w1!.y, x1!.y].toSorted((a, b) => a - b),
    );
  });
});

test("SVG names itself and escapes what it shows", async () => {
  const svg = svgOf(await picture("x > 1 ? x : y", { x: 2, y: 3 }));
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc"/);
  expect(svg).toContain('<title id="title">x &gt; 1 ? x : y</title>');
  expect(svg).toContain('<text class="value"');
  expect(svg).toContain('<text class="gradient"');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test("DOT and Mermaid have every node and every wire", async () => {
  const shown = await picture(NEURON, AT);
  const dot = dotOf(shown);
  expect(dot.match(/ -> /g)).toHaveLength(shown.wires.length);
  expect(dot).toContain('<font color="#b91c1c">-0.59</font>');
  const mermaid = mermaidOf(shown);
  expect(mermaid).toMatch(/^flowchart LR\n {2}n0\["w0"\]\n/);
  expect(mermaid.match(/ -->\|/g)).toHaveLength(shown.wires.length);
});

describe("graph", () => {
  test("writes a file, or prints", async () => {
    const out = join(folder, "circuit.svg");
    const at = ["--at", "x=-2,y=5,z=-4"];
    const written = await run(["graph", "(x + y) * z", ...at, "-o", out]);
    expect(written).toEqual({ code: 0, stdout: "", stderr: `wrote ${out}\n` });
    const { stdout } = await run(["graph", "(x + y) * z", ...at]);
    expect(stdout).toBe(readFileSync(out, "utf8"));
    const mmd = await run(["graph", "(x + y) * z", "--format", "mmd"]);
    expect(mmd.stdout).toMatch(/^%% Generated by gradsmith\.\nflowchart LR\n/);
  });

  test.each([
    [["-o", "circuit.jpg"], /'circuit\.jpg' ends in no format of pictures/],
    [["--format", "sgv"], /hint: did you mean 'svg'/],
    [["--at", "x=1"], /there is no value for 'y', 'z'/],
  ])("%j is wrong", async (args, words) => {
    const { code, stderr } = await run(["graph", "(x + y) * z", ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
