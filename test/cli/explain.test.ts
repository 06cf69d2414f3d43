/** gradsmith explain, by running it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../support/cli.ts";
import { dedent } from "../support/dedent.ts";

const CIRCUIT = ["explain", "(x + y) * z"];
const AT = ["--at", "x=-2,y=5,z=-4"];

const folder = mkdtempSync(join(tmpdir(), "gradsmith-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("explain", () => {
  test("derives as at a blackboard", async () => {
    const { code, stdout, stderr } = await run([...CIRCUIT, ...AT]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      dedent`
      (x + y) * z

        x = -2
        y = 5
        z = -4

      Forward: the value of each gate, and its local gradients

        q = x + y = -2 + 5 = 3  + gate
            ∂q/∂x = 1
            ∂q/∂y = 1

        f = q · z = 3 · (-4) = -12  * gate
            ∂f/∂q = z = -4
            ∂f/∂z = q = 3

      Backward: each adjoint, from the output to the inputs

        ∂f/∂f = 1

        f: the * gate switches: each input gets the gradient times the other input
            ∂f/∂q = ∂f/∂f · z = 1 · (-4) = -4
            ∂f/∂z = ∂f/∂f · q = 1 · 3 = 3

        q: the + gate distributes the gradient to all its inputs
            ∂f/∂x = ∂f/∂q = -4
            ∂f/∂y = ∂f/∂q = -4

      Gradient

        ∂f/∂x = -4
        ∂f/∂y = -4
        ∂f/∂z = 3
    `,
    );
  });

  test("puts negative values in brackets where they need them", async () => {
    const filled = async (expression: string, format: string) => {
      const at = ["--at", "x=-4,y=-2", "--format", format];
      const { stdout } = await run(["explain", expression, ...at]);
      return /^ *q = .*? = (.*) = -?\d/m.exec(stdout)![1]!;
    };
    for (const [expression, text, tex] of [
      ["x^2 * y", "(-4)²", "{\\left(-4\\right)}^{2}"],
      ["sin(x) * y", "sin(-4)", "\\sin\\left(-4\\right)"],
      ["max(x, y) * y", "max(-4, -2)", "\\max\\left(-4, -2\\right)"],
      ["(x + y) * y", "-4 + (-2)", "\\left(-4\\right) + \\left(-2\\right)"],
    ] as const) {
      expect(await filled(expression, "text")).toBe(text);
      expect(await filled(expression, "tex")).toBe(tex);
    }
  });

  test("without a point gives formulas", async () => {
    const { stdout } = await run(CIRCUIT);
    expect(stdout).toContain("∂f/∂q = ∂f/∂f · z\n");
    expect(stdout).not.toContain("Gradient");
  });

  test("says where paths meet", async () => {
    const { stdout } = await run(["explain", "x * y + x^2", "--at", "x=3,y=2"]);
    expect(stdout).toContain("∂f/∂x += ");
    expect(stdout).toMatch(
      /∂f\/∂x = what comes through .* = 8 {2}\(paths meet/,
    );
  });

  test("of tensors has shapes, small Jacobians and products", async () => {
    const { stdout } = await run([
      ...["explain", "sum((W * x) .^ 2)", "--shape", "W=2x2,x=2"],
      ...["--at", "W=[0.1,0.5;-0.3,0.8],x=[0.2,0.4]"],
    ]);
    expect(stdout).toContain("W[i, j] = [0.1, 0.5; -0.3, 0.8]  (Jacobian 2×2)");
    expect(stdout).toContain("∂f/∂x = Wᵀ · ∂f/∂q1 = [-0.112, 0.636]  (2)");
  });

  test("draws what is missing from a seed, and works on files", async () => {
    const { code, stdout } = await run([
      ...["explain", "examples/linear-classifier.grad", "--seed", "1"],
      ...["--sizes", "N=3"],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("(3×2)");
  });

  test("is called like its file, wherever that lies", async () => {
    const path = join(folder, "elsewhere.grad");
    writeFileSync(path, "f = x * y\n");
    const { stdout } = await run(["explain", path]);
    expect(stdout.split("\n")[0]).toBe("elsewhere.grad");
  });

  test("in every format", async () => {
    const of = async (format: string): Promise<string> =>
      (await run([...CIRCUIT, ...AT, "--format", format])).stdout;
    const [md, tex, html, json] = await Promise.all(
      ["md", "tex", "html", "json"].map(of),
    );
    expect(md).toContain(
      "$q = x + y = -2 + 5 = 3$".replace("-2", "\\left(-2\\right)"),
    );
    expect(tex).toMatch(
      /^\\documentclass[^]*\\begin\{document\}[^]*\\end\{document\}\n$/,
    );
    const begun = tex!.match(/\\begin\{(\w+\*?)\}/g)!.length;
    expect(tex!.match(/\\end\{(\w+\*?)\}/g)).toHaveLength(begun);
    expect(html).toMatch(/^<!doctype html>[^]*<math[^]*<\/html>\n$/);
    expect(html).not.toContain("katex-error");
    expect(html).not.toMatch(/<(script|link)/);
    const { derivation, circuit } = JSON.parse(json!) as {
      derivation: { gradient: { value: string }[] };
      circuit: { nodes: { adjoint: number[] }[] };
    };
    expect(derivation.gradient.map((one) => one.value)).toEqual([
      "-4",
      "-4",
      "3",
    ]);
    expect(circuit.nodes.map((one) => one.adjoint[0])).toEqual([
      -4, -4, 3, -4, 1,
    ]);
  });

  test("writes a file, in the format of its name", async () => {
    const out = join(folder, "circuit.tex");
    const { code, stdout, stderr } = await run([...CIRCUIT, ...AT, "-o", out]);
    expect([code, stdout, stderr]).toEqual([0, "", `wrote ${out}\n`]);
    expect(readFileSync(out, "utf8")).toContain("\\documentclass");
  });

  test("--json", async () => {
    const { stdout } = await run([...CIRCUIT, ...AT, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      derivation: { title: "(x + y) * z" },
      diagnostics: [],
    });
  });

  test.each([
    [["--at", "x=1"], /there is no value for 'y', 'z'\n {2}hint: add --at y=…/],
    [["--at", "x=1,y=2,z=3,w=4"], /unknown name 'w'/],
    [
      ["--format", "htm"],
      /--format: there is no 'htm'\n {2}hint: did you mean 'html'/,
    ],
    [["--outputs", "a"], /'a'/],
  ])("%j is wrong", async (args, words) => {
    const { code, stdout, stderr } = await run([...CIRCUIT, ...args]);
    expect(code).toBeGreaterThan(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(words);
  });
});
