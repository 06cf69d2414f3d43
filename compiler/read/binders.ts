/** Which leading arguments of a reducer are indices. */
import type { Node, Span } from "./ast.ts";
import { mentions, nodesOf } from "./walk.ts";

/** An index that a reducer or a left side binds, with its range if one is written. */
export interface Binder {
  readonly name: string;
  readonly range: Node | undefined;
  readonly span: Span;
}

/**
 * The indices of a call such as sum(i, j = 1:n, A[i, j]), and the other arguments. A leading bare name is an
 * index if nothing defines it and a later argument uses it inside a subscript; `j = a:b` always is one.
 */
export function bindersOf(
  args: readonly Node[],
  isDefined: (name: string) => boolean,
): { readonly binders: readonly Binder[]; readonly rest: readonly Node[] } {
  const binders: Binder[] = [];
  for (const [k, arg] of args.entries()) {
    const later = args.slice(k + 1);
    if (arg.kind === "binding" && arg.target.kind === "name")
      binders.push({ name: arg.target.name, range: arg.value, span: arg.span });
    else if (
      arg.kind === "name" &&
      !isDefined(arg.name) &&
      usedInSubscript(later, arg.name)
    )
      binders.push({ name: arg.name, range: undefined, span: arg.span });
    else break;
  }
  return { binders, rest: args.slice(binders.length) };
}

const usedInSubscript = (args: readonly Node[], name: string): boolean =>
  args.some((arg) => {
    for (const node of nodesOf(arg))
      if (node.kind === "subscript" && node.at.some((at) => mentions(at, name)))
        return true;
    return false;
  });
