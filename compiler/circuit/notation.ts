/** Expressions as people write them, for terminals and for TeX. */
import { children, topological, type Expr } from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";
import type { Maths } from "./circuit.ts";

/** How a thing with a name is spelled. */
export type Spelling = (thing: { readonly name: string }) => Maths;

/** Both spellings, and how tightly they bind: a fraction needs brackets in text and none in TeX. */
interface Printed extends Maths {
  readonly binds: number;
  readonly texBinds: number;
}

const TIGHT = 9;
const POWER = 8;
const SIGN = 7;
const PRODUCT = 6;
const SUM = 5;
const TEST = 4;

export const maths = (text: string, tex: string = text): Maths => ({
  text,
  tex,
});

const tight = (text: string, tex: string): Printed => ({
  text,
  tex,
  binds: TIGHT,
  texBinds: TIGHT,
});

const bracketed = (tex: string): string => `\\left(${tex}\\right)`;

const textAt = (one: Printed, least: number): string =>
  one.binds < least ? `(${one.text})` : one.text;
const texAt = (one: Printed, least: number): string =>
  one.texBinds < least ? bracketed(one.tex) : one.tex;

/** A number as it is written in a formula. */
export function number(value: number): Maths {
  if (value === Infinity) return maths("∞", "\\infty");
  if (value === -Infinity) return maths("-∞", "-\\infty");
  if (Number.isNaN(value)) return maths("NaN", "\\mathrm{NaN}");
  const text = String(value);
  const [mantissa, exponent] = text.split("e");
  return maths(
    text,
    exponent === undefined
      ? text
      : `${mantissa} \\cdot 10^{${Number(exponent)}}`,
  );
}

type Join = (args: readonly Printed[]) => Printed;

const infix =
  (
    text: string,
    tex: string,
    binds: number,
    left = binds,
    right = binds + 1,
  ): Join =>
  ([a, b]) => ({
    text: `${textAt(a!, left)} ${text} ${textAt(b!, right)}`,
    tex: `${texAt(a!, left)} ${tex} ${texAt(b!, right)}`,
    binds,
    texBinds: binds,
  });

const called =
  (text: string, tex: string): Join =>
  (args) =>
    tight(
      `${text}(${args.map((one) => one.text).join(", ")})`,
      `${tex}${bracketed(args.map((one) => one.tex).join(", "))}`,
    );

const around =
  (open: string, close: string, texOpen: string, texClose: string): Join =>
  ([a]) =>
    tight(`${open}${a!.text}${close}`, `${texOpen}${a!.tex}${texClose}`);

const SUPERSCRIPTS: Readonly<Record<string, string>> = { 2: "²", 3: "³" };

const power: Join = ([base, exponent]) => ({
  text: SUPERSCRIPTS[exponent!.text]
    ? `${textAt(base!, TIGHT)}${SUPERSCRIPTS[exponent!.text]}`
    : `${textAt(base!, TIGHT)}^${textAt(exponent!, TIGHT)}`,
  tex: `{${texAt(base!, TIGHT)}}^{${exponent!.tex}}`,
  binds: POWER,
  texBinds: POWER,
});

const quotient: Join = ([a, b]) => ({
  text: `${textAt(a!, PRODUCT)} / ${textAt(b!, SIGN)}`,
  tex: `\\frac{${a!.tex}}{${b!.tex}}`,
  binds: PRODUCT,
  texBinds: TIGHT,
});

const negated: Join = ([a]) => ({
  text: `-${textAt(a!, SIGN)}`,
  tex: `-${texAt(a!, SIGN)}`,
  binds: SUM,
  texBinds: SUM,
});

/** The rows of cases that stand alone. */
const CASES = /^\\begin\{cases\}((?:(?!\\(?:begin|end)\{cases\}).)*)\\end\{cases\}$/s; // prettier-ignore

/** What holds otherwise: cases within cases are further rows. */
const otherwise = (tex: string): string =>
  CASES.exec(tex)?.[1] ?? `${tex} & \\text{else}`;

const chosen: Join = ([test, yes, no]) => ({
  text: `${textAt(test!, TEST)} ? ${textAt(yes!, SUM)} : ${textAt(no!, SUM)}`,
  tex: `\\begin{cases}${yes!.tex} & \\text{if } ${test!.tex}\\\\${otherwise(no!.tex)}\\end{cases}`,
  binds: 0,
  texBinds: TIGHT,
});

const exponential: Join = ([a]) => tight(`exp(${a!.text})`, `e^{${a!.tex}}`);

// prettier-ignore
const JOINS: Partial<Record<OpName, Join>> = {
  add:        infix("+", "+", SUM),
  sub:        infix("-", "-", SUM),
  mul:        infix("·", "\\cdot", PRODUCT),
  strongMul:  infix("·", "\\cdot", PRODUCT),
  strongProduct: infix("·", "\\cdot", PRODUCT),
  div:        quotient,
  neg:        negated,
  pow:        power,
  exp:        exponential,
  select:     chosen,
  sqrt:       around("√(", ")", "\\sqrt{", "}"),
  abs:        around("|", "|", "\\left|", "\\right|"),
  log:        called("log", "\\ln"),
  sin:        called("sin", "\\sin"),
  cos:        called("cos", "\\cos"),
  tan:        called("tan", "\\tan"),
  sinh:       called("sinh", "\\sinh"),
  cosh:       called("cosh", "\\cosh"),
  tanh:       called("tanh", "\\tanh"),
  sigmoid:    called("sigmoid", "\\sigma"),
  gamma:      called("gamma", "\\Gamma"),
  max:        called("max", "\\max"),
  min:        called("min", "\\min"),
  atLeast:    called("max", "\\max"),
  atMost:     called("min", "\\min"),
  lt:         infix("<", "<", TEST),
  le:         infix("≤", "\\le", TEST),
  gt:         infix(">", ">", TEST),
  ge:         infix("≥", "\\ge", TEST),
  eq:         infix("=", "=", TEST),
  ne:         infix("≠", "\\ne", TEST),
  and:        infix("and", "\\wedge", 3),
  or:         infix("or", "\\vee", 2),
  not:        called("not", "\\neg"),
};

const join = (op: OpName, args: readonly Printed[]): Printed =>
  (JOINS[op] ?? called(op, `\\operatorname{${op}}`))(args);

/** x[i, j]; what has a subscript or is a fraction already is taken together first. */
export function subscripted(of: Maths, at: readonly Maths[]): Maths {
  if (at.length === 0) return maths(of.text, of.tex);
  const whole = of.tex.startsWith("\\frac") ? bracketed(of.tex) : `{${of.tex}}`;
  return maths(
    `${of.text}[${at.map((one) => one.text).join(", ")}]`,
    `${whole}_{${at.map((one) => one.tex).join(", ")}}`,
  );
}

const element = (of: Maths, at: readonly Printed[]): Printed => {
  const { text, tex } = subscripted(of, at);
  return tight(text, tex);
};

export interface Style {
  readonly spell: Spelling;
  /** Whether subscripts are left away, so that tensors stand for themselves. */
  readonly bare?: boolean;
}

/** The formula of an expression. It does not recurse. */
export function formulaOf(root: Expr, { spell, bare = false }: Style): Printed {
  const printed = new Map<Expr, Printed>();
  const of = (node: Expr): Printed => printed.get(node)!;
  for (const node of topological([root])) {
    const below = (): Printed[] => children(node).map(of);
    printed.set(node, print(node, below, { spell, bare }));
  }
  return of(root);
}

function print(
  node: Expr,
  below: () => Printed[],
  { spell, bare }: Style,
): Printed {
  switch (node.kind) {
    case "const": {
      const { text, tex } = number(node.value);
      const binds = node.value < 0 ? SUM : TIGHT;
      return {
        text,
        tex,
        binds,
        texBinds: tex.includes("cdot") ? PRODUCT : binds,
      };
    }
    case "size":
    case "index": {
      const { text, tex } = spell(node);
      return tight(text, tex);
    }
    case "load":
      return element(spell(node.tensor), bare ? [] : below());
    case "apply":
      return node.op === "mul" && bare && node.args.every(isTensor)
        ? infix("∘", "\\circ", PRODUCT)(below())
        : join(node.op, below());
    default:
      return node satisfies never;
  }
}

/** Whether a value has axes: it reads an element by a subscript. */
const isTensor = (node: Expr): boolean =>
  topological([node]).some((one) => one.kind === "load" && one.at.length > 0);

/** a · b, with brackets where they are sums. */
export const times = (a: Printed, b: Printed): Printed =>
  infix("·", "\\cdot", PRODUCT)([a, b]);

/** What binds like a sum, to be put into larger formulas. */
export const asPart = ({ text, tex }: Maths, binds = TIGHT): Printed => ({
  text,
  tex,
  binds,
  texBinds: binds,
});
