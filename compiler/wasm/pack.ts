/** Packing of a matrix that lies in the memory already: `pack` of runtime/contract/operand.ts, panel by panel. */
import { access, apply, number, variables } from "./builder.ts";
import { instruction, type Bytes } from "./encode.ts";

// prettier-ignore
const { get, set, advance, repeat, define } = variables({
  to: "i32", from: "i32", row: "i32", column: "i32", panels: "i32", depth: "i32",
  turns: "i32", first: "i32", second: "i32", third: "i32", fourth: "i32",
});

const PARAMETERS = 6;

type Row = "first" | "second" | "third" | "fourth";

/** A vector of two numbers that lie apart. */
const pair = (low: Row, high: Row): Bytes => [
  ...get(high),
  ...access("v128.load64_zero", 0, get(low)),
  ...instruction("v128.load64_lane", 3, 0, 1),
];

/** The address of a row from that of the one before. */
const next = (row: Row): Bytes => apply("i32.add", get(row), get("row"));

/** `panels` panels of `depth` columns; rows and columns are so many bytes apart. */
export const PACK = define(
  "pack",
  PARAMETERS,
  repeat(
    "panels",
    set("first", get("from")),
    set("second", next("first")),
    set("third", next("second")),
    set("fourth", next("third")),
    set("from", next("fourth")),
    set("turns", get("depth")),
    repeat(
      "turns",
      access("v128.store", 0, get("to"), pair("first", "second")),
      access("v128.store", 16, get("to"), pair("third", "fourth")),
      ...(["first", "second", "third", "fourth"] as const).map((row) =>
        advance(row, get("column")),
      ),
      advance("to", number(32)),
    ),
  ),
);
