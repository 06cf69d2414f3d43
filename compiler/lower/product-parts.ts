/**
 * Statements that become products of matrices once they are taken apart.
 *
 * A sum of products is a statement for each. A factor that is no plain element (a product of several, a sign,
 * an element that data chooses) becomes a tensor, computed once for each of its points rather than for all
 * of the product's. Where several points add to one element, as in the adjoint of a convolution, the
 * product becomes a tensor whose elements are then added.
 */
import {
  apply,
  load,
  tensor,
  type Expr,
  type Index,
  type Load,
} from "../ir/expr.ts";
import type { Statement } from "../ir/program.ts";
import { piece } from "../rewrite/piece.ts";
import { mentions } from "./access.ts";
import type { Step } from "./block.ts";
import type { NestOptions } from "./options.ts";
import type { Places } from "./place.ts";
import { isPlain, isSpread, productOf, type Product } from "./product.ts";
import { SHARE, workOf } from "./product-cost.ts";

/** A list of statements, and those of them that are products for the kernel. */
export interface Parted {
  readonly statements: readonly Statement[];
  readonly products: ReadonlyMap<Statement, Product>;
}

/**
 * The statements, with products taken out of them where those are worth their calls. A product without loops
 * around it tears apart the loop that it would share with others, whose tensors then need memory: none is
 * taken unless such products are much of the work.
 */
export function parted(
  statements: readonly Statement[],
  places: Places,
  options: NestOptions,
): Parted {
  const all = statements.map((one): Parted => {
    const made =
      one.kind === "assign" ? (parts(one, places, options) ?? [one]) : [];
    const products = new Map<Statement, Product>();
    for (const part of made) {
      const product = productOf(part, places, options);
      if (product !== undefined) products.set(part, product);
    }
    return { statements: made.length === 0 ? [one] : made, products };
  });
  const whole = all.flatMap(({ products }) =>
    [...products].filter(([, { around }]) => around.length === 0),
  );
  const share = workOf(whole.map(([one]) => one)) / workOf(statements);
  const isTorn = options.kernel <= 0 || share >= SHARE;
  const torn = new Set(whole.map(([one]) => one));
  const kept = all.map((one, k) =>
    isTorn || !one.statements.some((part) => torn.has(part))
      ? one
      : { statements: [statements[k]!], products: [] },
  );
  return {
    statements: kept.flatMap((one) => one.statements),
    products: new Map(kept.flatMap(({ products }) => [...products])),
  };
}

function parts(
  step: Step,
  places: Places,
  options: NestOptions,
): Step[] | undefined {
  if (step.by !== "sum" || step.over.length < 3) return undefined;
  if (step.lanes !== undefined) return undefined;
  const { value } = step;
  if (value.kind !== "apply") return undefined;
  const [a, b] = value.args as [Expr, Expr];
  if (value.op !== "add" && value.op !== "sub")
    return factored(step, places, options);
  const left = factored({ ...step, value: a }, places, options);
  const second = { ...step, first: false };
  const other = value.op === "add" ? b : apply("neg", b);
  const right = factored({ ...second, value: other }, places, options);
  return left && right ? [...left, ...right] : undefined;
}

/** A product whose factors are elements of tensors, after what computes those. */
function factored(
  step: Step,
  places: Places,
  options: NestOptions,
): Step[] | undefined {
  const sides = sidesOf(step);
  if (sides === undefined) return undefined;
  const before: Step[] = [];
  const computed: Step = { ...step, first: false };
  const factors = sides.map((side): Load => {
    if (side.kind === "load" && isPlain(side, step.over, places)) return side;
    const { definition, element } = piece("factor", computed, side);
    before.push(definition);
    return element;
  });
  const product = { ...step, value: apply("mul", factors[0]!, factors[1]!) };
  const after = isSpread(step) ? [product] : scattered(product);
  const isWorth = productOf(after[0]!, places, options, after.length > 1);
  return isWorth ? [...before, ...after] : undefined;
}

/** The product, and its elements added to where they belong. */
function scattered(step: Step): [Step, Step] {
  const own = step.over.filter((one) =>
    step.at.some((at) => mentions(at, one)),
  );
  const shape = own.map((one) => one.extent);
  const target = tensor("product", shape, "local");
  return [
    { ...step, target, at: own, first: true },
    { ...step, over: own, value: load(target, own) },
  ];
}

/** The factors of a product as two, neither of which has all the indices of the other; a sign goes to the smaller. */
function sidesOf({ value, over }: Step): [Expr, Expr] | undefined {
  const { factors, isNegative } = flatten(value);
  const indices = (one: Expr): readonly Index[] =>
    over.filter((index) => mentions(one, index));
  const within = (one: Expr, other: Expr): boolean =>
    indices(one).every((index) => indices(other).includes(index));
  const sorted = factors.toSorted(
    (p, q) => indices(q).length - indices(p).length,
  );
  const first = sorted[0]!;
  const second = sorted.find((one) => !within(one, first));
  if (second === undefined) return undefined;
  const sides = [first, second] as const;
  const products = new Map<Expr, Expr>(sides.map((one) => [one, one]));
  for (const one of factors) {
    if (one === first || one === second) continue;
    // The side with fewer points first: there it is computed less often.
    const side = sides.toReversed().find((other) => within(one, other));
    if (side === undefined) return undefined;
    products.set(side, apply("mul", products.get(side)!, one));
  }
  const least = products.get(second)!;
  return [products.get(first)!, isNegative ? apply("neg", least) : least];
}

function flatten(value: Expr): { factors: Expr[]; isNegative: boolean } {
  const factors: Expr[] = [];
  let isNegative = false;
  const open = [value];
  while (open.length > 0) {
    const node = open.pop()!;
    if (node.kind !== "apply") factors.push(node);
    else if (node.op === "mul") open.push(...node.args.toReversed());
    else if (node.op === "neg") {
      isNegative = !isNegative;
      open.push(node.args[0]!);
    } else factors.push(node);
  }
  return { factors, isNegative };
}
