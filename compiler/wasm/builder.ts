/** Bodies of WebAssembly functions, their variables by name. */
import {
  instruction,
  type Bytes,
  type Type,
  type WasmFunction,
} from "./encode.ts";
import type { Instruction } from "./opcodes.ts";

/** log₂ of the bytes that numbers are aligned to. */
const ALIGNED = 3;

/** A number that an instruction puts on the stack. */
export const number = (value: number): Bytes => instruction("i32.const", value);

export const apply = (op: Instruction, ...args: readonly Bytes[]): Bytes => [
  ...args.flat(),
  ...instruction(op),
];

/** An instruction that reads or writes `offset` bytes behind an address. */
export const access = (
  op: Instruction,
  offset: number,
  ...args: readonly Bytes[]
): Bytes => [...args.flat(), ...instruction(op, ALIGNED, offset)];

export interface Variables<Name extends string> {
  readonly get: (name: Name) => Bytes;
  readonly set: (name: Name, value: Bytes) => Bytes;
  readonly advance: (name: Name, by: Bytes) => Bytes;
  /** Runs the body as often as the variable says, not even once for 0, and leaves 0 in it. */
  readonly repeat: (turns: Name, ...body: readonly Bytes[]) => Bytes;
  /** The function: its parameters are the first variables. */
  readonly define: (name: string, params: number, body: Bytes) => WasmFunction;
}

/** Variables by name, in the order of their indices. */
export function variables<Name extends string>(
  types: Readonly<Record<Name, Type>>,
): Variables<Name> {
  const names = Object.keys(types);
  const all = Object.values<Type>(types);
  const get = (name: Name): Bytes =>
    instruction("local.get", names.indexOf(name));
  const set = (name: Name, value: Bytes): Bytes => [
    ...value,
    ...instruction("local.set", names.indexOf(name)),
  ];
  return {
    get,
    set,
    advance: (name, by) => set(name, apply("i32.add", get(name), by)),
    repeat: (turns, ...body) => [
      ...instruction("block"),
      ...instruction("loop"),
      ...apply("i32.eqz", get(turns)),
      ...instruction("br_if", 1),
      ...body.flat(),
      ...set(turns, apply("i32.sub", get(turns), number(1))),
      ...instruction("br", 0),
      ...instruction("end"),
      ...instruction("end"),
    ],
    define: (name, params, body) => ({
      name,
      params: all.slice(0, params),
      locals: all.slice(params),
      body,
    }),
  };
}
