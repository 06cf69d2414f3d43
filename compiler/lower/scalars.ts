/** Small arrays of a function whose elements are all known by number become variables. */
import { constant, tensor } from "../ir/expr.ts";
import type { Expr, Load, Tensor } from "../ir/expr.ts";
import type { Code, Store } from "../ir/loops.ts";
import {
  elementsOf,
  everyCode,
  inVariables,
  isRead,
  mentioned,
  wholesIn,
} from "./code.ts";

/** Longer arrays stay: their elements would not stay in registers. */
const LONGEST = 16;

/** The code with variables for the elements of those of `arrays` that allow it. */
export function scalars(
  body: readonly Code[],
  arrays: ReadonlySet<Tensor>,
): readonly Code[] {
  if (arrays.size === 0) return body;
  const variables = new Map<Expr, Tensor>();
  const of = new Map<Tensor, Tensor[]>();
  for (const [array, loads] of numbered(body, arrays))
    for (const one of loads) {
      const variable = tensor(array.name, [], "local");
      variables.set(one, variable);
      of.set(array, [...(of.get(array) ?? []), variable]);
    }
  const done = inVariables(body, variables);
  return [...of.values()].reduce(declared, done);
}

/** The elements that code touches of each array, if all are at constant offsets and they are few. */
function numbered(
  body: readonly Code[],
  arrays: ReadonlySet<Tensor>,
): [Tensor, ReadonlySet<Load>][] {
  const lines = everyCode(body);
  const wholes = new Set(lines.flatMap(wholesIn));
  return [...elementsOf(lines)].filter(
    ([array, elements]) =>
      arrays.has(array) &&
      !wholes.has(array) &&
      elements.size <= LONGEST &&
      [...elements].every(({ at }) => at[0]!.kind === "const"),
  );
}

const memory = new WeakMap<Code, ReturnType<typeof mentioned>>();

/** What a line mentions, found once. */
export function mentionedIn(one: Code): ReturnType<typeof mentioned> {
  let found = memory.get(one);
  if (found === undefined) memory.set(one, (found = mentioned([one])));
  return found;
}

/** Declares variables as far inside as their lives allow: a loop whose turns each begin with them. */
export function declared(
  body: readonly Code[],
  variables: readonly Tensor[],
): readonly Code[] {
  const users = body.filter((one) =>
    variables.some((variable) => mentionedIn(one).has(variable)),
  );
  const [only] = users;
  if (
    users.length === 1 &&
    only?.kind === "for" &&
    variables.every((variable) => beginning(only.body, variable))
  ) {
    const inner = { ...only, body: declared(only.body, variables) };
    return body.map((one) => (one === only ? inner : one));
  }
  return variables.reduce(declaredHere, body);
}

/** Declares a variable in a list: where it is set first, or before all that use it. */
function declaredHere(
  body: readonly Code[],
  variable: Tensor,
): readonly Code[] {
  const first = beginning(body, variable);
  if (first === undefined || !body.includes(first)) {
    const at = body.findIndex((one) => mentionedIn(one).has(variable));
    const start: Code = {
      kind: "let",
      variable,
      value: constant(0),
      mutable: true,
    };
    return body.toSpliced(at, 0, start);
  }
  const mutable = [...everyCode(body)].some(
    (one) => one !== first && one.kind === "store" && one.target === variable,
  );
  return body.map((one) =>
    one === first
      ? { kind: "let", variable, value: first.value, mutable }
      : one,
  );
}

/** The line that sets a variable before anything reads it, in the list or in its first loop. */
function beginning(body: readonly Code[], variable: Tensor): Store | undefined {
  for (const one of body) {
    if (!mentionedIn(one).has(variable)) continue;
    if (one.kind === "for") return beginning(one.body, variable);
    const sets =
      one.kind === "store" && one.by === "set" && !isRead(variable, one.value);
    return sets ? one : undefined;
  }
  return undefined;
}
