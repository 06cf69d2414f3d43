/** The encoder against wabt: each instruction of the table, numbers, and a module that runs. */
import wabt from "wabt";
import { expect, test } from "vitest";
import {
  access,
  apply,
  number,
  variables,
} from "../../compiler/wasm/builder.ts";
import {
  encode,
  instruction,
  signed,
  unsigned,
  type Bytes,
} from "../../compiler/wasm/encode.ts";
import { OPCODES, type Instruction } from "../../compiler/wasm/opcodes.ts";

async function textOf(body: Bytes): Promise<string> {
  const { readWasm } = await wabt();
  const module = readWasm(
    encode({
      pages: 1,
      functions: [{ name: "f", params: ["i32"], locals: ["v128"], body }],
    }),
    { readDebugNames: false },
  );
  const text = module.toText({ foldExprs: false, inlineExport: false });
  module.destroy();
  return text;
}

const DEEP: Readonly<Record<string, Bytes>> = {
  block: instruction("end"),
  loop: instruction("end"),
};

test("each instruction is the one of its name", async () => {
  for (const name of Object.keys(OPCODES) as Instruction[]) {
    if (name === "end") continue;
    const { immediate } = OPCODES[name];
    const isLane = name.endsWith("lane");
    const numbers =
      immediate === "memory" ? [3, 200, ...(isLane ? [1] : [])]
      : immediate === "index" ? [0]
      : immediate === "i32" ? [-65]
      : immediate === "f64" ? [-2.5]
      : []; // prettier-ignore
    const text = await textOf([
      ...instruction(name, ...numbers),
      ...(DEEP[name] ?? []),
    ]);
    const [line] = text.split("\n").filter((one) => one.includes(`${name}`));
    expect(line?.trim(), name).toMatch(
      immediate === "memory"
        ? isLane
          ? `${name} offset=200 1`
          : `${name} offset=200`
        : immediate === "i32"
          ? `${name} -65`
          : immediate === "f64"
            ? `${name} -0x1.4p+1`
            : name,
    );
  }
});

test("numbers in LEB128", () => {
  expect(unsigned(0)).toEqual([0]);
  expect(unsigned(127)).toEqual([0x7f]);
  expect(unsigned(128)).toEqual([0x80, 0x01]);
  expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(signed(63)).toEqual([0x3f]);
  expect(signed(64)).toEqual([0xc0, 0x00]);
  expect(signed(-1)).toEqual([0x7f]);
  expect(signed(-64)).toEqual([0x40]);
  expect(signed(-65)).toEqual([0xbf, 0x7f]);
  expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
});

interface Doubling {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly double: (turns: number, at: number) => void;
}

/** The types of Node have no WebAssembly. */
function instantiate(bytes: Uint8Array): Doubling {
  const { WebAssembly: assembly } = globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object;
      Instance: new (module: object) => { exports: Doubling };
    };
  };
  return new assembly.Instance(new assembly.Module(bytes)).exports;
}

test("a module runs", () => {
  const { get, repeat, advance, define } = variables({
    turns: "i32",
    at: "i32",
    sum: "v128",
  });
  const double = access(
    "v128.store",
    0,
    get("at"),
    apply(
      "f64x2.add",
      access("v128.load", 0, get("at")),
      access("v128.load", 0, get("at")),
    ),
  );
  const bytes = encode({
    pages: 1,
    functions: [
      define("double", 2, repeat("turns", double, advance("at", number(16)))),
    ],
  });
  const { memory, double: run } = instantiate(bytes);
  const numbers = new Float64Array(memory.buffer);
  numbers.set([1, 2, 3, 4, 5]);
  run(2, 0);
  expect([...numbers.subarray(0, 5)]).toEqual([2, 4, 6, 8, 5]);
  run(0, 0);
  expect(numbers[0]).toBe(2);
});
