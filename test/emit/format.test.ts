import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import {
  format,
  pageFor,
  type FormatOptions,
} from "../../compiler/emit/format.ts";
import { emitModule } from "../../compiler/emit/module.ts";
import { apply, constant, load, tensor } from "../../compiler/ir/expr.ts";
import type { Code, LoweredModule } from "../../compiler/ir/loops.ts";
import { regression } from "./models.ts";

/** A long straight line, with notes, between loops. */
function long(): LoweredModule {
  const module = regression();
  const x = tensor("x", [constant(100)], "input");
  const y = tensor("y", [constant(100)], "local");
  const lines = Array.from({ length: 60 }, (_, k): Code => ({
    kind: "store",
    target: y,
    at: constant(k),
    by: k % 3 === 0 ? "sum" : "set",
    value: apply("mul", load(x, [constant(k)]), load(x, [constant(k + 1)])),
    ...(k % 2 === 0 && { note: `∂f/∂x[${k}]; a note` }),
  }));
  const first = module.functions[0]!;
  const params = [
    ...first.params,
    { kind: "array", array: x } as const,
    { kind: "array", array: y } as const,
  ];
  return {
    ...module,
    functions: [
      { ...first, params, body: [...lines, ...first.body, ...lines] },
    ],
  };
}

const STYLES: FormatOptions[] = [
  {},
  { semi: false, singleQuote: true },
  { useTabs: true, tabWidth: 4, printWidth: 100 },
  { tabWidth: 4, trailingComma: "none", bracketSpacing: false },
  { printWidth: 60, arrowParens: "avoid", semi: false },
];

describe("format", () => {
  test.each(STYLES)(
    "large modules come out as whole ones do: %j",
    async (style) => {
      const printWidth = pageFor(style);
      const { code } = emitModule(long(), { target: "ts", printWidth });
      const whole = await prettier.format(code, { ...style, filepath: "x.ts" });
      expect(await format(code, "x.ts", style)).toBe(whole);
      expect(await format(code, "x.ts", style, 10)).toBe(whole);
    },
  );

  test("leaves our own style as it is", async () => {
    const { code } = emitModule(regression(), { target: "ts" });
    expect(await format(code, "x.ts")).toBe(code);
  });
});
