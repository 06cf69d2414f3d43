/** Every row of the tables of operations and reducers. */
import * as mathjs from "mathjs/number";
import { describe, expect, test } from "vitest";
import {
  ALIASES,
  BY_COUNT,
  DEFAULTS,
  resolveOp,
} from "../../compiler/ir/aliases.ts";
import {
  OPS,
  REDUCERS,
  type OpName,
  type OpRule,
  type ReducerRule,
} from "../../compiler/ir/ops.ts";
import * as runtime from "../../runtime/index.ts";
import { evaluate, opsOf } from "./ops.formula.ts";
import { KNOWN, pointsOf } from "./ops.points.ts";

const rows = Object.entries(OPS) as [OpName, OpRule][];
const numeric = rows.filter(([, rule]) => rule.result === "number");

/** The equality === begins with the sign of a definition, but for the blank. */
const isDefined = (js: string): boolean => js.startsWith("= ");

/** The derivative of f at x by Ridders' extrapolation of central differences. */
function ridders(f: (x: number) => number, x: number): number {
  const table: number[][] = [];
  let best = NaN;
  let least = Infinity;
  let h = 0.02 * Math.max(1, Math.abs(x) / 4);
  for (let i = 0; i < 12; i++, h /= 1.5) {
    const row = [(f(x + h) - f(x - h)) / (2 * h)];
    table.push(row);
    for (let j = 1, factor = 2.25; j <= i; j++, factor *= 2.25) {
      const [left, upper] = [row[j - 1]!, table[i - 1]![j - 1]!];
      row.push((factor * left - upper) / (factor - 1));
      const error = Math.max(
        Math.abs(row[j]! - left),
        Math.abs(row[j]! - upper),
      );
      if (error <= least) [least, best] = [error, row[j]!];
    }
  }
  return best;
}

function partials(name: OpName, args: readonly number[]): number[] {
  const rule: OpRule = OPS[name];
  const names = Object.fromEntries(rule.params.map((p, k) => [p, args[k]!]));
  const z = rule.value(...args);
  return rule.partials.map(({ text }) => evaluate(text, { ...names, z }));
}

/** What the column of JavaScript computes, as the generated code would. */
function javascript({ js, params }: OpRule, args: readonly number[]): number {
  const names = Object.fromEntries(params.map((p, k) => [p, args[k]!]));
  if (isDefined(js)) return evaluate(js.slice(2), names);
  const list = params.join(", ");
  const text = /^[\w.]+$/.test(js)
    ? `${js}(${list})`
    : js === "?:"
      ? params
          .join(" ")
          .replace(" ", " ? ")
          .replace(/ (?=\w+$)/, " : ")
      : params.length === 1
        ? `${js}${list}`
        : params.join(` ${js} `);
  return Number(
    new Function("runtime", list, `return ${text}`)(runtime, ...args),
  );
}

const expectClose = (
  got: number,
  expected: number,
  tolerance: number,
  what: string,
): void => {
  const scale = Math.max(1, Math.abs(expected));
  const close =
    Object.is(got, expected) || Math.abs(got - expected) <= tolerance * scale;
  expect(close, `${what}: ${got}, not ${expected}`).toBe(true);
};

describe("partials are the derivatives of the value", () => {
  // Whole numbers only, and a truth value: they have no neighbours.
  const discrete: ReadonlySet<string> = new Set(["polygamma n", "select c"]);

  test.each(numeric)("%s", (name, rule) => {
    expect(rule.partials.length).toBe(rule.params.length);
    for (const args of pointsOf(name)) {
      const got = partials(name, args);
      rule.params.forEach((param, k) => {
        if (discrete.has(`${name} ${param}`)) return expect(got[k]).toBe(0);
        const along = (x: number): number => rule.value(...args.with(k, x));
        const expected = ridders(along, args[k]!);
        return expectClose(
          got[k]!,
          expected,
          2e-10,
          `∂/∂${param} at ${args.join(", ")}`,
        );
      });
    }
  });
});

describe("values", () => {
  test.each(rows)(
    "%s: the column of JavaScript computes the value",
    (name, rule) => {
      for (const args of pointsOf(name))
        expectClose(
          javascript(rule, args),
          rule.value(...args),
          4e-15,
          `${name}(${args.join(", ")})`,
        );
    },
  );

  test.each(KNOWN)("%s(%j) is %d", (name, args, expected) => {
    const got = OPS[name].value(...args);
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(
      1e-14 * Math.abs(expected),
    );
    expectClose(javascript(OPS[name], args), expected, 1e-14, name);
  });

  const oracle = mathjs as unknown as Record<string, unknown>;
  const shared = rows.filter(([name]) => typeof oracle[name] === "function");
  // mathjs refuses negative numbers there, and its lgamma has ten digits.
  const positive: ReadonlySet<string> = new Set(["factorial", "lgamma"]);
  test("mathjs knows many of them", () => {
    expect(shared.length).toBeGreaterThan(45);
  });
  test.each(shared)("%s is mathjs's", (name, rule) => {
    for (const args of pointsOf(name).filter(
      ([x]) => x! > 0 || !positive.has(name),
    ))
      expectClose(
        rule.value(...args),
        Number((oracle[name] as (...args: number[]) => number)(...args)),
        name === "lgamma" ? 1e-9 : 1e-12,
        `${name}(${args.join(", ")})`,
      );
  });
});

describe("the form of the table", () => {
  test.each(rows)("%s", (name, { js, params, partials }) => {
    if (isDefined(js)) {
      // Definitions are spelled out in one step.
      for (const used of opsOf(js.slice(2)))
        expect(isDefined(OPS[used].js), `${name} uses ${used}`).toBe(false);
    } else if (js.startsWith("runtime.")) {
      expect(Object.keys(runtime)).toContain(js.slice("runtime.".length));
    }
    for (const reserved of ["z", "e", "pi", "k", "v"].filter(
      (r) => !(name === "threshold" && r === "v"),
    ))
      expect(params).not.toContain(reserved);
    for (const { text } of partials) opsOf(text);
  });

  const grid = [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4];
  const domain: Partial<Record<OpName, (args: readonly number[]) => boolean>> =
    {
      squareplus: ([, b]) => b! > 0,
      softplusBeta: ([, b]) => b! > 0,
      celu: ([, a]) => a! > 0,
      beta: ([x, y]) => x! > 0 && y! > 0,
      lbeta: ([x, y]) => x! > 0 && y! > 0,
      logBase: ([x, b]) => x! > 0 && b! > 0,
      nthRoot: ([, n]) => n !== 0,
    };
  const places = (count: number): number[][] =>
    count === 0
      ? [[]]
      : places(count - 1).flatMap((rest) => grid.map((x) => [...rest, x]));

  test.each(numeric)(
    "%s: a partial is guarded where it is infinite and the value is not",
    (name, rule) => {
      const singular = rule.partials.map(() => false);
      for (const args of places(rule.params.length)) {
        if (
          domain[name]?.(args) === false ||
          !Number.isFinite(rule.value(...args))
        )
          continue;
        partials(name, args).forEach((p, k) => {
          if (!Number.isFinite(p)) singular[k] = true;
        });
      }
      expect(singular).toEqual(rule.partials.map(({ guarded }) => guarded));
    },
  );
});

const reduce = (
  { start, step }: ReducerRule,
  values: readonly number[],
): number => {
  if (step !== undefined) return values.reduce(step, start);
  const greatest = Math.max(start, ...values);
  const sum = values.reduce((total, v) => total + Math.exp(v - greatest), 0);
  return greatest === -Infinity ? greatest : greatest + Math.log(sum);
};

const reducerPartials = (
  rule: ReducerRule,
  values: readonly number[],
): number[] => {
  const t = reduce(rule, values);
  const k = values.filter((v) => v === t).length;
  return values.map((v) => evaluate(rule.partial, { t, v, k }));
};

describe("reducers", () => {
  test.each(Object.entries(REDUCERS) as [string, ReducerRule][])(
    "%s",
    (name, rule) => {
      const values = [0.3, -1.7, 2.4, 1.1];
      reducerPartials(rule, values).forEach((got, k) => {
        const along = (x: number): number => reduce(rule, values.with(k, x));
        expectClose(
          got,
          ridders(along, values[k]!),
          2e-10,
          `${name} by element ${k}`,
        );
      });
      expect(reduce(rule, [])).toBe(rule.start);
    },
  );

  test("ties share, −∞ counts for nothing", () => {
    expect(reducerPartials(REDUCERS.max, [3, 1, 3])).toEqual([0.5, 0, 0.5]);
    expect(reducerPartials(REDUCERS.min, [1, 1, 1, 3])).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
      0,
    ]);
    expect(reducerPartials(REDUCERS.logsumexp, [0, -Infinity])).toEqual([1, 0]);
    expect(reducerPartials(REDUCERS.logsumexp, [-Infinity, -Infinity])).toEqual(
      [0, 0],
    );
    expect(reducerPartials(REDUCERS.logsumexp, [1000, 1000])[1]).toBeCloseTo(
      0.5,
      12,
    );
  });
});

describe("names", () => {
  test("an alias is no operation itself and leads to one", () => {
    for (const [name, op] of Object.entries(ALIASES)) {
      expect(Object.keys(OPS)).not.toContain(name);
      expect(Object.keys(OPS)).toContain(op);
    }
  });

  test("defaults leave at least one argument", () => {
    for (const [name, defaults] of Object.entries(DEFAULTS))
      expect(defaults.length).toBeLessThan(OPS[name as OpName].params.length);
    for (const [name, counts] of Object.entries(BY_COUNT))
      for (const [count, op] of Object.entries(counts)) {
        expect(Object.keys(OPS)).toContain(name);
        expect(OPS[op].params.length).toBe(Number(count));
      }
  });

  // prettier-ignore
  const resolved: [string, number, OpName | undefined, number[]][] = [
    ["sin", 1, "sin", []], ["arcsin", 1, "asin", []], ["log", 1, "log", []], ["log", 2, "logBase", []], ["ln", 2, "logBase", []],
    ["leakyRelu", 1, "leakyRelu", [0.01]], ["prelu", 2, "leakyRelu", []], ["softplus", 1, "softplus", []],
    ["log1pexp", 2, "softplusBeta", []], ["nthRoot", 1, "sqrt", []], ["nthRoot", 2, "nthRoot", []], ["huber", 1, "huber", [1]],
    ["dotPow", 2, "pow", []], ["sin", 3, "sin", []], ["sum", 1, undefined, []], ["constructor", 1, undefined, []],
    ["toString", 0, undefined, []],
  ];
  test.each(resolved)("%s of %i arguments", (name, count, op, defaults) => {
    expect(resolveOp(name, count)).toEqual(op && { op, defaults });
  });
});
