/** WebAssembly's instructions that we use, by their names in its text format (Core Specification 2.0, §5.4). */

/** What stands behind an opcode. index: of a local or a label. memory: alignment, offset and perhaps a lane. */
export type Immediate = "none" | "index" | "i32" | "f64" | "memory" | "block";

export interface Opcode {
  readonly bytes: readonly number[];
  readonly immediate: Immediate;
}

const op = (immediate: Immediate, ...bytes: readonly number[]): Opcode => ({
  bytes,
  immediate,
});

// prettier-ignore
export const OPCODES = {
  block:                 op("block",  0x02),
  loop:                  op("block",  0x03),
  end:                   op("none",   0x0b),
  br:                    op("index",  0x0c),
  br_if:                 op("index",  0x0d),
  "local.get":           op("index",  0x20),
  "local.set":           op("index",  0x21),
  "i32.const":           op("i32",    0x41),
  "f64.const":           op("f64",    0x44),
  "i32.eqz":             op("none",   0x45),
  "i32.add":             op("none",   0x6a),
  "i32.sub":             op("none",   0x6b),
  "i32.mul":             op("none",   0x6c),
  "i32.and":             op("none",   0x71),
  "i32.shl":             op("none",   0x74),
  "i32.shr_u":           op("none",   0x76),
  "v128.load":           op("memory", 0xfd, 0x00),
  "v128.load64_splat":   op("memory", 0xfd, 0x0a),
  "v128.store":          op("memory", 0xfd, 0x0b),
  "f64x2.splat":         op("none",   0xfd, 0x14),
  "f64x2.lt":            op("none",   0xfd, 0x49),
  "v128.and":            op("none",   0xfd, 0x4e),
  "v128.or":             op("none",   0xfd, 0x50),
  "v128.load64_lane":    op("memory", 0xfd, 0x57),
  "v128.load64_zero":    op("memory", 0xfd, 0x5d),
  "i64x2.all_true":      op("none",   0xfd, 0xc3, 0x01),
  "i64x2.shl":           op("none",   0xfd, 0xcb, 0x01),
  "i64x2.add":           op("none",   0xfd, 0xce, 0x01),
  "i64x2.sub":           op("none",   0xfd, 0xd1, 0x01),
  "f64x2.abs":           op("none",   0xfd, 0xec, 0x01),
  "f64x2.add":           op("none",   0xfd, 0xf0, 0x01),
  "f64x2.sub":           op("none",   0xfd, 0xf1, 0x01),
  "f64x2.mul":           op("none",   0xfd, 0xf2, 0x01),
  "f64x2.div":           op("none",   0xfd, 0xf3, 0x01),
  "f64x2.pmin":          op("none",   0xfd, 0xf6, 0x01),
  "f64x2.pmax":          op("none",   0xfd, 0xf7, 0x01),
} as const satisfies Readonly<Record<string, Opcode>>;

export type Instruction = keyof typeof OPCODES;
