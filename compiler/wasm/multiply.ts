/**
 * The product of packed blocks: runtime/contract/multiply.ts with SIMD.
 *
 * A tile of 4 by 4 sums stays in eight vectors while it goes along k. Each sum is loaded first, and
 * products are rounded before they are added, one k after the other: as plain loops do it.
 */
import { access, apply, number, variables } from "./builder.ts";
import type { Bytes } from "./encode.ts";

// prettier-ignore
const { get, set, advance, repeat, define } = variables({
  a: "i32", b: "i32", c: "i32", rows: "i32", columns: "i32", depth: "i32", stride: "i32",
  panel: "i32", left: "i32", right: "i32", turns: "i32", row: "i32", tile: "i32", place: "i32",
  c00: "v128", c01: "v128", c10: "v128", c11: "v128", c20: "v128", c21: "v128", c30: "v128", c31: "v128",
  a0: "v128", b0: "v128", b1: "v128",
});

const PARAMETERS = 7;

/** Both halves of a tile's rows. */
const ROWS = [
  ["c00", "c01"],
  ["c10", "c11"],
  ["c20", "c21"],
  ["c30", "c31"],
] as const;

type Half = (typeof ROWS)[number][number];

/** Goes along the rows of the tile at `tile`; `place` is where the row begins. */
const alongRows = (body: (half: Half, offset: number) => Bytes): Bytes => [
  ...set("place", get("tile")),
  ...ROWS.flatMap(([low, high], k) => [
    ...body(low, 0),
    ...body(high, 16),
    ...(k < 3 ? advance("place", get("stride")) : []),
  ]),
];

const loadTile = alongRows((half, offset) =>
  set(half, access("v128.load", offset, get("place"))),
);

const storeTile = alongRows((half, offset) =>
  access("v128.store", offset, get("place"), get(half)),
);

const multiplyAdd = (sum: Half, by: "b0" | "b1"): Bytes =>
  set(
    sum,
    apply("f64x2.add", get(sum), apply("f64x2.mul", get("a0"), get(by))),
  );

/** One k of the tile: a column of four from the left panel, a row of four from the right one. */
const step = (offset: number): Bytes => [
  ...set("b0", access("v128.load", offset, get("right"))),
  ...set("b1", access("v128.load", offset + 16, get("right"))),
  ...ROWS.flatMap(([low, high], k) => [
    ...set("a0", access("v128.load64_splat", offset + 8 * k, get("left"))),
    ...multiplyAdd(low, "b0"),
    ...multiplyAdd(high, "b1"),
  ]),
];

/** Bytes of a panel for one k. */
const STEP = 32;

/** Steps that are written out: what a loop costs by itself is shared by so many. */
const UNROLL = 4;

const steps = (turns: Bytes, count: number): Bytes => [
  ...set("turns", turns),
  ...repeat(
    "turns",
    ...Array.from({ length: count }, (_, k) => step(k * STEP)),
    advance("left", number(count * STEP)),
    advance("right", number(count * STEP)),
  ),
];

/** C += A B of `rows` and `columns` panels, in bytes as runtime/contract/multiply.ts says. */
export const MULTIPLY = define(
  "multiply",
  PARAMETERS,
  repeat(
    "columns",
    set("panel", get("a")),
    set("tile", get("c")),
    set("row", get("rows")),
    repeat(
      "row",
      loadTile,
      set("left", get("panel")),
      set("right", get("b")),
      steps(apply("i32.shr_u", get("depth"), number(2)), UNROLL),
      steps(apply("i32.and", get("depth"), number(UNROLL - 1)), 1),
      storeTile,
      set("panel", get("left")),
      advance("tile", apply("i32.shl", get("stride"), number(2))),
    ),
    set("b", get("right")),
    advance("c", number(STEP)),
  ),
);
