/**
 * Elements that neighbouring turns of a loop share are handed from turn to turn in variables.
 *
 * The adjoint of a stencil adds to x[i] and x[i + 1]: what one turn adds to x[i + 1] the next one loads
 * again, and waits for the store. Here it stays in a variable, and each element is stored once, by the
 * last turn that changes it (predictive commoning, of stores too).
 */
import { plusInteger } from "../ir/affine.ts";
import {
  apply,
  load,
  tensor,
  ZERO,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import type { Code, For, Store } from "../ir/loops.ts";
import { elementOf, everyCode, inVariables, isRead } from "./code.ts";
import { zerosUnder } from "./fresh.ts";
import { declared, mentionedIn } from "./scalars.ts";
import { atTurn, isCounted, stridedIn, type Strided } from "./strides.ts";

/** A loop hands on no more elements than this, in no longer a body: other values need registers too. */
const MOST = 8;
const LONGEST = 64;

/** Code whose loops hand on what neighbouring turns share. */
export function neighbours(body: readonly Code[]): Code[] {
  const done: Code[] = [];
  for (const one of body)
    if (one.kind === "for")
      done.push(...handedOn({ ...one, body: neighbours(one.body) }, done));
    else done.push(one);
  return done;
}

/** What an element is held in while the loop hands it on. */
interface Link extends Strided {
  readonly variable: Tensor;
}

/** Elements each of which is, in the next turn, the one before it. */
interface Chain {
  readonly links: readonly Link[];
  /** The first link that is stored to: there memory gets the element, which later turns at most read. */
  readonly stored: number;
  /** Whether earlier turns touched what the last link is, at another place. */
  readonly comesBack: boolean;
}

function handedOn(loop: For, before: readonly Code[]): Code[] {
  const chains = chainsOf(loop);
  if (chains.length === 0) return [loop];
  const variables = new Map<Expr, Tensor>();
  for (const { links } of chains)
    for (const { element, variable } of links) variables.set(element, variable);
  const { extent } = loop.index;
  const [first, past] = loop.reversed
    ? [plusInteger(extent, -1), -1]
    : [0, extent];
  const head: Code[] = [];
  const tail: Code[] = [];
  let body: readonly Code[] = inVariables(loop.body, variables);
  for (const { links, stored, comesBack } of chains) {
    const hasZeros = zerosUnder(before, links, loop) !== undefined;
    const start = (at: Expr, { element }: Link, isZero = hasZeros): Expr =>
      isZero ? ZERO : load(element.tensor, [at]);
    for (const link of links.slice(0, -1)) {
      const value = start(atTurn(link, first), link);
      head.push({
        kind: "let",
        variable: link.variable,
        value,
        mutable: true,
      });
    }
    const last = links.at(-1)!;
    const value = start(last.element.at[0]!, last, hasZeros && !comesBack);
    body = begun(body, last.variable, value);
    body = [
      ...writtenBack(body, links[stored]!, stored === 0),
      ...links
        .slice(1)
        .map((link, k) =>
          set(links[k]!.variable, undefined, load(link.variable)),
        ),
    ];
    for (const link of links.slice(stored, -1))
      tail.push(
        set(link.element.tensor, atTurn(link, past), load(link.variable)),
      );
  }
  return [...head, { ...loop, body }, ...tail];
}

function chainsOf(loop: For): Chain[] {
  const lines = everyCode(loop.body);
  if (!isCounted(loop) || lines.length > LONGEST) return [];
  const stores = new Set<Expr>();
  for (const one of loop.body)
    if (one.kind === "store" && one.at !== undefined)
      stores.add(elementOf(one));
  if (stores.size === 0) return [];
  const found: Chain[] = [];
  for (const elements of stridedIn(loop).values())
    for (const links of linked(elements, stepOf(elements[0]!, loop))) {
      const stored = links.findIndex(({ element }) => stores.has(element));
      if (stored < 0) continue;
      const comesBack = elements.some((one) => isAhead(one, links, loop));
      found.push({ links, stored, comesBack });
    }
  const count = found.reduce((n, { links }) => n + links.length, 0);
  return count > MOST ? [] : found;
}

/** How far an element's place in a turn is behind its place in the turn before. */
const stepOf = ({ stride }: Strided, { reversed }: For): number =>
  reversed ? -stride : stride;

/** Whether an element is, some turns later, what a chain ends with. */
function isAhead(one: Strided, links: readonly Link[], loop: For): boolean {
  const turns = (one.place - links.at(-1)!.place) / stepOf(one, loop);
  return Number.isInteger(turns) && turns > 0;
}

/** The elements in chains of at least two. */
function linked(elements: readonly Strided[], step: number): Link[][] {
  const at = new Map(elements.map((one) => [one.place, one]));
  const found: Link[][] = [];
  for (const first of elements) {
    if (at.has(first.place - step)) continue;
    const links: Link[] = [];
    for (
      let one: Strided | undefined = first;
      one !== undefined;
      one = at.get(one.place + step)
    ) {
      const variable = tensor(one.element.tensor.name, [], "local");
      links.push({ ...one, variable });
    }
    if (links.length > 1) found.push(links);
  }
  return found;
}

const set = (target: Tensor, at: Expr | undefined, value: Expr): Store => ({
  kind: "store",
  target,
  at,
  by: "set",
  value,
});

/** A turn's body with the variable of the element that it is the first to touch. */
function begun(
  body: readonly Code[],
  variable: Tensor,
  start: Expr,
): readonly Code[] {
  const at = body.findIndex((one) => mentionedIn(one).has(variable));
  const first = body[at]!;
  const begins = first.kind === "store" && !isRead(variable, first.value);
  const value = !begins
    ? start
    : first.by === "set"
      ? first.value
      : plus(start, first.value);
  const line = set(variable, undefined, value);
  return declared(body.toSpliced(at, begins ? 1 : 0, line), [variable]);
}

/** A turn's body that stores an element when all is added to it: at once, where there is one addition. */
function writtenBack(
  body: readonly Code[],
  { element, variable }: Link,
  isLast: boolean,
): Code[] {
  const value = load(variable);
  const store = set(element.tensor, element.at[0], value);
  const users = body.filter((one) => mentionedIn(one).has(variable));
  const [only] = users;
  if (
    !isLast ||
    users.length !== 1 ||
    only?.kind !== "store" ||
    only.by !== "sum" ||
    isRead(variable, only.value)
  )
    return [...body, store];
  const whole = { ...store, value: plus(value, only.value) };
  return body.map((one) => (one === only ? whole : one));
}

const plus = (start: Expr, value: Expr): Expr =>
  start === ZERO ? value : apply("add", start, value);
