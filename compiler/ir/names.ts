/** Names for printing: distinct things of one name are told apart as t, t.2, t.3 by first appearance. */

/** Whatever has a name and an identity of its own: a tensor, an index, a size. */
interface Named {
  readonly name: string;
}

/** The names of one scope. A thing keeps its name in the scope and in all scopes within it. */
export interface Names {
  /** The name of `thing`; it is named now, in this scope, if no scope around knows it. */
  readonly of: (thing: Named) => string;
  /** A scope within this one, whose names end with it. */
  readonly within: () => Names;
}

interface Scope {
  readonly names: Map<Named, string>;
  readonly taken: Set<string>;
  /** Where to go on counting, by name. */
  readonly counts: Map<string, number>;
}

export const createNames = (): Names => open([]);

function open(around: readonly Scope[]): Names {
  const scope: Scope = {
    names: new Map(),
    taken: new Set(),
    counts: new Map(),
  };
  const scopes = [scope, ...around];
  const invent = (thing: Named): string => {
    const base = thing.name === "" ? "_" : thing.name;
    let count = scope.counts.get(base) ?? 1;
    let name = count === 1 ? base : `${base}.${count}`;
    while (scopes.some((one) => one.taken.has(name)))
      name = `${base}.${++count}`;
    scope.counts.set(base, count + 1);
    scope.taken.add(name);
    scope.names.set(thing, name);
    return name;
  };
  return {
    of: (thing) => {
      for (const one of scopes) {
        const name = one.names.get(thing);
        if (name !== undefined) return name;
      }
      return invent(thing);
    },
    within: () => open(scopes),
  };
}
