/** The kernel's bytes, as wabt reads them, and as the runtime holds them. */
import wabt from "wabt";
import { describe, expect, test } from "vitest";
import { exponentialKernel, kernel } from "../../compiler/wasm/kernel.ts";
import { PAGES } from "../../runtime/contract/engine.ts";

const bytes = kernel(PAGES);

async function textOf(module: Uint8Array): Promise<string> {
  const { readWasm } = await wabt();
  const read = readWasm(module, { readDebugNames: false });
  read.validate();
  const text = read.toText({ foldExprs: false, inlineExport: false });
  read.destroy();
  return text;
}

describe("the kernel", () => {
  test("is a module of functions over one memory of fixed size", async () => {
    const text = await textOf(bytes);
    expect(text).toContain(`(memory (;0;) ${PAGES} ${PAGES})`);
    expect(text.match(/\(export .*?\)\)/g)).toEqual([
      '(export "memory" (memory 0))',
      '(export "multiply" (func 0))',
      '(export "pack" (func 1))',
    ]);
    expect(text).not.toContain("(import");
  });

  test("rounds products before it adds them", async () => {
    const text = await textOf(bytes);
    const count = (name: string): number => text.split(name).length - 1;
    expect(count("f64x2.mul")).toBe(5 * 8);
    expect(count("f64x2.add")).toBe(5 * 8);
    expect(text).not.toMatch(/relaxed|madd/);
  });

  test("is what the runtime holds", () =>
    expectHeld(bytes, "runtime/contract/kernel.ts"));
});

describe("the kernel of exp and tanh", () => {
  const exponential = exponentialKernel();

  test("is one function over one page", async () => {
    const text = await textOf(exponential);
    expect(text).toContain("(memory (;0;) 1 1)");
    expect(text.match(/\(export .*?\)\)/g)).toEqual([
      '(export "memory" (memory 0))',
      '(export "exponential" (func 0))',
    ]);
    expect(text).not.toMatch(/\(import|relaxed|madd/);
  });

  test("is what the runtime holds", () =>
    expectHeld(exponential, "runtime/exponential/kernel.ts"));
});

// `npm run kernel` writes it.
async function expectHeld(module: Uint8Array, file: string): Promise<void> {
  const text = Buffer.from(module).toString("base64");
  const lines = [
    "/** WebAssembly that compiler/wasm/kernel.ts makes, in base 64; `npm run kernel` writes this file. */",
    "export const KERNEL =",
    `  "${text}";`,
    "",
  ];
  await expect(lines.join("\n")).toMatchFileSnapshot(`../../${file}`);
}
