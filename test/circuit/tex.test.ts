/** Derivations for TeX: names of all alphabets, and formulas that fit on a page. */
import { describe, expect, test } from "vitest";
import { createCircuit } from "../../compiler/circuit/build.ts";
import { derivationOf } from "../../compiler/circuit/explain/derivation.ts";
import { explainTex } from "../../compiler/circuit/explain/tex.ts";
import { texName } from "../../compiler/circuit/names.ts";

describe("formulas for TeX", () => {
  test.each([
    ["α", "\\alpha"],
    ["α1", "\\alpha_{1}"],
    ["Ωmax", "\\mathrm{{\\Omega}max}"],
    ["ο", "o"],
    ["ℝ", "\\mathbb{R}"],
    ["é", "\\text{é}"],
    ["été", "\\mathrm{\\text{é}t\\text{é}}"],
    ["𝐱2", "x_{2}"],
    ["ʃ", "\\mathrm{U{+}0283}"],
    ["naïve_x", "\\mathrm{na\\text{ï}ve\\_x}"],
    ["lambda", "\\lambda"],
    ["x12", "x_{12}"],
  ])("call %s %s", (name, tex) => {
    expect(texName(name)).toBe(tex);
  });

  test("have cases in one list", async () => {
    const tex = await texOf("max(x, y)");
    expect(tex).toContain(
      "\\begin{cases}1 & \\text{if } x > y\\\\0.5 & \\text{if } x = y\\\\0 & \\text{else}\\end{cases}",
    );
  });

  test("have no brackets between bars", async () => {
    const tex = await texOf("abs(x)", { x: -4 });
    expect(tex).toContain("\\left|-4\\right|");
  });

  test("fit on a page: long lines are broken before their signs", async () => {
    const text = "x = input(6)\nb = input(6)\ny = sum(softmax(x .* b))";
    const x = Float64Array.of(0.123, 1.234, 2.345, 3.456, 4.567, 5.678);
    const broken = await texOf(text, { x, b: x });
    expect(broken).toMatch(/\\begin\{aligned\}.* \\\\ & = \\begin\{bmatrix\}/);
    const short = await texOf("x * y", { x: 1, y: 2 });
    expect(short).not.toContain("aligned");
  });

  async function texOf(text: string, at?: object): Promise<string> {
    const maker = await createCircuit({ file: "<test>", text });
    const circuit = at === undefined ? maker.symbolic() : maker.at(at as never);
    return explainTex(derivationOf(circuit));
  }
});
