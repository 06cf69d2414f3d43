/** Random programs as texts: their values stay near 1, so that all evaluators can be compared. */
import { createRandom, type Random } from "./random.ts";

export interface RandomProgram {
  readonly text: string;
  readonly sizes: Readonly<Record<string, number>>;
  /** Without a kink, so that differences tell the derivative. */
  readonly isSmooth: boolean;
}

/** Builds a text line by line; `kinks` counts what is not smooth. */
class Writer {
  readonly lines: string[] = [];
  readonly random: Random;
  kinks = 0;
  private readonly smooth: boolean;

  constructor(seed: number) {
    this.random = createRandom(seed);
    this.smooth = this.random.next() < 0.6;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** A random expression over `leaf`s; every operation keeps its value moderate. */
  expression(depth: number, leaf: () => string): string {
    const { random } = this;
    if (depth === 0 || random.next() < 0.1)
      return random.next() < 0.12 ? this.number() : leaf();
    const some = (): string => this.expression(depth - 1, leaf);
    if (!this.smooth && random.next() < 0.25) {
      this.kinks++;
      return random.pick(KINKS)(some(), some(), some());
    }
    return random.pick(SMOOTH)(some(), some());
  }

  number(): string {
    return this.random.pick(["0.5", "2", "-1", "1", "0.3", "0", "1 / 3"]);
  }
}

type Form = (x: string, y: string, z: string) => string;

// prettier-ignore
const SMOOTH: readonly ((x: string, y: string) => string)[] = [
  (x, y) => `(${x} + ${y})`,           (x, y) => `(${x} - ${y})`,
  (x, y) => `0.7 * ${x} * ${y}`,       (x, y) => `${x} / (1 + (${y})^2)`,
  (x) => `sin(${x})`,                  (x) => `cos(${x})`,
  (x) => `tanh(${x})`,                 (x) => `exp(-(${x})^2)`,
  (x) => `sqrt(1 + (${x})^2)`,         (x) => `log(2 + (${x})^2)`,
  (x) => `1 / (1 + exp(-${x}))`,       (x, y) => `log(exp(${x}) + exp(${y}))`,
  (x) => `(${x})^3 / 4`,               (x) => `(${x})^2 / 2`,
  (x) => `atan(${x})`,                 (x, y) => `(1 + (${x})^2)^(0.2 * ${y})`,
  (x) => `-(${x})`,                    (x, y) => `(${x}) * (${x}) - (${y})`,
];

// prettier-ignore
const KINKS: readonly Form[] = [
  (x, y, z) => `(${x} > ${y} ? ${z} : ${x})`,
  (x, y, z) => `(${x} > 0 ? sqrt(${x}) : ${y} * ${z})`,
  (x, y, z) => `(${x} < ${y} and ${z} > 0 ? ${z} : 0)`,
  (x, y) => `max(${x}, ${y})`,
  (x, y) => `min(${x}, ${y})`,
  (x) => `max(0, ${x})`,
  (x) => `abs(${x})`,
  (x, y) => `(${x} <= 0 ? 0 : ${y} * log(${x}))`,
];

const finished = (
  writer: Writer,
  sizes: Readonly<Record<string, number>> = {},
): RandomProgram => ({
  text: writer.lines.join("\n"),
  sizes,
  isSmooth: writer.kinks === 0,
});

/** Statements over scalars, each of earlier ones; some names are assigned again. */
export function scalarProgram(seed: number): RandomProgram {
  const writer = new Writer(seed);
  const { random } = writer;
  const names: string[] = [];
  const inputs = 1 + random.integer(4);
  for (let k = 0; k < inputs; k++) {
    names.push(`x${k}`);
    writer.line(`x${k} = input()`);
  }
  const calls = random.next() < 0.4;
  if (calls) {
    const body = writer.expression(2, () => random.pick(["a", "b"]));
    writer.line(`g(a, b) = ${body}`);
  }
  const locals: string[] = [];
  for (let k = 0; k < 2 + random.integer(5); k++) {
    const again = locals.length > 0 && random.next() < 0.2;
    const name = again ? random.pick(locals) : `v${k}`;
    const leaf = (): string =>
      calls && random.next() < 0.2
        ? `g(${random.pick(names)}, ${random.pick(names)})`
        : random.pick(names);
    writer.line(`${name} = ${writer.expression(3, leaf)}`);
    if (!again) {
      names.push(name);
      locals.push(name);
    }
  }
  writer.line(`f = ${names.join(" + ")}`);
  return finished(writer);
}

/** What index notation ranges over: letters of one extent. */
interface Axis {
  readonly extent: string;
  readonly letters: readonly string[];
}

const AXES: readonly Axis[] = [
  { extent: "2", letters: ["i", "ii"] },
  { extent: "3", letters: ["j", "jj"] },
  { extent: "N", letters: ["n", "m"] },
];

interface Declared {
  readonly name: string;
  readonly axes: readonly Axis[];
}

const REDUCERS = ["sum", "sum", "mean", "logsumexp"];
const KINKED = ["max", "min"];

/** Statements of index notation with reductions over random tensors. */
export function indexProgram(seed: number): RandomProgram {
  const writer = new Writer(seed);
  const { random } = writer;
  const tensors: Declared[] = [];
  const shape = (most: number): Axis[] =>
    Array.from({ length: random.integer(most + 1) }, () => random.pick(AXES));
  for (const name of ["A", "B", "C"]) {
    const axes = name === "A" ? [AXES[2]!, ...shape(1)] : shape(2);
    tensors.push({ name, axes });
    const role = name === "B" ? "parameter" : "input";
    writer.line(`${name} = ${role}(${axes.map((a) => a.extent).join(", ")})`);
  }
  const count = 1 + random.integer(4);
  for (let k = 0; k < count; k++) {
    const axes = k === count - 1 && random.next() < 0.6 ? [] : shape(2);
    const target = { name: `T${k}`, axes };
    writer.line(indexed(writer, target, tensors));
    tensors.push(target);
  }
  return finished(writer, { N: 1 + random.integer(3) });
}

function indexed(
  writer: Writer,
  { name, axes }: Declared,
  tensors: readonly Declared[],
): string {
  const used = new Map<Axis, string[]>();
  const left = axes.map((axis) => {
    const taken = used.get(axis) ?? [];
    const letter = axis.letters[taken.length]!;
    used.set(axis, [...taken, letter]);
    return letter;
  });
  const value = term(writer, used, tensors, 2);
  const ranges = left.map((letter, k) => `${letter} = 1:${axes[k]!.extent}`);
  return left.length === 0
    ? `${name} = ${value}`
    : `${name}[${ranges.join(", ")}] = ${value}`;
}

/** An expression in which the letters of `used` are bound. */
function term(
  writer: Writer,
  used: ReadonlyMap<Axis, readonly string[]>,
  tensors: readonly Declared[],
  depth: number,
): string {
  const { random } = writer;
  const leaf = (): string => {
    if (depth > 0 && random.next() < 0.4)
      return reduction(writer, used, tensors, depth);
    const found = random.pick(tensors);
    if (found.axes.length === 0) return found.name;
    return `${found.name}[${found.axes.map((axis) => subscript(random, axis, used)).join(", ")}]`;
  };
  return writer.expression(2, leaf);
}

function subscript(
  random: Random,
  axis: Axis,
  used: ReadonlyMap<Axis, readonly string[]>,
): string {
  const letters = used.get(axis) ?? [];
  if (letters.length === 0 || random.next() < 0.15) return "1";
  const letter = random.pick(letters);
  return random.next() < 0.15 ? `${axis.extent} + 1 - ${letter}` : letter;
}

function reduction(
  writer: Writer,
  used: ReadonlyMap<Axis, readonly string[]>,
  tensors: readonly Declared[],
  depth: number,
): string {
  const { random } = writer;
  const free = AXES.filter(
    (axis) => (used.get(axis)?.length ?? 0) < axis.letters.length,
  );
  if (free.length === 0) return "0.5";
  const axis = random.pick(free);
  const taken = used.get(axis) ?? [];
  const letter = axis.letters.find((one) => !taken.includes(one))!;
  const inside = term(
    writer,
    new Map(used).set(axis, [...taken, letter]),
    tensors,
    depth - 1,
  );
  let reducer = random.pick(REDUCERS);
  if (random.next() < 0.2) {
    reducer = random.pick(KINKED);
    writer.kinks++;
  }
  const outer = taken[0];
  const triangle =
    outer !== undefined && reducer === "sum" && random.next() < 0.3;
  const range = `${letter} = 1:${triangle ? outer : axis.extent}`;
  return `tanh(${reducer}(${range}, ${inside}))`;
}

/** Loops that carry scalars and vectors, fill tensors by turns, and write in place. */
export function repeatProgram(seed: number): RandomProgram {
  const writer = new Writer(seed);
  const { random } = writer;
  writer.line("x = input()");
  writer.line("u = input(3)");
  writer.line("s = input(N)");
  writer.line("a = x");
  writer.line("b = 0.5");
  writer.line("h = u");
  writer.line("y = zeros(N)");
  const inside = ["x", "a", "b", "h[1]", "h[2] * u[3]", "s[t]", "y[t]"];
  const body: string[] = [];
  const some = (leaves: readonly string[], depth = 2): string =>
    `tanh(${writer.expression(depth, () => random.pick(leaves))})`;
  for (let k = 0; k < 1 + random.integer(3); k++)
    body.push(
      random.pick([
        () => `a = ${some(inside)}`,
        () => `b = ${some(inside)}`,
        () => `h = tanh(h .* u + ${some(inside)})`,
        () => `h[2] = ${some(inside)}`,
        () => `h[1:2] = h[2:3] * ${some(inside)}`,
        () => `y[t] = ${some(inside)}`,
        () => `y[t] = t > 1 ? y[t - 1] * ${some(inside)} : a`,
        () => `w[t] = ${some(inside)}, b = b + w[t] / 4`,
        () => `c = ${some(inside)}, a = c * a`,
        () => `repeat(r = 1:2, a = ${some([...inside, "r"])})`,
        () => `repeat(r = 1:3, h[r] = ${some([...inside, "u[r]", "h[r]"])})`,
      ])(),
    );
  writer.line(`repeat(t = 1:N, ${body.join(", ")})`);
  writer.line("f = a + b + sum(h .* u) + sum(y)");
  return finished(writer, { N: 1 + random.integer(4) });
}
