/**
 * Arrays that are filled with zeros and then added to in a loop.
 *
 * Where each element is touched in one turn only, and first by an addition, the addition stores instead,
 * and what the loop covers need not be filled.
 */
import { known, minusInteger, plusInteger } from "../ir/affine.ts";
import { topological, ZERO, type Tensor } from "../ir/expr.ts";
import type { Code, Fill, For, Store } from "../ir/loops.ts";
import { elementOf, isRead, rootsOf } from "./code.ts";
import { mentionedIn } from "./scalars.ts";
import { isCounted, stretchOf, stridedIn, type Strided } from "./strides.ts";

/** Code in which loops store what they would add to zeros. */
export function fresh(body: readonly Code[]): Code[] {
  let done: Code[] = [];
  for (const [k, one] of body.entries()) {
    if (one.kind !== "for") {
      done.push(one);
      continue;
    }
    let loop: For = { ...one, body: fresh(one.body) };
    for (const elements of stridedIn(loop).values()) {
      const fill = zerosUnder(done, elements, loop);
      const firsts = fill && isCounted(loop) ? firstsIn(loop, elements) : [];
      if (fill === undefined || firsts.length === 0) continue;
      loop = { ...loop, body: stored(loop.body, firsts) };
      const rest = areDense(elements)
        ? uncovered(fill, elements, loop, body.slice(k + 1))
        : [fill];
      done = done.flatMap((line) => (line === fill ? rest : [line]));
    }
    done.push(loop);
  }
  return done;
}

/** The fill that leaves zeros in all of the elements that a loop behind `before` touches of an array. */
export function zerosUnder(
  before: readonly Code[],
  elements: readonly Strided[],
  loop: For,
): Fill | undefined {
  const array = elements[0]!.element.tensor;
  const fill = before.findLast((one) => mentionedIn(one).has(array));
  if (fill?.kind !== "fill" || fill.value !== ZERO) return undefined;
  const { start, end } = stretchOf(elements, loop);
  const [left, right] = [
    known(minusInteger(start, fill.start)),
    known(minusInteger(fill.end, end)),
  ];
  const covers =
    left !== undefined && right !== undefined && left >= 0 && right >= 0;
  return covers ? fill : undefined;
}

/** The stores that elements begin with, if each is touched in one turn only and begins with a store. */
function firstsIn(loop: For, elements: readonly Strided[]): readonly Store[] {
  const stride = Math.abs(elements[0]!.stride);
  const rests = new Set(
    elements.map(({ place }) => ((place % stride) + stride) % stride),
  );
  if (rests.size < elements.length) return [];
  const firsts = elements.map(({ element }) =>
    loop.body.find(
      (one) =>
        (one.kind === "store" &&
          one.at !== undefined &&
          elementOf(one) === element) ||
        topological(rootsOf(one)).includes(element),
    ),
  );
  const begins = (one: Code | undefined): one is Store =>
    one?.kind === "store" && !isRead(one.target, one.value);
  return firsts.every(begins) ? firsts : [];
}

const stored = (body: readonly Code[], firsts: readonly Code[]): Code[] =>
  body.map((one) =>
    one.kind === "store" && firsts.includes(one) ? { ...one, by: "set" } : one,
  );

/** Whether a loop over the elements leaves no gaps. */
const areDense = (elements: readonly Strided[]): boolean =>
  elements.length === Math.abs(elements[0]!.stride) &&
  elements.at(-1)!.place - elements[0]!.place === elements.length - 1;

/** What is left of a fill when the loop stores its elements, and single stores behind it their neighbours. */
function uncovered(
  fill: Fill,
  elements: readonly Strided[],
  loop: For,
  behind: readonly Code[],
): Fill[] {
  let { start, end } = stretchOf(elements, loop);
  for (const one of behind) {
    if (!mentionedIn(one).has(fill.target)) continue;
    if (!isPlainStore(one, fill.target)) break;
    if (one.at === end) end = plusInteger(end, 1);
    else if (one.at === plusInteger(start, -1)) start = one.at;
    else break;
  }
  const isLeft = (known(minusInteger(start, fill.start)) ?? 1) <= 0;
  const isRight = (known(minusInteger(fill.end, end)) ?? 1) <= 0;
  if (isLeft && isRight) return [];
  if (isLeft) return [{ ...fill, start: end }];
  return [isRight ? { ...fill, end: start } : fill];
}

const isPlainStore = (one: Code, array: Tensor): one is Store =>
  one.kind === "store" &&
  one.target === array &&
  one.by === "set" &&
  !isRead(array, one.value);
