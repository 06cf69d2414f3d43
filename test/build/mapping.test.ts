/** Source maps: lines of generated code belong to lines of the program. */
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { expect, test } from "vitest";
import { mapped } from "../../compiler/build/mapping.ts";
import { compileUnit, emitted } from "../../compiler/build/module.ts";
import { programsOf } from "../../compiler/plugin/compiler.ts";

async function trace(text: string) {
  const file = "a.grad";
  const unit = { source: file, name: "a", text: { file, text }, options: {} };
  const options = { target: "js" } as const;
  const compiled = await compileUnit(unit, options, { marks: true });
  const spans = compiled.lowered.read.lines.map((one) => one.span);
  const { code, map } = mapped(emitted(compiled, options).code, {
    source: file,
    text,
    statements: spans,
  });
  const traced = new TraceMap(map);
  const lines = code.split("\n");
  /** The line of the program that the first line of code which fits belongs to. */
  const lineOf = (part: string): string | undefined => {
    const k = lines.findIndex((line) => line.includes(part));
    expect(k, part).toBeGreaterThanOrEqual(0);
    const column = lines[k]!.search(/\S/);
    const { line } = originalPositionFor(traced, { line: k + 1, column });
    return line === null ? undefined : text.split("\n")[line - 1];
  };
  return { code, map, lineOf };
}

test("loops belong to their statements, checks to their declarations", async () => {
  const { code, map, lineOf } = await trace(`\
# a net
X = input(N, 2)
W = parameter(3, 2)

h = cumsum(tanh(X * W'), 1)
loss = sum(h .^ 2) + sum(W .^ 2)
`);
  expect(lineOf('checkLength("X"')).toBe("X = input(N, 2)");
  expect(lineOf("Math.tanh")).toBe("h = cumsum(tanh(X * W'), 1)");
  expect(lineOf("return")).toContain("loss =");
  expect(code).toContain("  // h = cumsum(tanh(X * W'), 1)\n");
  expect(code).not.toMatch(/@\d/);
  expect(map.sources).toEqual(["a.grad"]);
});

test("what is written out in one line belongs to the output", async () => {
  const text = "a = exp(x)\r\nb = a + sin(a)\r\nc = a * b + a\r\n";
  const { lineOf, map } = await trace(text);
  expect(lineOf("return")).toBe("c = a * b + a\r");
  expect(map.sourcesContent).toEqual([text]);
});

test("comments belong to nothing", async () => {
  const { lineOf } = await trace("f = (x + y) * z");
  expect(lineOf("// Operations")).toBeUndefined();
  expect(lineOf("/** Returns f.")).toBeUndefined();
  expect(lineOf("return (x + y) * z;")).toBe("f = (x + y) * z");
});

test("the code of a network belongs to its layers and its loss", async () => {
  const file = "a.net.yaml";
  const text = `\
input: [50]
layers:
  - { type: dense, units: 40, activation: tanh }
  - type: dense
    units: 3
loss: softmaxCrossEntropy
`;
  const unit = { source: file, name: "a", text: { file, text }, options: {} };
  const options = { target: "js" } as const;
  const compiled = await compileUnit(unit, options, { marks: true });
  const { code } = emitted(compiled, options);
  const { map, code: shown } = mapped(code, ...programsOf(compiled, file));
  expect([map.sources, map.sourcesContent]).toEqual([[file], [text]]);
  const traced = new TraceMap(map);
  const lines = shown.split("\n");
  const lineOf = (part: string): number | null => {
    const k = lines.findIndex((line) => line.includes(part));
    const column = lines[k]!.search(/\S/);
    return originalPositionFor(traced, { line: k + 1, column }).line;
  };
  expect(lineOf('checkLength("X"')).toBe(1);
  const all = lines.map(
    (line, k) =>
      originalPositionFor(traced, {
        line: k + 1,
        column: Math.max(0, line.search(/\S/)),
      }).line,
  );
  expect(new Set(all)).toEqual(new Set([null, 1, 3, 4, 6]));
  expect(lineOf('checkLength("target"')).toBe(6);
  expect(lineOf('checkLength("out"')).toBe(4);
});
