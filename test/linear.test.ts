import { expect, test } from "vitest";
import { compileSource, emit } from "../compiler/compile.ts";

/** Programs of about `n` operations, by what they are made of. */
const FORMS: Readonly<Record<string, (n: number) => string>> = {
  "a chain of statements": (n) =>
    [
      "x = input()\nt0 = x",
      ...times(n / 3, (k) => `t${k + 1} = sin(t${k}) * x + ${(k % 7) + 1}`),
    ].join("\n"),
  "one wide sum": (n) =>
    "x = input()\ny = input()\nf = " +
    times(n / 4, (k) => `sin(x * ${k + 1}) * y`).join(" + "),
  "a sum that grows by statements": (n) =>
    [
      "x = input()\ny = input()\nf = 0",
      ...times(n / 4, (k) => `f = f + cos(x + ${k + 1}) * y`),
    ].join("\n"),
  "differences of elements": (n) =>
    `x = input(${Math.floor(n / 3) + 1})\nf = ` +
    times(n / 3, (k) => `(x[${k + 2}] - x[${k + 1}])^2`).join(" + "),
  "vectors written out": (n) =>
    [
      "x = input(10)\ny = input(10)\nt0 = x",
      ...times(n / 30, (k) => `t${k + 1} = sin(t${k}) .* y + x`),
      `f = sum(t${Math.floor(n / 30)})`,
    ].join("\n"),
  "many parameters": (n) =>
    [
      ...times(n / 3, (k) => `p${k} = parameter()`),
      "f = " + times(n / 3, (k) => `exp(p${k}^2)`).join(" + "),
    ].join("\n"),
  "layers of a net": (n) =>
    [
      "h0 = input(N, 64)",
      ...times(n / 100, (k) => `W${k} = parameter(64, 64)`),
      ...times(n / 100, (k) => `h${k + 1} = tanh(h${k} * W${k})`),
      `f = sum(h${Math.floor(n / 100)} .^ 2)`,
    ].join("\n"),
};

const times = (count: number, make: (k: number) => string): string[] =>
  Array.from({ length: Math.floor(count) }, (_, k) => make(k));

const ArrayIterator = Object.getPrototypeOf([][Symbol.iterator]()) as {
  next: () => unknown;
};

/** Methods that take a step, and those that take one for each element. */
const STEPS: readonly (readonly [object, readonly string[]])[] = [
  [ArrayIterator, ["next"]],
  [Map.prototype, ["get", "set", "has"]],
  [Set.prototype, ["add", "has"]],
  [WeakMap.prototype, ["get", "set"]],
  [Array.prototype, ["push", "map", "filter", "flatMap", "forEach", "reduce"]],
];

/** How many steps `run` takes, as far as they go through the methods above: the same in every run. */
function stepsOf(run: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  for (const [owner, names] of STEPS)
    for (const name of names) {
      const methods = owner as Record<string, (...args: unknown[]) => unknown>;
      const own = methods[name]!;
      methods[name] = function (this: unknown, ...args) {
        steps += name.length > 4 && Array.isArray(this) ? this.length : 1;
        return own.apply(this, args);
      };
      restore.push(() => (methods[name] = own));
    }
  try {
    run();
  } finally {
    for (const one of restore) one();
  }
  return steps;
}

const compile = (text: string): string =>
  emit(compileSource({ file: "<text>", text }, { name: "f" }), {
    target: "ts",
  }).code;

test.each(Object.entries(FORMS))(
  "twice as long a program takes twice as many steps: %s",
  (_, form) => {
    compile(form(300));
    const once = stepsOf(() => compile(form(1200)));
    const twice = stepsOf(() => compile(form(2400)));
    expect(twice / once).toBeGreaterThan(1.7);
    expect(twice / once).toBeLessThan(2.2);
  },
);
