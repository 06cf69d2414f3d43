/**
 * Elements that a loop adds to turn after turn live in variables meanwhile.
 *
 * An engine may not keep an element of an array in a register from turn to turn, since for all it knows
 * other code looks at the array. We know that none does: all that the loop touches of the array are a
 * few elements at offsets which no turn changes, told apart by constants.
 */
import { minusInteger } from "../ir/affine.ts";
import { load, tensor, type Expr, type Load, type Tensor } from "../ir/expr.ts";
import type { Code, For } from "../ir/loops.ts";
import {
  areSteady,
  elementOf,
  elementsOf,
  everyCode,
  inVariables,
  varyingIn,
  wholesIn,
} from "./code.ts";

/** A loop keeps no more elements than this in variables: there are not more registers. */
const MOST = 16;

/** In a body of more lines than this other values need the registers. */
const LONGEST = 64;

/** Code with the running totals of its loops in variables. */
export function promote(body: readonly Code[]): Code[] {
  const done: Code[] = [];
  for (const one of body)
    if (one.kind === "for") {
      const inner: For = { ...one, body: promote(one.body) };
      const homes = homesIn(inner);
      if (homes.size === 0) done.push(inner);
      else wrap(inner, homes, done);
    } else done.push(one);
  return done;
}

/** The elements that a loop keeps in variables, by their loads. */
type Homes = ReadonlyMap<Expr, Tensor>;

function homesIn(loop: For): Homes {
  const lines = everyCode(loop.body);
  const stored = new Set(
    lines.flatMap((one) =>
      one.kind === "store" && one.at !== undefined ? [one.target] : [],
    ),
  );
  const wholes = new Set(lines.flatMap(wholesIn));
  const homes = new Map<Expr, Tensor>();
  if (stored.size === 0 || lines.length > LONGEST) return homes;
  const elements = elementsOf(lines);
  const varying = varyingIn(lines).add(loop.index);
  for (const target of stored) {
    const own = [...(elements.get(target) ?? [])];
    const fits = homes.size + own.length <= MOST;
    if (!fits || wholes.has(target) || !areApart(own, varying)) continue;
    for (const one of own) homes.set(one, tensor(target.name, [], "local"));
  }
  return homes;
}

/** Whether elements of one array stay where they are in every turn, and are never the same. */
function areApart(
  elements: readonly Load[],
  varying: ReadonlySet<Expr | Tensor>,
): boolean {
  const offsets = elements.map((one) => one.at[0]!);
  return (
    offsets.every((at) => minusInteger(at, offsets[0]!).kind === "const") &&
    areSteady(offsets, varying)
  );
}

/** A loop with variables for elements, which are read before it and written behind it. */
function wrap(loop: For, homes: Homes, done: Code[]): void {
  for (const [element, variable] of homes) {
    const value = takenBack(done, element) ?? element;
    done.push({ kind: "let", variable, value, mutable: true });
  }
  done.push({ ...loop, body: inVariables(loop.body, homes) });
  for (const [element, variable] of homes)
    if (element.kind === "load")
      done.push({
        kind: "store",
        target: element.tensor,
        at: element.at[0],
        by: "set",
        value: load(variable),
      });
}

/** What the code just before the loop stores to the element, the line taken away: the loop's end stores anew. */
function takenBack(done: Code[], element: Expr): Expr | undefined {
  for (let k = done.length - 1; k >= 0; k--) {
    const one = done[k]!;
    if (one.kind === "store" && one.at !== undefined && one.by === "set") {
      if (elementOf(one) !== element) continue;
      done.splice(k, 1);
      return one.value;
    }
    if (one.kind !== "comment" && one.kind !== "let") return undefined;
  }
  return undefined;
}
