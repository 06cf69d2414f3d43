/** Elements of one array that a loop touches at equal strides. */
import {
  known,
  linear,
  minusInteger,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import {
  constant,
  ZERO,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import type { For } from "../ir/loops.ts";
import {
  areSteady,
  elementsOf,
  everyCode,
  varyingIn,
  wholesIn,
} from "./code.ts";

/** An element at `stride` · turn + `origin` + `place`; `origin` is the same for all elements of the array. */
export interface Strided {
  readonly element: Load;
  readonly stride: number;
  readonly origin: Expr;
  readonly place: number;
}

/**
 * By array, the elements that the lines of a loop touch, in order of their places. Left out are arrays that
 * inner loops touch too, or whose elements move otherwise.
 */
export function stridedIn(loop: For): Map<Tensor, readonly Strided[]> {
  const lines = everyCode(loop.body);
  const deeper = lines.filter((one) => !loop.body.includes(one));
  const other = new Set([
    ...lines.flatMap(wholesIn),
    ...elementsOf(deeper).keys(),
  ]);
  const varying = varyingIn(lines);
  const found = new Map<Tensor, readonly Strided[]>();
  for (const [array, elements] of elementsOf(loop.body)) {
    const strided = other.has(array)
      ? undefined
      : alike([...elements], loop, varying);
    if (strided !== undefined) found.set(array, strided);
  }
  return found;
}

function alike(
  elements: readonly Load[],
  { index }: For,
  varying: ReadonlySet<Expr | Tensor>,
): readonly Strided[] | undefined {
  const first = linear(elements[0]!.at[0]!, index);
  if (first === undefined || first.coefficient === 0) return undefined;
  if (!areSteady([first.rest], varying)) return undefined;
  const found: Strided[] = [];
  for (const element of elements) {
    const own = linear(element.at[0]!, index);
    const place = own && known(minusInteger(own.rest, first.rest));
    if (place === undefined || own!.coefficient !== first.coefficient)
      return undefined;
    const { coefficient: stride, rest: origin } = first;
    found.push({ element, stride, origin, place });
  }
  return found.toSorted((a, b) => a.place - b.place);
}

/** Whether a loop's turns are never fewer than none. */
export const isCounted = ({ index: { extent } }: For): boolean =>
  extent.kind === "size" || (extent.kind === "const" && extent.value >= 0);

/** Where an element is in a turn. */
export const atTurn = (
  { origin, place, stride }: Strided,
  turn: Expr | number,
): Expr => {
  const at = typeof turn === "number" ? constant(turn) : turn;
  return plusInteger(plusInteger(timesInteger(at, stride), origin), place);
};

/** From the first to behind the last place of an array that the loop touches, where it has turns. */
export function stretchOf(
  elements: readonly Strided[],
  { index }: For,
): { start: Expr; end: Expr } {
  const last = plusInteger(index.extent, -1);
  const [lowest, highest] =
    elements[0]!.stride > 0 ? [ZERO, last] : [last, ZERO];
  return {
    start: atTurn(elements[0]!, lowest),
    end: plusInteger(atTurn(elements.at(-1)!, highest), 1),
  };
}
