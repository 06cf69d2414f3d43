/** Definitions in TypeScript: what is found, what is known without running, and where errors are. */
import { describe, expect, test } from "vitest";
import { charactersOf } from "../../compiler/build/definitions/literals.ts";
import { readDefinitions } from "../../compiler/build/definitions/read.ts";
import { definedUnits } from "../../compiler/build/definitions/units.ts";
import {
  dedent,
  plainOf,
  type Text,
} from "../../compiler/build/definitions/values.ts";
import { compileUnit } from "../../compiler/build/module.ts";
import { CompileError } from "../../compiler/errors.ts";

const IMPORT = 'import { defineNetwork, defineProgram } from "gradsmith";\n';

const source = (text: string) => ({ file: "a.grad.ts", text: IMPORT + text });

const read = (text: string) =>
  readDefinitions(source(text)).map(({ name, kind, value }) => [
    name,
    kind,
    plainOf(value),
  ]);

/** The message of what is wrong with a file: the first of compiling its definitions. */
async function complaint(text: string): Promise<string> {
  try {
    for (const unit of definedUnits(source(text), "a.grad.ts", "a"))
      await compileUnit(unit, unit.options);
  } catch (error) {
    if (error instanceof CompileError) return error.message;
    throw error;
  }
  throw new Error("nothing is wrong");
}

describe("definitions", () => {
  test("are found as they are exported", () => {
    const found = read(`
      const inner = defineProgram({ text: "x" });
      export const a = defineProgram({ text: "x + 1" });
      export const helper = 3, b = defineProgram({ text: "x + 2" } as const);
      export { inner as c };
      export default (defineNetwork({ input: [2], layers: [] }) satisfies object);
    `);
    expect(found).toEqual([
      ["a", "program", { text: "x + 1" }],
      ["b", "program", { text: "x + 2" }],
      ["c", "program", { text: "x" }],
      ["default", "network", { input: [2], layers: [] }],
    ]);
  });

  test("are found by whatever name the function has", () => {
    const text =
      'import * as g from "gradsmith";\nimport { defineProgram as p } from "gradsmith";\n' +
      'export const a = g.defineProgram({ text: "x" });\nexport const b = p({ text: "y" });\n';
    const found = readDefinitions({ file: "a.grad.ts", text });
    expect(found.map((one) => one.name)).toEqual(["a", "b"]);
  });

  test("are known from literals and constants of the file", () => {
    const [[, , value] = []] = read(`
      const units = 20;
      const last = { units: 3, flag: true } as const;
      const names = ["a", "b"];
      export const a = defineProgram({
        text: \`W = parameter(\${units}, 2)\` + "\\n",
        "chunk": -1,
        wrt: [...names, 'c'],
        ...last,
        none: null,
        [\`k\${1}\`]: undefined,
        units,
      });
    `);
    expect(value).toEqual({
      text: "W = parameter(20, 2)\n",
      chunk: -1,
      wrt: ["a", "b", "c"],
      units: 20,
      flag: true,
      none: null,
      k1: undefined,
    });
  });

  test("become units that are called like the file or like themselves", () => {
    const units = definedUnits(
      source(
        'export default defineProgram({ text: "x" });\n' +
          'export const b = defineProgram({ text: "y", functions: ["jacobian"] });',
      ),
      "src/a.grad.ts",
      "a",
    );
    expect(
      units.map(({ name, text, options }) => [name, text.text, options]),
    ).toEqual([
      ["a", "x", {}],
      ["b", "y", { functions: ["jacobian"] }],
    ]);
  });
});

describe("an error has its place in the file", () => {
  test("inside a template, whatever its indentation", async () => {
    expect(
      await complaint(
        "export const a = defineProgram({\n  text: `\n    y = x\n    z = y + sigmod(x)\n  `,\n});\n",
      ),
    ).toBe(`\
a.grad.ts:5:13 error GS203: there is no function 'sigmod'
  5 |     z = y + sigmod(x)
    |             ^^^^^^
  hint: did you mean 'sigmoid'?`);
  });

  test("inside a string, behind escapes", async () => {
    expect(
      await complaint(
        'export const a = defineProgram({ text: "\\u0061 = \\x78\\nb = a + sigmod(x)" });',
      ),
    ).toMatch(/^a\.grad\.ts:2:64 error GS203.*\n.*\n {4}\| {64}\^{6}\n/);
  });

  test("at what is put in", async () => {
    expect(
      await complaint(
        'const f = "sigmod";\nexport const a = defineProgram({ text: `${f}(x)` });',
      ),
    ).toMatch(/^a\.grad\.ts:3:43 error GS203/);
  });

  test("at an option", async () => {
    expect(
      await complaint(
        'export const a = defineProgram({ text: "x", chunc: 3 });',
      ),
    ).toMatch(
      /^a\.grad\.ts:2:45 error GS215: unknown option 'chunc'; did you mean 'chunk'\?/,
    );
  });

  test("inside a network", async () => {
    expect(
      await complaint(
        `const hidden = { type: "dense", units: 20, activation: "rellu" } as const;
export default defineNetwork({
  input: [2],
  layers: [hidden, { type: "dense", units: 3 }],
  loss: "softmaxCrossEntropy",
});`,
      ),
    ).toMatch(
      /^a\.grad\.ts:2:56 error GS60\d: .*rellu.*\n.*\n {4}\| {56}\^{7}\n {2}hint: did you mean 'relu'\?/,
    );
    expect(
      await complaint(
        "export default defineNetwork({ input: [2], layer: [] });",
      ),
    ).toMatch(/^a\.grad\.ts:2:44 error GS60\d: .*layer/);
  });

  // prettier-ignore
  test.each([
    ["export const a = defineProgram({ text: read() });",            /2:40 error GS901: definitions are read without running/],
    ["export const a = defineProgram({ text: other });",             /2:40 error GS901/],
    ["const a = b, b = a;\nexport default defineProgram({ text: a });", /error GS901/],
    ["export const a = defineProgram({ text: 1 + 2 });",             /2:40 error GS901/],
    ["export const a = defineProgram({ get text() { return 'x'; } });", /2:34 error GS901/],
    ["export const a = defineProgram({ functions: 'all' });",        /2:32 error GS211: defineProgram: expected the program as 'text'/],
    ["export const a = defineProgram('x');",                         /2:32 error GS211: defineProgram: expected an object/],
    ["export const a = defineProgram();",                            /2:18 error GS204/],
    ["export const a = defineProgram({ text: 'x' ;",                 /2:44 error GS101/],
    ["export const a = 3;",                                          /1:1 error GS105: the file exports no definition/],
  ])("%s", async (text, expected) => {
    expect(
      await complaint(text)).toMatch(expected);
  });
});

test("networks are written down as people write them", () => {
  const [unit] = definedUnits(
    source(`export default defineNetwork({
  input: [2], layers: [{ type: "dense", units: 20, activation: "relu" }, { type: "dense", units: 3 }],
  loss: "softmaxCrossEntropy", regularization: undefined });`),
    "a.grad.ts",
    "a",
  );
  expect(unit!.text.text).toBe(`{
  "input": [2],
  "layers": [
    { "type": "dense", "units": 20, "activation": "relu" },
    { "type": "dense", "units": 3 }
  ],
  "loss": "softmaxCrossEntropy"
}
`);
});

describe("literals", () => {
  test("are read as JavaScript reads them, each character with its place", () => {
    const raw = String.raw`a\n\t\\\'\u{1f600}\u00e9\x41\0b\q` + "\\\nc\r\nd";
    const { value, offsets } = charactersOf(raw, 10);
    expect(value).toBe("a\n\t\\'\u{1f600}éA\0bqc\nd");
    expect(offsets).toHaveLength(value.length + 1);
    expect(offsets.at(-1)).toBe(10 + raw.length);
    for (const letter of ["b", "c", "d"])
      expect(raw[offsets[value.indexOf(letter)]! - 10]).toBe(letter);
  });

  test("lose the indentation that their lines share", () => {
    const text = (value: string): Text => ({
      kind: "text",
      value,
      offsets: Array.from({ length: value.length + 1 }, (_, k) => k),
      start: 0,
      end: value.length,
    });
    const shown = (value: string): string => {
      const { value: dedented, offsets } = dedent(text(value));
      expect(offsets).toHaveLength(dedented.length + 1);
      for (let k = 0; k < dedented.length; k++)
        expect(value[offsets[k]!]).toBe(dedented[k]);
      return dedented;
    };
    expect(shown("\n  a\n    b\n\n  c\n")).toBe("a\n  b\n\nc");
    expect(shown("a\n  b\n  c")).toBe("a\nb\nc");
    expect(shown("  a")).toBe("  a");
    expect(shown(" \n ")).toBe(" \n ");
    expect(shown("")).toBe("");
  });
});

test("all that is wrong in a file is told at once", async () => {
  const message = await complaint(`
    const more = [1, 2];
    export const a = defineProgram({ text: more.join() });
    export const b = defineProgram({ text: "x", outptu: "x" });
    export const c = defineProgram({ text: "x" });
    export const d = defineProgram();
  `);
  expect(message.match(/^a\.grad\.ts:\d+:\d+ error/gm)).toEqual([
    "a.grad.ts:4:44 error",
    "a.grad.ts:7:22 error",
  ]);
});

test("so is all that is wrong in what they say", async () => {
  const message = await complaint(`
    export const a = defineProgram({ text: "x", outptu: "x" });
    export const b = defineProgram({ txet: "x" });
  `);
  expect(message.match(/^a\.grad\.ts:\d+:\d+ error/gm)).toHaveLength(2);
});
