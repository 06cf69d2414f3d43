/** Files built by hand from the published format; broken and hostile ones change nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allocate,
  loadSafetensors,
  SafetensorsError,
  saveSafetensors,
} from "../../runtime/index.ts";

const SHAPES = { W1: [2, 3], b1: [2] } as const;

const little = (bytes: number, write: (view: DataView) => void): number[] => {
  const array = new Uint8Array(bytes);
  write(new DataView(array.buffer));
  return [...array];
};

const f64 = (...values: number[]): number[] =>
  values.flatMap((x) => little(8, (view) => view.setFloat64(0, x, true)));
const f32 = (...values: number[]): number[] =>
  values.flatMap((x) => little(4, (view) => view.setFloat32(0, x, true)));
const u64 = (value: number | bigint): number[] =>
  little(8, (view) => view.setBigUint64(0, BigInt(value), true));

/** Eight bytes of length, the header, the numbers. */
function file(header: string | object, data: readonly number[]): Uint8Array {
  const text = typeof header === "string" ? header : JSON.stringify(header);
  const bytes = new TextEncoder().encode(text);
  return Uint8Array.from([...u64(bytes.length), ...bytes, ...data]);
}

const W1 = { dtype: "F64", shape: [2, 3], data_offsets: [0, 48] };
const b1 = { dtype: "F64", shape: [2], data_offsets: [48, 64] };
const NUMBERS = f64(1, 2, 3, 4, 5, 6, 7, 8);
const GOOD = file({ W1, b1 }, NUMBERS);

describe("save", () => {
  test("sorts, pads with blanks and aligns", () => {
    const tensors = allocate({ b1: [2], W1: [2, 3], x: [], none: [0, 4] });
    tensors.flat.set([7, 8, 1, 2, 3, 4, 5, -0, NaN]);
    const shapes = { b1: [2], W1: [2, 3], x: [], none: [0, 4] };
    const saved = saveSafetensors(shapes, tensors, { b: "ü", a: "1" });
    const header =
      '{"__metadata__":{"a":"1","b":"ü"},' +
      '"W1":{"dtype":"F64","shape":[2,3],"data_offsets":[0,48]},' +
      '"b1":{"dtype":"F64","shape":[2],"data_offsets":[48,64]},' +
      '"none":{"dtype":"F64","shape":[0,4],"data_offsets":[64,64]},' +
      '"x":{"dtype":"F64","shape":[],"data_offsets":[64,72]}}';
    const length = new TextEncoder().encode(header).length;
    const blanks = " ".repeat((8 - (length % 8)) % 8);
    expect(blanks).not.toBe("");
    const numbers = f64(1, 2, 3, 4, 5, -0, 7, 8, NaN);
    expect([...saved]).toEqual([...file(header + blanks, numbers)]);
    expect(saved.length % 8).toBe(0);
  });

  test("gives equal bytes whatever the order", () => {
    const tensors = { a: Float64Array.of(1), B: Float64Array.of(2, 3) };
    const one = saveSafetensors({ a: [1], B: [2] }, tensors, { x: "", y: "" });
    const two = saveSafetensors({ B: [2], a: [1] }, tensors, { y: "", x: "" });
    expect(one).toEqual(two);
  });

  test("refuses a tensor of the name that metadata has", () => {
    const tensors = { __metadata__: new Float64Array(1) };
    expect(() => saveSafetensors({ __metadata__: [1] }, tensors)).toThrow(
      new RangeError("__metadata__: this name is taken by the metadata"),
    );
  });

  test("refuses tensors that are not there or too short", () => {
    expect(() => saveSafetensors(SHAPES, { W1: new Float64Array(6) })).toThrow(
      new RangeError("b1: expected 2 numbers, got none"),
    );
    const short = { W1: new Float64Array(5), b1: new Float64Array(2) };
    expect(() => saveSafetensors(SHAPES, short)).toThrow(
      new RangeError("W1: expected 6 numbers, got 5"),
    );
  });
});

describe("load", () => {
  test("F64, in any order, with or without blanks", () => {
    const header = `{"b1":${JSON.stringify({ ...b1, data_offsets: [0, 16] })},\n "W1":${JSON.stringify({ ...W1, data_offsets: [16, 64] })}}   `;
    const p = allocate(SHAPES);
    expect(loadSafetensors(file(header, NUMBERS), SHAPES, p)).toEqual({});
    expect([...p.flat]).toEqual([3, 4, 5, 6, 7, 8, 1, 2]);
  });

  test("F32 beside F64, and metadata", () => {
    const header = {
      W1: { dtype: "F32", shape: [2, 3], data_offsets: [0, 24] },
      b1: { ...b1, data_offsets: [24, 40] },
      __metadata__: { format: "pt", ["__proto__"]: "text" },
    };
    const p = allocate(SHAPES);
    const bytes = file(header, [...f32(0.5, 1, 2, 3, 4, 0.1), ...f64(0.1, 9)]);
    const metadata = loadSafetensors(bytes.slice().buffer, SHAPES, p);
    expect(Object.entries(metadata)).toEqual([
      ["format", "pt"],
      ["__proto__", "text"],
    ]);
    const single = Math.fround(0.1);
    expect([...p.flat]).toEqual([0.5, 1, 2, 3, 4, single, 0.1, 9]);
  });

  test("from the middle of a buffer", () => {
    const buffer = new Uint8Array(GOOD.length + 13);
    buffer.set(GOOD, 5);
    const p = allocate(SHAPES);
    loadSafetensors(buffer.subarray(5, 5 + GOOD.length), SHAPES, p);
    expect([...p.flat]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("what was saved, any numbers and names", () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 5 });
    const tensor = fc.float64Array({ maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(name, tensor), fc.dictionary(name, name), (tensors, metadata) => {
        const lengths = Object.entries(tensors).map(([one, { length }]) => [one, length] as const); // prettier-ignore
        const shapes = Object.fromEntries(lengths.map(([one, length]) => [one, [length]])); // prettier-ignore
        const empty = Object.fromEntries(lengths.map(([one, length]) => [one, new Float64Array(length)])); // prettier-ignore
        loadSafetensors(saveSafetensors(shapes, tensors, metadata), shapes, empty);
        expect(empty).toEqual({ ...tensors });
      }),
      { numRuns: 40, seed: 1 },
    ); // prettier-ignore
  });
});

const broken = "not a valid safetensors file: ";
const other = "the file is of another network: ";
const deep = `{"W1":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;

// prettier-ignore
const REFUSED: readonly (readonly [what: string, bytes: Uint8Array, message: string])[] = [
  ["nothing", Uint8Array.of(), `${broken}it has 0 bytes, not the 8 that come first`],
  ["half a length", GOOD.subarray(0, 4), `${broken}it has 4 bytes, not the 8 that come first`],
  ["half a header", GOOD.subarray(0, 40), `${broken}its header would end at byte 122, but there are 40`],
  ["half the numbers", GOOD.subarray(0, 150), `${broken}it should have 186 bytes, but has 150`],
  ["no numbers", file({ W1, b1 }, []), `${broken}it should have 186 bytes, but has 122`],
  ["a huge header", Uint8Array.from([...u64(2n ** 64n - 1n), 123]), `${broken}its header would have 18446744073709551615 bytes, above 100000000`],
  ["a header a little too large", Uint8Array.from(u64(100_000_001)), `${broken}its header would have 100000001 bytes, above 100000000`],
  ["no header", Uint8Array.from(u64(0)), `${broken}the header does not begin with {`],
  ["a blank first", file(' {"W1":1}', []), `${broken}the header does not begin with {`],
  ["a mark of byte order first", file('\ufeff{}', []), `${broken}the header does not begin with {`],
  ["a list", file("[]", []), `${broken}the header does not begin with {`],
  ["no JSON", file("{W1: 1}", []), `${broken}the header is not JSON`],
  ["no UTF-8", Uint8Array.from([...u64(4), 123, 255, 255, 125]), `${broken}the header is not UTF-8`],
  ["deep nesting", file(deep, []), `${broken}`],
  ["a picture", Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), `${broken}its header would have 727905341920923785 bytes, above 100000000`],
  ["a name twice", file(`{"W1":${JSON.stringify(W1)},"b1":${JSON.stringify(b1)},"W\\u0031":${JSON.stringify(W1)}}`, NUMBERS), `${broken}'W1' occurs twice`],
  ["a key twice", file(`{"W1":{"dtype":"F64","shape":[2,3],"shape":[2,3],"data_offsets":[0,48]},"b1":${JSON.stringify(b1)}}`, NUMBERS), `${broken}'shape' occurs twice`],
  ["a tensor that is a number", file({ W1: 1, b1 }, NUMBERS), `${broken}'W1' is not described`],
  ["no dtype", file({ W1: { ...W1, dtype: undefined }, b1 }, NUMBERS), `${broken}'W1' has no dtype`],
  ["half precision", file({ W1: { ...W1, dtype: "BF16" }, b1 }, NUMBERS), "'W1' has numbers of type 'BF16'; F64 and F32 can be read"],
  ["a dtype of objects", file({ W1: { ...W1, dtype: "constructor" }, b1 }, NUMBERS), "'W1' has numbers of type 'constructor'; F64 and F32 can be read"],
  ["a negative extent", file({ W1: { ...W1, shape: [-2, -3] }, b1 }, NUMBERS), `${broken}'W1' has no shape of whole numbers`],
  ["half an extent", file({ W1: { ...W1, shape: [1.5, 4] }, b1 }, NUMBERS), `${broken}'W1' has no shape of whole numbers`],
  ["a shape in words", file({ W1: { ...W1, shape: "2,3" }, b1 }, NUMBERS), `${broken}'W1' has no shape of whole numbers`],
  ["extents that overflow", file({ W1: { ...W1, shape: [2 ** 40, 2 ** 40] }, b1 }, NUMBERS), `${broken}'W1' of shape [1099511627776, 1099511627776] has 48 bytes, not 9.671406556917033e+24`],
  ["too many numbers for the shape", file({ W1: { ...W1, shape: [2, 2] }, b1 }, NUMBERS), `${broken}'W1' of shape [2, 2] has 48 bytes, not 32`],
  ["three offsets", file({ W1: { ...W1, data_offsets: [0, 24, 48] }, b1 }, NUMBERS), `${broken}'W1' has no two data_offsets`],
  ["offsets backwards", file({ W1: { ...W1, data_offsets: [48, 0] }, b1 }, NUMBERS), `${broken}'W1' has data_offsets that are no range`],
  ["offsets before the numbers", file({ W1: { ...W1, data_offsets: [-8, 40] }, b1 }, NUMBERS), `${broken}'W1' has data_offsets that are no range`],
  ["tensors that overlap", file({ W1, b1: { ...b1, data_offsets: [40, 56] } }, NUMBERS), `${broken}'b1' overlaps another tensor`],
  ["a hole", file({ W1, b1: { ...b1, data_offsets: [56, 72] } }, [...NUMBERS, ...f64(9)]), `${broken}there are bytes of no tensor before 'b1'`],
  ["bytes at the end", file({ W1, b1 }, [...NUMBERS, 0]), `${broken}there are 1 bytes after the last tensor`],
  ["metadata of numbers", file({ W1, b1, __metadata__: { epoch: 3 } }, NUMBERS), `${broken}__metadata__ has 'epoch', which is no text`],
  ["metadata of no object", file({ W1, b1, __metadata__: [] }, NUMBERS), `${broken}__metadata__ is no object`],
  ["another shape of as many numbers", file({ W1: { ...W1, shape: [3, 2] }, b1 }, NUMBERS), `${other}'W1' has the shape [3, 2], not [2, 3]`],
  ["another rank", file({ W1, b1: { ...b1, shape: [2, 1] } }, NUMBERS), `${other}'b1' has the shape [2, 1], not [2]`],
  ["a name missing", file({ W1 }, NUMBERS.slice(0, 48)), `${other}it lacks 'b1'`],
  ["a name too many", file({ W1, b1, b2: { ...b1, data_offsets: [64, 80] } }, [...NUMBERS, ...f64(1, 2)]), `${other}it has 'b2' besides`],
  ["other names", file({ W1, __proto__x: b1 }, NUMBERS), `${other}it lacks 'b1', and it has '__proto__x' besides`],
  ["a name of a thousand letters", file({ W1, ["x".repeat(1000)]: b1 }, NUMBERS), `${other}it lacks 'b1', and it has '${"x".repeat(60)}…' besides`],
];

describe("refuses", () => {
  for (const [what, bytes, message] of REFUSED)
    test(what, () => {
      const p = allocate(SHAPES);
      p.flat.fill(7);
      let error: unknown;
      try {
        loadSafetensors(bytes, SHAPES, p);
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(SafetensorsError);
      const text = (error as Error).message;
      if (message === broken) expect(text.startsWith(message)).toBe(true);
      else expect(text).toBe(message);
      expect(text.length).toBeLessThan(200);
      expect([...p.flat]).toEqual(Array.from({ length: 8 }).fill(7));
    });

  test("every file that ends too early", () => {
    const p = allocate(SHAPES);
    for (let length = 0; length < GOOD.length; length++)
      expect(() => loadSafetensors(GOOD.subarray(0, length), SHAPES, p)).toThrow(SafetensorsError); // prettier-ignore
    expect(p.flat.some((x) => x !== 0)).toBe(false);
  });

  test("every byte of a header that is another one, or reads the same numbers", () => {
    const end = GOOD.length - NUMBERS.length;
    for (let at = 0; at < end; at++)
      for (const byte of [0, 0x20, 0x22, 0x30, 0x39, 0x7d, 0xff]) {
        const bytes = GOOD.slice();
        bytes[at] = byte;
        const p = allocate(SHAPES);
        try {
          loadSafetensors(bytes, SHAPES, p);
        } catch (error) {
          if (error instanceof SafetensorsError) continue;
          throw error;
        }
        expect(
          p.flat.every((x, k) => x === k + 1),
          `${byte} at ${at}`,
        ).toBe(true);
      }
  });

  test("parameters that are too short for their shape, before anything is written", () => {
    const p = { W1: new Float64Array(6), b1: new Float64Array(1) };
    expect(() => loadSafetensors(GOOD, SHAPES, p)).toThrow(
      new RangeError("b1: expected 2 numbers, got 1"),
    );
    expect([...p.W1]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
