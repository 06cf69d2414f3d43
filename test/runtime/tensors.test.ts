import { describe, expect, expectTypeOf, test } from "vitest";
import { checkLength, checkSize } from "../../runtime/check.ts";
import { allocate, type Tensors } from "../../runtime/tensors.ts";

describe("allocate", () => {
  test("lays the tensors end to end in one buffer of zeros", () => {
    const p = allocate({ W: [2, 3], b: [2], scale: [] });
    expectTypeOf(p.W).toEqualTypeOf<Float64Array>();
    expect([p.W.length, p.b.length, p.scale.length, p.flat.length]).toEqual([
      6, 2, 1, 9,
    ]);
    p.W[5] = 1;
    p.b[0] = 2;
    p.scale[0] = 3;
    expect([...p.flat]).toEqual([0, 0, 0, 0, 0, 1, 2, 0, 3]);
  });

  test("gives every name a type", () => {
    const SHAPES = { W: [2, 3], b: [2] } as const;
    expectTypeOf(allocate(SHAPES)).toEqualTypeOf<Tensors<typeof SHAPES>>();
    // @ts-expect-error: there is no tensor of this name
    expect(allocate(SHAPES).V).toBeUndefined();
  });

  test("takes names that objects have already", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const shapes = Object.fromEntries(names.map((name) => [name, [2]]));
    const tensors = allocate(shapes);
    for (const name of names)
      expect(tensors[name]).toBeInstanceOf(Float64Array);
    expect(tensors.flat.length).toBe(8);
    expect(Object.getPrototypeOf(tensors)).toBe(Object.prototype);
    expect(Object.keys(tensors)).toEqual([...names, "flat"]);
  });

  test("what is never needed at once lies at one place", () => {
    const work = allocate({ a: [2], b: [3], c: [2] }, { a: "b" });
    expect(work.flat.length).toBe(5);
    work.b.set([1, 2, 3]);
    work.c.set([4, 5]);
    expect([...work.a]).toEqual([1, 2]);
    expect([...work.flat]).toEqual([1, 2, 3, 4, 5]);
  });

  test("an empty axis makes an empty view", () => {
    expect(allocate({ a: [0, 5], b: [1] }).flat.length).toBe(1);
  });

  test("refuses what is no shape, and the name of the whole", () => {
    expect(() => allocate({ h: [2.5] })).toThrow(
      new RangeError("h: an extent must be a whole number, got 2.5"),
    );
    expect(() => allocate({ h: [-1] })).toThrow(RangeError);
    expect(() => allocate({ h: [NaN] })).toThrow(RangeError);
    expect(() => allocate({ flat: [1] })).toThrow(
      new RangeError("flat: this name is taken by the whole buffer"),
    );
  });
});

describe("checks", () => {
  test("an array may be longer, not shorter", () => {
    checkLength("X", new Float64Array(4), 3);
    checkLength("X", new Float64Array(3), 3);
    expect(() => checkLength("X", new Float64Array(12), 600)).toThrow(
      new RangeError("X: expected at least 600 numbers, got 12"),
    );
  });

  test.each([-1, 0.5, NaN, Infinity])("%s is no size", (size) => {
    expect(() => checkSize("N", size)).toThrow(
      new RangeError(`N: expected a whole number, got ${size}`),
    );
  });

  test.each([0, 1, 300])("%s is a size", (size) => {
    checkSize("N", size);
  });
});
