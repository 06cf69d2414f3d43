import { describe, expect, test } from "vitest";
import {
  identifier,
  isIdentifier,
  Names,
  RESERVED,
} from "../../compiler/emit/names.ts";

const names = (wished: string[] = []): Names => new Names(RESERVED, wished);

describe("names", () => {
  test("users' names keep their spelling", () => {
    for (const name of ["x", "W1", "λ", "ΔE", "_x", "$", "of", "any"])
      expect(names().fresh(name)).toBe(name);
  });

  test("what is reserved gets a trailing _", () => {
    for (const name of [
      "class",
      "arguments",
      "eval",
      "undefined",
      "NaN",
      "Math",
      "__proto__",
      "constructor",
      "await",
    ])
      expect(names().fresh(name)).toBe(name + "_");
  });

  test("temporaries step aside, from names still to come too", () => {
    const here = names(["t1"]);
    expect(here.fresh("t0")).toBe("t0");
    expect(here.temporary()).toBe("t0_");
    expect(here.temporary()).toBe("t1_");
    expect(here.temporary()).toBe("t2");
    expect(here.fresh("t1")).toBe("t1");
  });

  test("a block's names are free again after it, those around it are not", () => {
    const here = names();
    here.fresh("i");
    here.enter();
    expect(here.fresh("i")).toBe("i_2");
    expect(here.fresh("j")).toBe("j");
    here.leave();
    expect(here.fresh("j")).toBe("j");
  });

  test("any text becomes an identifier", () => {
    for (const text of [
      "a b",
      "1x",
      "℀",
      "x'",
      "",
      "a\u2028b",
      "*/",
      "𝐱",
      "x-y",
    ])
      expect(isIdentifier(identifier(text)), text).toBe(true);
    expect(identifier("a b")).toBe("a_b");
    expect(identifier("1x")).toBe("_1x");
  });

  test("what is not named is a bug of ours", () => {
    expect(() => names().of("work")).toThrow(
      "work is used where it is not defined",
    );
  });
});
