/**
 * Integer arithmetic on extents and subscripts, in a normal form.
 *
 * An integer expression is kept as a polynomial over atoms (sizes, indices, loads of labels and whatever
 * is no sum or product): terms sorted by their names, the constant last. Equal polynomials are
 * therefore the same object, so `N - 1 + 1 === N` and shapes are compared by `===`.
 */
import { apply, constant, ONE, type Expr, ZERO } from "./expr.ts";

/** A product of atoms times a coefficient. */
interface Term {
  readonly key: string;
  readonly atoms: readonly Expr[];
  readonly factor: number;
}

/** Terms by key; the constant term has the key "". */
type Polynomial = ReadonlyMap<string, Term>;

const memory = new WeakMap<Expr, Polynomial>();

/** A name that orders atoms; the id only tells atoms of one name apart, it does not order. */
const label = (atom: Expr): string => {
  switch (atom.kind) {
    case "size":
    case "index":
      return atom.name;
    case "load":
      return atom.tensor.name;
    case "apply":
      return atom.op;
    case "const":
      return String(atom.value);
    default:
      return atom satisfies never;
  }
};

const byLabel = (a: Expr, b: Expr): number =>
  label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : 0;

const term = (atoms: readonly Expr[], factor: number): Term => {
  const sorted = [...atoms].sort(byLabel);
  return {
    key: sorted.map((atom) => label(atom) + "#" + atom.id).join("*"),
    atoms: sorted,
    factor,
  };
};

const collect = (terms: readonly Term[]): Polynomial => {
  const sum = new Map<string, Term>();
  for (const one of terms) {
    const known = sum.get(one.key);
    const factor = (known?.factor ?? 0) + one.factor;
    if (factor === 0) sum.delete(one.key);
    else sum.set(one.key, { ...one, factor });
  }
  return sum;
};

/** The polynomial of an integer expression. Not for deep expressions: subscripts are shallow. */
function polynomial(node: Expr): Polynomial {
  let found = memory.get(node);
  if (found === undefined) {
    found = expand(node);
    memory.set(node, found);
  }
  return found;
}

function expand(node: Expr): Polynomial {
  if (node.kind === "const") return collect([term([], node.value)]);
  if (node.kind !== "apply") return collect([term([node], 1)]);
  const [a, b] = node.args;
  switch (node.op) {
    case "add":
      return plus(polynomial(a!), polynomial(b!), 1);
    case "sub":
      return plus(polynomial(a!), polynomial(b!), -1);
    case "neg":
      return plus(new Map(), polynomial(a!), -1);
    case "mul":
      return times(polynomial(a!), polynomial(b!));
    case "div":
      return b!.kind === "const"
        ? collect(
            [...polynomial(a!).values()].map((t) => ({
              ...t,
              factor: t.factor / b!.value,
            })),
          )
        : collect([term([node], 1)]);
    default:
      return collect([term([node], 1)]);
  }
}

const plus = (a: Polynomial, b: Polynomial, sign: number): Polynomial =>
  collect([
    ...a.values(),
    ...[...b.values()].map((t) => ({ ...t, factor: sign * t.factor })),
  ]);

const times = (a: Polynomial, b: Polynomial): Polynomial =>
  collect(
    [...a.values()].flatMap((s) =>
      [...b.values()].map((t) =>
        term([...s.atoms, ...t.atoms], s.factor * t.factor),
      ),
    ),
  );

/** Terms by label, the constant last: the order in which people write offsets. */
const compare = (a: Term, b: Term): number => {
  if (a.atoms.length === 0 || b.atoms.length === 0)
    return b.atoms.length - a.atoms.length;
  const names = (t: Term): string => t.atoms.map(label).join("*");
  return names(a) < names(b) ? -1 : names(a) > names(b) ? 1 : 0;
};

const product = (one: Term): Expr => {
  const size = Math.abs(one.factor);
  const atoms = one.atoms.reduce<Expr | undefined>(
    (p, q) => (p ? apply("mul", p, q) : q),
    undefined,
  );
  if (atoms === undefined) return constant(size);
  return size === 1 ? atoms : apply("mul", constant(size), atoms);
};

function build(sum: Polynomial): Expr {
  const terms = [...sum.values()].sort(compare);
  const first = terms.find((t) => t.factor > 0) ?? terms[0];
  if (first === undefined) return ZERO;
  let result = first.factor > 0 ? product(first) : constantOrNegative(first);
  for (const one of terms)
    if (one !== first)
      result = apply(one.factor > 0 ? "add" : "sub", result, product(one));
  return result;
}

const constantOrNegative = (one: Term): Expr =>
  one.atoms.length === 0 ? constant(one.factor) : apply("neg", product(one));

const normal = new WeakMap<Expr, Expr>();

/** Remembers that a form is the normal one. */
function settled(form: Expr): Expr {
  normal.set(form, form);
  return form;
}

/** The normal form of an integer expression. */
export function integer(node: Expr): Expr {
  let form = normal.get(node);
  if (form === undefined) {
    form = settled(build(polynomial(node)));
    normal.set(node, form);
  }
  return form;
}

/** The normal forms of subscripts: of a scalar's, none. */
export const integers = (at: readonly Expr[]): readonly Expr[] =>
  at.length === 0 ? at : at.map(integer);

export const plusInteger = (a: Expr, b: Expr | number): Expr =>
  integer(apply("add", a, typeof b === "number" ? constant(b) : b));

export const minusInteger = (a: Expr, b: Expr | number): Expr =>
  integer(apply("sub", a, typeof b === "number" ? constant(b) : b));

export const timesInteger = (a: Expr, b: Expr | number): Expr =>
  integer(apply("mul", a, typeof b === "number" ? constant(b) : b));

/** How many elements a shape has. */
export const volume = (shape: readonly Expr[]): Expr =>
  shape.reduce(timesInteger, ONE);

/** The row-major offset of `at` in `shape`. */
export function offset(shape: readonly Expr[], at: readonly Expr[]): Expr {
  const terms: Term[] = [];
  let number = 0;
  let stride: Polynomial | number = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const one = at[axis]!;
    const extent = shape[axis]!;
    if (typeof stride !== "number")
      terms.push(...times(polynomial(one), stride).values());
    else if (one.kind === "const") number += one.value * stride;
    else
      for (const t of polynomial(one).values())
        terms.push(stride === 1 ? t : { ...t, factor: t.factor * stride });
    stride =
      typeof stride === "number" && extent.kind === "const"
        ? stride * extent.value
        : times(polynomial(extent), polynomialOf(stride));
  }
  if (terms.length === 0) return constant(number);
  if (number !== 0) terms.push(term([], number));
  return settled(build(collect(terms)));
}

const polynomialOf = (one: Polynomial | number): Polynomial =>
  typeof one === "number" ? polynomial(constant(one)) : one;

/** The value of an integer expression whose polynomial is a constant, else undefined. */
export const known = (node: Expr): number | undefined => {
  const form = integer(node);
  return form.kind === "const" ? form.value : undefined;
};

/** The number that an integer expression adds to its other terms. */
export const constantTerm = (node: Expr): number =>
  polynomial(node).get("")?.factor ?? 0;

/**
 * `node` as coefficient · atom + rest, or undefined if it is not linear in the atom (the atom stands in
 * another atom or in a product with others). The coefficient is 0 where the atom does not occur.
 */
export function linear(
  node: Expr,
  atom: Expr,
): { coefficient: number; rest: Expr } | undefined {
  let coefficient = 0;
  const rest: Term[] = [];
  for (const one of polynomial(node).values()) {
    if (one.atoms.length === 1 && one.atoms[0] === atom)
      coefficient = one.factor;
    else if (one.atoms.some((a) => a === atom || occurs(a, atom)))
      return undefined;
    else rest.push(one);
  }
  return { coefficient, rest: build(collect(rest)) };
}

const occurs = (inside: Expr, atom: Expr): boolean =>
  (inside.kind === "apply" &&
    inside.args.some((a) => a === atom || occurs(a, atom))) ||
  (inside.kind === "load" &&
    inside.at.some((a) => a === atom || occurs(a, atom)));

/** Whether a length is never smaller than another, whatever the sizes are: no term is missing. */
export const isAtLeast = (a: Expr, b: Expr): boolean =>
  [...plus(polynomial(a), polynomial(b), -1).values()].every(
    ({ factor }) => factor > 0,
  );

/** What a length is where every size is `size`: lengths are put in an order by it. */
export const magnitude = (length: Expr, size = 1000): number =>
  [...polynomial(length).values()].reduce(
    (sum, { factor, atoms }) => sum + factor * size ** atoms.length,
    0,
  );
