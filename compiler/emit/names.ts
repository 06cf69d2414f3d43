/**
 * Names in generated code. A user's name keeps its spelling where JavaScript allows it; what is
 * reserved gets a trailing `_`, what is taken already a number.
 */

// prettier-ignore
const KEYWORDS = [
  "arguments", "await", "break", "case", "catch", "class", "const", "constructor", "continue",
  "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
  "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let",
  "new", "null", "package", "private", "protected", "public", "return", "static",
  "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while",
  "with", "yield", "__proto__",
  // Globals that generated code uses.
  "Float64Array", "Infinity", "Math", "NaN", "RangeError",
];

export const RESERVED: ReadonlySet<string> = new Set(KEYWORDS);

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Most names are ASCII, which is found faster. */
const ASCII_IDENTIFIER = /^[a-zA-Z$_][a-zA-Z0-9$_]*$/;

export const isIdentifier = (name: string): boolean =>
  ASCII_IDENTIFIER.test(name) || IDENTIFIER.test(name);

/** The nearest identifier: characters that JavaScript does not take become `_`. */
export function identifier(hint: string): string {
  if (isIdentifier(hint)) return hint;
  const mapped = Array.from(hint, (c) =>
    /[\p{ID_Continue}$]/u.test(c) ? c : "_",
  ).join("");
  return isIdentifier(mapped) ? mapped : "_" + mapped;
}

/** What is named: tensors, sizes and indices by identity, groups by the name of their parameter. */
export type Thing = object | string;

interface Scope {
  readonly names: Set<string>;
  /** The number that the next name of a kind gets here. */
  readonly counts: Map<string, number>;
}

const newScope = (): Scope => ({ names: new Set(), counts: new Map() });

/** The names in force at one point of a function; blocks are entered and left. */
export class Names {
  readonly #reserved: ReadonlySet<string>;
  readonly #wished: ReadonlySet<string>;
  readonly #scopes: Scope[] = [newScope()];
  readonly #names = new Map<Thing, string>();
  readonly #outside: ReadonlyMap<Thing, string>;
  #temporaries = 0;

  /**
   * `wished`: names that temporaries leave alone, whether they are in force or not. `outside`: what has a
   * name already.
   */
  constructor(
    reserved: ReadonlySet<string>,
    wished: Iterable<string>,
    outside: ReadonlyMap<Thing, string> = new Map(),
  ) {
    this.#reserved = reserved;
    this.#wished = new Set(wished);
    this.#outside = outside;
  }

  enter(): void {
    this.#scopes.push(newScope());
  }

  leave(): void {
    this.#scopes.pop();
  }

  /** Takes a name near `hint` in the current block: the hint, else hint_2, hint_3, … */
  fresh(hint: string): string {
    let wish = identifier(hint);
    while (this.#reserved.has(wish)) wish += "_";
    if (!this.#taken(wish)) return this.#take(wish);
    let count = 2;
    for (const { counts } of this.#scopes)
      count = Math.max(count, counts.get(wish) ?? 2);
    while (this.#taken(`${wish}_${count}`)) count++;
    this.#scopes.at(-1)!.counts.set(wish, count + 1);
    return this.#take(`${wish}_${count}`);
  }

  #take(name: string): string {
    this.#scopes.at(-1)!.names.add(name);
    return name;
  }

  isFree(hint: string): boolean {
    return !this.#taken(identifier(hint));
  }

  declare(thing: Thing, hint: string): string {
    const name = this.fresh(hint);
    this.bind(thing, name);
    return name;
  }

  /** Calls `thing` by a name that is taken already. */
  bind(thing: Thing, name: string): void {
    this.#names.set(thing, name);
  }

  /** A name of ours: the next of t0, t1, …, unless there is a better one. */
  temporary(hint?: string): string {
    let name =
      hint === undefined ? `t${this.#temporaries++}` : identifier(hint);
    while (this.#wished.has(name) || this.#taken(name)) name += "_";
    return this.#take(name);
  }

  /** The name of `thing`. */
  of(thing: Thing): string {
    const name = this.#names.get(thing) ?? this.#outside.get(thing);
    if (name === undefined) {
      const hint =
        typeof thing === "string" ? thing : "name" in thing ? thing.name : "";
      throw new Error(`${String(hint)} is used where it is not defined`);
    }
    return name;
  }

  #taken(name: string): boolean {
    if (this.#reserved.has(name)) return true;
    for (const { names } of this.#scopes) if (names.has(name)) return true;
    return false;
  }
}
