/** The names of a function's parameters, and of the arrays that come in groups. */
import type { Param, Tensor } from "../ir/loops.ts";
import type { Names, Thing } from "./names.ts";

/** Users' names first, so that they keep their spelling; then ours, those of the signature first. */
export function nameParams(
  params: readonly Param[],
  names: Names,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const mine: Named[] = [];
  for (const one of params.flatMap(namedBy))
    if (one.isUsers) {
      const name = names.declare(one.thing, one.hint);
      if (name !== one.hint) renamed.set(one.hint, name);
    } else mine.push(one);
  const outside = mine.filter((one) => one.member === undefined);
  for (const { thing, hint } of outside) names.declare(thing, hint);
  for (const { thing, hint, member } of mine)
    if (member !== undefined)
      names.declare(thing, names.isFree(hint) ? hint : member);
  return renamed;
}

interface Named {
  readonly thing: Thing;
  readonly hint: string;
  readonly isUsers: boolean;
  /** Of an array in a group: its name there. */
  readonly member?: string;
}

const named = (tensor: Tensor, member?: string): Named => ({
  thing: tensor,
  hint: tensor.name,
  isUsers: tensor.role !== "local",
  ...(member !== undefined && { member }),
});

function namedBy(param: Param): Named[] {
  switch (param.kind) {
    case "scalar":
      return [named(param.variable)];
    case "array":
      return [named(param.array)];
    case "size":
      return [{ thing: param.size, hint: param.size.name, isUsers: true }];
    case "group":
      return [
        { thing: param.name, hint: param.name, isUsers: false },
        ...param.arrays.map((array, k) =>
          named(array, param.group.members[k]!.name),
        ),
      ];
    default:
      return param satisfies never;
  }
}
