import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectClose, worstError } from "../support/close.ts";
import { mathjsValue } from "../support/mathjs-value.ts";
import { createRandom, type Random } from "../support/random.ts";
import { valueOf } from "../support/read.ts";
import { SEED } from "../support/seed.ts";

/** Programs whose value is that of mathjs; `;` outside brackets parts statements. */
const PROGRAMS = String.raw`
2 + 3 * 4 ^ 2
-2^2
2^3^2
10 / 4 * 2
100 + 3%
8%3
-5 % 3
5!
2(3 + 4)
1/2 * 3
[1, 2, 3]'
[1, 2; 3, 4]'
[1, 2; 3, 4] * [5, 6; 7, 8]
[1, 2; 3, 4] * [5, 6]
[5, 6] * [1, 2; 3, 4]
[1, 2] * [3, 4]
[1, 2; 3, 4] .* [5, 6; 7, 8]
[1, 2; 3, 4] ./ [5, 6; 7, 8]
[1, 2; 3, 4] .^ 2
[1, 2; 3, 4] ^ 2
[1, 2; 3, 4] ^ -1
[1, 2; 3, 4] / [5, 6; 7, 9]
2 * [1, 2, 3]
[1, 2, 3] + 1
[1; 2] + [1, 2]
[[1, 2], [3, 4]]
[true, false] + 1
1:5
1:2:9
5:-1:1
(1:5)[2:3]
[1, 2, 3][end]
a = [1, 2, 3]; a[2]
a = [1, 2, 3; 4, 5, 6]; a[2, :]
a = [1, 2, 3; 4, 5, 6]; a[:, 2]
a = [1, 2, 3; 4, 5, 6]; a[1:2, 2:3]
a = [1, 2, 3; 4, 5, 6]; a[end, end]
a = [1, 2, 3; 4, 5, 6]; a[1, end-1:end]
a = [1, 2, 3]; a[[1, 3]]
a = [1, 2, 3]; a[2] = 7; a
a = [1, 2, 3; 4, 5, 6]; a[1, 2:3] = [8, 9]; a
a = zeros(3, 3); a[2, :] = [1, 2, 3]; a
subset([1, 2, 3; 4, 5, 6], index(2, 1:2))
f(x) = x^2; f(3) + f(4)
f(x, y) = x * y; g(x) = f(x, 2); g(5)
f(x) = a * x; a = 2; b = f(1); a = 3; b + f(1)
x = 3; x = x + 1; x * 2
sum([1, 2, 3])
sum([1, 2; 3, 4], 1)
sum([1, 2; 3, 4], 2)
sum(1, 2, 3)
mean([1, 2; 3, 4])
mean([1, 2; 3, 4], 1)
mean(1, 2, 6)
prod([1, 2, 3, 4])
prod(2, 3, 4)
max([3, 1, 2])
max([1, 5; 3, 4], 1)
max([1, 5; 3, 4], 2)
min(3, 1, 2)
max(3, 7)
norm([3, 4])
norm([3, -4], 1)
norm([3, -4], Infinity)
norm([3, -4, 5], 3)
norm([1, 2; 3, -5], 1)
norm([1, 2; 3, -5], Infinity)
norm(-3)
cumsum([1, 2, 3])
map([1, 2, 3], square)
f(x) = x^2 + 1; map([1, 2; 3, 4], f)
3 > 2 ? 10 : 20
2 + 3 > 4 ? [1, 2] : [3, 4]
1 < 2 < 3
1 < 3 < 2
1 < 2 and 3 < 2
1 < 2 or 3 < 2
true xor true
not true
(3 > 2) * 5
true + true
1 == 1
2 != 2
e^2
pi * tau
phi + LN2 + LN10 + LOG2E + LOG10E + SQRT2 + SQRT1_2
add(1, 2) * subtract(5, 3)
dotMultiply([1, 2], [3, 4])
dotDivide([1, 2], [3, 4])
dotPow([1, 2, 3], 2)
multiply([1, 2; 3, 4], [1, 2])
divide(6, 4)
unaryMinus(3)
unaryPlus(3)
pow(2, 3)
mod(-5, 3)
smaller(2, 3) + larger(2, 3) + smallerEq(2, 2) + largerEq(1, 2)
equal(1, 2) + unequal(1, 2)
and(true, false) + or(true, false) + xor(true, false) + not(true)
transpose([1, 2; 3, 4])
nthRoot(27, 3)
log(8, 2)
hypot(3, 4, 12)
`;

const programs = PROGRAMS.trim().split("\n");

/** One statement a line: mathjs hides the value of what stands before a semicolon. */
const lines = (text: string): string => text.replace(/; (?![^[]*\])/g, "\n");

describe("means what mathjs means", () => {
  test.each(programs)("%s", (program) => {
    expectClose(valueOf(lines(program)), mathjsValue(lines(program)), 1e-13);
  });
});

type Kind = "scalar" | "vector" | "matrix";

/** Forms of expressions: S, V and M stand for a scalar, a vector of 3 and a matrix of 3x3. */
const FORMS: Record<Kind, readonly string[]> = {
  scalar: [
    ...["(S + S)", "(S - S)", "S * S", "S / (1 + abs(S))", "-S", "abs(S)"],
    ...["sum(V)", "mean(M)", "max(V)", "min(M)", "norm(V)", "dot(V, V)"],
    ...["V[2]", "M[3, 1]", "V * V", "trace(M)", "(S > S ? S : S)", "sin(S)"],
    ...["prod(V)", "max(S, S)", "min(S, S, S)", "V[end]", "(S < S) * S"],
  ],
  vector: [
    ...["(V + V)", "V - S", "V .* V", "V ./ (1 + V .* V)", "M * V", "V * M"],
    ...["S * V", "-V", "M[2, :]", "M[:, 3]", "[S, S, S]", "sum(M, 1)"],
    ...["V[[3, 1, 2]]", "V[3:-1:1]", "max(M, 2)", "cumsum(V)", "map(V, cube)"],
  ],
  matrix: [
    ...["(M + M)", "M - M", "M .* M", "M * M", "M'", "S * M", "M + V"],
    ...["M[[2, 3, 1], :]", "M .^ 2", "[V, V, V]", "(S > S ? M : M)"],
  ],
};

const LETTERS: Record<string, Kind> = {
  S: "scalar",
  V: "vector",
  M: "matrix",
};
const LEAVES: Record<Kind, readonly string[]> = {
  scalar: ["a", "b", "2", "0.5"],
  vector: ["u", "w"],
  matrix: ["P", "Q"],
};

/** A random expression over the inputs a, b, u, w, P, Q. */
function expression(random: Random, kind: Kind, depth: number): string {
  if (depth === 0 || random.next() < 0.15) return random.pick(LEAVES[kind]);
  const form = random.pick(FORMS[kind]);
  const filled = form.replace(/\b[SVM]\b/g, (letter) =>
    expression(random, LETTERS[letter]!, depth - 1),
  );
  return `(${filled})`;
}

/** Three statements that use one another. */
function program(random: Random): string {
  const kinds: readonly Kind[] = ["scalar", "vector", "matrix"];
  const part = (kind: Kind): string => expression(random, kind, 3);
  return [
    `a = ${part("scalar")}`,
    `w = ${part("vector")}`,
    `P = ${part("matrix")}`,
    `result = ${part(random.pick(kinds))}`,
  ].join("\n");
}

test("random programs have the value that mathjs gives", () => {
  const inputs = "b = input()\nu = input(3)\nQ = input(3, 3)\n";
  const start = "a = 1.5\nw = u .* u\nP = Q + 1\n";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = createRandom(seed);
      const text = start + program(random);
      const [u, Q] = [random.vector(3), random.vector(9)];
      const point = { b: random.between(-1, 1), u, Q };
      const expected = mathjsValue(text, {
        b: point.b,
        u: [...u],
        Q: [0, 3, 6].map((row) => [...Q.slice(row, row + 3)]),
      });
      const error = worstError(valueOf(inputs + text, point), expected);
      expect(error, text).toBeLessThan(1e-9);
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 120_000);

/** An assignment of a random loop. `T` stands for the turn, a number from 1 to 3. */
const ASSIGNMENTS: readonly string[] = [
  ...["a = S", "a = S", "w = V", "w = V", "P = M", "w[T] = S", "w[2] = S"],
  ...["P[T, :] = V", "P[:, T] = V", "P[T, 2] = S", "P[1:2, 2] = w[2:3]"],
  ...["w[1:2] = w[2:3]", "P[T, T] = S", "w[T] = w[max(T - 1, 1)] + S"],
];

/** Statements of a loop; a value does not grow much, so that three turns stay comparable. */
function turnOf(random: Random): string {
  const form = random.pick(ASSIGNMENTS);
  const filled = form.replace(/\b[SVM]\b/g, (letter) => {
    const kind = LETTERS[letter]!;
    const value = expression(random, kind, 2);
    return random.next() < 0.3 && kind === "scalar"
      ? `(${value} * T)`
      : `(${value})`;
  });
  const [target, ...value] = filled.split(" = ");
  return `${target} = 0.3 * ${value.join(" = ")}`;
}

const written = (items: readonly string[], name: string): string =>
  items.join(", ").replace(/\bT\b/g, name);

test("a loop means its turns written out", () => {
  const inputs = "b = input()\nu = input(3)\nQ = input(3, 3)\n";
  const start = "a = 1.5\nw = u .* u\nP = Q + 1\n";
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const random = createRandom(seed);
      const some = (): string[] =>
        Array.from({ length: 1 + random.integer(3) }, () => turnOf(random));
      const [before, inside, after] = [some(), some(), some()];
      const numbers = random.pick([
        [1, 2, 3],
        [3, 2, 1],
        [2, 3],
      ]);
      const [first, last] = [numbers[0]!, numbers.at(-1)!];
      const range = first > last ? `${first}:-1:${last}` : `${first}:${last}`;
      const loop = `repeat(s = 1:2, ${written(inside, "s")})`;
      const text = `repeat(t = ${range}, ${written(before, "t")}, ${loop}, ${written(after, "t")})`;
      const turns = numbers.flatMap((t) => [
        ...before.map((item) => written([item], String(t))),
        ...[1, 2].flatMap((s) =>
          inside.map((item) => written([item], String(s))),
        ),
        ...after.map((item) => written([item], String(t))),
      ]);
      const end = "\nresult = P * w + a";
      const [u, Q] = [random.vector(3), random.vector(9)];
      const point = { b: random.between(-1, 1), u, Q };
      const expected = mathjsValue(start + turns.join("\n") + end, {
        b: point.b,
        u: [...u],
        Q: [0, 3, 6].map((row) => [...Q.slice(row, row + 3)]),
      });
      const error = worstError(
        valueOf(inputs + start + text + end, point),
        expected,
      );
      expect(error, text).toBeLessThan(1e-9);
    }),
    { seed: SEED, numRuns: 100 },
  );
}, 120_000);
