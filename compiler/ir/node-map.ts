/**
 * Maps of expressions and tensors, in pages by their ids.
 *
 * What passes make together has ids that follow each other, so a page serves many lookups in a row; the
 * maps of the language, which hash each object on its own, take eight times as long once they are large.
 */

interface Numbered {
  readonly id: number;
}

/** Of ids that share a page: a power of two. */
const PAGE = 32;
const SHIFT = 5;
const BLANK: readonly undefined[] = Array.from(
  { length: PAGE },
  () => undefined,
);

/** Up to so many nodes are found one by one: most maps are about a single short statement. */
const FEW = 8;

interface Entry<Node, Value> {
  readonly node: Node;
  value: Value | undefined;
  readonly before: Entry<Node, Value> | undefined;
}

/** From nodes to values other than undefined. It has no order: whoever needs one keeps a list. */
export class NodeMap<Node extends Numbered, Value> {
  /** The last of the entries, and their number, as long as there are no pages. */
  #last: Entry<Node, Value> | undefined = undefined;
  #count = 0;
  #pages: Map<number, (Value | undefined)[]> | undefined = undefined;
  /** The page that was last used. */
  #page: (Value | undefined)[] | undefined = undefined;
  #number = -1;

  constructor(entries?: Iterable<readonly [Node, Value]>) {
    if (entries !== undefined)
      for (const [node, value] of entries) this.set(node, value);
  }

  get(node: Node): Value | undefined {
    const { id } = node;
    const number = id >>> SHIFT;
    if (number === this.#number) return this.#page![id & (PAGE - 1)];
    if (this.#pages === undefined) return this.#entry(node)?.value;
    const page = this.#pages.get(number);
    if (page === undefined) return undefined;
    this.#page = page;
    this.#number = number;
    return page[id & (PAGE - 1)];
  }

  has(node: Node): boolean {
    return this.get(node) !== undefined;
  }

  set(node: Node, value: Value): this {
    const number = node.id >>> SHIFT;
    if (number !== this.#number) {
      if (this.#pages === undefined && this.#enter(node, value)) return this;
      this.#open(number);
    }
    this.#page![node.id & (PAGE - 1)] = value;
    return this;
  }

  delete(node: Node): void {
    const entry = this.#entry(node);
    if (entry !== undefined) entry.value = undefined;
    const page = this.#pages?.get(node.id >>> SHIFT);
    if (page !== undefined) page[node.id & (PAGE - 1)] = undefined;
  }

  clear(): void {
    this.#last = undefined;
    this.#count = 0;
    this.#pages = undefined;
    this.#page = undefined;
    this.#number = -1;
  }

  #entry(node: Node): Entry<Node, Value> | undefined {
    let one = this.#last;
    while (one !== undefined && one.node !== node) one = one.before;
    return one;
  }

  /** Keeps the value as an entry, unless these become too many: then all go to pages. */
  #enter(node: Node, value: Value): boolean {
    const known = this.#entry(node);
    if (known !== undefined) known.value = value;
    else if (this.#count < FEW) {
      this.#last = { node, value, before: this.#last };
      this.#count++;
    } else {
      let one = this.#last;
      this.#last = undefined;
      this.#pages = new Map();
      for (; one !== undefined; one = one.before)
        if (one.value !== undefined) this.set(one.node, one.value);
      return false;
    }
    return true;
  }

  #open(number: number): void {
    this.#pages ??= new Map();
    let page = this.#pages.get(number);
    if (page === undefined) this.#pages.set(number, (page = BLANK.slice()));
    this.#page = page;
    this.#number = number;
  }
}

/** Nodes, in no order. */
export class NodeSet<Node extends Numbered> {
  readonly #nodes = new NodeMap<Node, true>();

  constructor(nodes?: Iterable<Node>) {
    if (nodes !== undefined) for (const node of nodes) this.add(node);
  }

  has(node: Node): boolean {
    return this.#nodes.has(node);
  }

  add(node: Node): this {
    this.#nodes.set(node, true);
    return this;
  }
}
