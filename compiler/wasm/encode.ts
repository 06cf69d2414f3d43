/** WebAssembly's binary format: instructions and modules as bytes (Core Specification 2.0, §5). */
import { OPCODES, type Instruction } from "./opcodes.ts";

export type Bytes = readonly number[];

/** A whole number from 0 on in LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** A whole number of 32 bits in LEB128, in two's complement: bit 6 of the last byte is the sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x3f || rest < -0x40; rest >>= 7)
    bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

/** A double, its lowest byte first. */
function double(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
}

/** The type of a block that leaves nothing on the stack. */
const EMPTY = 0x40;

/** An instruction, and the numbers that the table says it takes. */
export function instruction(
  name: Instruction,
  ...numbers: readonly number[]
): Bytes {
  const { bytes, immediate } = OPCODES[name];
  switch (immediate) {
    case "none":
      return bytes;
    case "block":
      return [...bytes, EMPTY];
    case "index":
    case "memory":
      return [...bytes, ...numbers.flatMap(unsigned)];
    case "i32":
      return [...bytes, ...numbers.flatMap(signed)];
    case "f64":
      return [...bytes, ...numbers.flatMap(double)];
    default:
      return immediate satisfies never;
  }
}

/** How types are written. */
const TYPES = { i32: 0x7f, v128: 0x7b } as const;

export type Type = keyof typeof TYPES;

/** A function without a result. */
export interface WasmFunction {
  /** By which it is exported. */
  readonly name: string;
  readonly params: readonly Type[];
  /** Its variables, whose indices follow those of the parameters. */
  readonly locals: readonly Type[];
  readonly body: Bytes;
}

export interface WasmModule {
  /** Pages of 64 KiB of the memory, which is exported as `memory` and never grows. */
  readonly pages: number;
  readonly functions: readonly WasmFunction[];
}

const sized = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];

const vector = (items: readonly Bytes[]): Bytes => [
  ...unsigned(items.length),
  ...items.flat(),
];

const section = (id: number, content: Bytes): Bytes => [id, ...sized(content)];

const text = (name: string): Bytes =>
  sized([...new TextEncoder().encode(name)]);

const typeOf = ({ params }: WasmFunction): Bytes => [
  0x60,
  ...vector(params.map((type) => [TYPES[type]])),
  ...vector([]),
];

const codeOf = ({ locals, body }: WasmFunction): Bytes =>
  sized([
    ...vector(locals.map((type) => [1, TYPES[type]])),
    ...body,
    ...instruction("end"),
  ]);

const exported = (name: string, kind: number, at: number): Bytes => [
  ...text(name),
  kind,
  ...unsigned(at),
];

/** The module as bytes. */
export const encode = ({ pages, functions }: WasmModule): Uint8Array =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d],
    ...[0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(functions.map(typeOf))),
    ...section(3, vector(functions.map((_, k) => unsigned(k)))),
    ...section(5, vector([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(
      7,
      vector([
        exported("memory", 2, 0),
        ...functions.map(({ name }, k) => exported(name, 0, k)),
      ]),
    ),
    ...section(10, vector(functions.map(codeOf))),
  ]);
