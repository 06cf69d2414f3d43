/** docs/numerics.md, row by row: the page is the test. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { load, type LoadedProgram } from "../compiler/index.ts";

const page = readFileSync(
  new URL("../docs/numerics.md", import.meta.url),
  "utf8",
);

type Numbers = number | readonly Numbers[];

interface Row {
  readonly expression: string;
  readonly point: Readonly<Record<string, Numbers>>;
  readonly value: Numbers;
  /** One for each variable. */
  readonly derivatives: readonly Numbers[];
}

/** Numbers as the page writes them: JSON, but for fractions, ∞ and NaN. */
function numbers(text: string): Numbers {
  const json = text
    .replaceAll("∞", "1e999")
    .replaceAll("NaN", '"NaN"')
    .replace(/(-?\d+)\/(\d+)/g, (_, a, b) => String(Number(a) / Number(b)));
  const plain = (value: unknown): Numbers =>
    Array.isArray(value) ? value.map(plain) : Number(value);
  return plain(JSON.parse(json));
}

const unquoted = (cell: string): string => {
  expect(cell).toMatch(/^`[^`]+`$/);
  return cell.slice(1, -1);
};

const pointOf = (cell: string): Record<string, Numbers> =>
  Object.fromEntries(
    unquoted(cell)
      .split(/, (?=\w+ = )/)
      .map((part) => part.split(" = ") as [string, string])
      .map(([name, value]) => [name, numbers(value)]),
  );

function rowOf(line: string): Row {
  const cells = line.split("|").map((cell) => cell.trim());
  expect(cells, line).toHaveLength(6);
  const [, expression, at, value, derivative] = cells as string[];
  return {
    expression: unquoted(expression!),
    point: pointOf(at!),
    value: numbers(value!),
    derivatives: numbers(`[${derivative}]`) as readonly Numbers[],
  };
}

const HEAD = /^\| expression +\| at +\| value +\| derivative +\|$/;
const RULE = /^\|( -+ \|){4}$/;

const lines = page.split("\n").filter((line) => line.startsWith("|"));
const rows = lines
  .filter((line) => !HEAD.test(line) && !RULE.test(line))
  .map((line) => [line.replace(/ +/g, " "), rowOf(line)] as const);

test("the page has its tables", () => {
  expect(lines.filter((line) => HEAD.test(line))).toHaveLength(6);
  expect(lines.filter((line) => RULE.test(line))).toHaveLength(6);
  expect(rows.length).toBeGreaterThan(100);
});

const shapeOf = (value: Numbers): number[] =>
  typeof value === "number" ? [] : [value.length, ...shapeOf(value[0]!)];

const flat = (value: Numbers | Float64Array): number[] =>
  typeof value === "number"
    ? [value]
    : Array.from<Numbers>(value).flatMap((one) => flat(one));

/** Fails unless both hold the same numbers, to the last digits; zeros and infinities exactly. */
function expectNumbers(
  actual: readonly number[],
  expected: Numbers,
  how: string,
): void {
  const wanted = flat(expected);
  const same = wanted.every((want, k) => {
    const got = actual[k]!;
    if (Number.isNaN(want)) return Number.isNaN(got);
    if (got === want) return true;
    return Math.abs(got - want) <= 1e-14 * Math.abs(want);
  });
  if (same && actual.length === wanted.length) return;
  expect(actual, how).toEqual(wanted);
}

/** Each unit vector of a variable's length. */
const units = (length: number): Float64Array[] =>
  Array.from({ length }, (_, k) => {
    const unit = new Float64Array(length);
    unit[k] = 1;
    return unit;
  });

const asData = (shape: readonly number[], unit: Float64Array) =>
  shape.length === 0 ? unit[0]! : unit;

/** The derivative by one variable in forward mode, column by column; laid out by rows. */
function forwards(program: LoadedProgram, row: Row, name: string): number[] {
  const shape = shapeOf(row.point[name]!);
  const count = flat(row.point[name]!).length;
  const columns = units(count).map((unit) =>
    flat(program.jvp(row.point, { [name]: asData(shape, unit) })),
  );
  return columns[0]!.flatMap((_, r) => columns.map((column) => column[r]!));
}

/** The same in reverse mode, row by row. */
const backwards = (program: LoadedProgram, row: Row, name: string): number[] =>
  units(flat(row.value).length).flatMap((unit) =>
    flat(program.vjp(row.point, asData(shapeOf(row.value), unit))[name]!),
  );

describe("docs/numerics.md", () => {
  test.each(rows)("%s", async (_, row) => {
    const shapes = Object.fromEntries(
      Object.entries(row.point).map(([name, at]) => [name, shapeOf(at)]),
    );
    const program = await load(row.expression, { shapes });
    expectNumbers(flat(program.value(row.point)), row.value, "value");
    expect(row.derivatives).toHaveLength(program.wrt.length);
    const jacobian = program.jacobian(row.point);
    program.wrt.forEach((name, k) => {
      const expected = row.derivatives[k]!;
      const found = forwards(program, row, name);
      expectNumbers(found, expected, `d${name}, forward`);
      const back = backwards(program, row, name);
      expectNumbers(back, expected, `d${name}, reverse`);
      expectNumbers(flat(jacobian[name]!), expected, `d${name}, Jacobian`);
    });
  });
});
