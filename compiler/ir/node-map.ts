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

/** From nodes to values other than undefined. It has no order: whoever needs one keeps a list. */
export class NodeMap<Node extends Numbered, Value> {
  #pages: Map<number, (Value | undefined)[]> | undefined = undefined;
  /** The page that was last used. */
  #page: (Value | undefined)[] | undefined = undefined;
  #number = -1;

  constructor(entries?: Iterable<readonly [Node, Value]>) {
    if (entries !== undefined)
      for (const [node, value] of entries) this.set(node, value);
  }

  get({ id }: Node): Value | undefined {
    const number = id >>> SHIFT;
    if (number === this.#number) return this.#page![id & (PAGE - 1)];
    const page = this.#pages?.get(number);
    if (page === undefined) return undefined;
    this.#page = page;
    this.#number = number;
    return page[id & (PAGE - 1)];
  }

  has(node: Node): boolean {
    return this.get(node) !== undefined;
  }

  set({ id }: Node, value: Value): this {
    const number = id >>> SHIFT;
    if (number !== this.#number) this.#open(number);
    this.#page![id & (PAGE - 1)] = value;
    return this;
  }

  delete({ id }: Node): void {
    const page = this.#pages?.get(id >>> SHIFT);
    if (page !== undefined) page[id & (PAGE - 1)] = undefined;
  }

  clear(): void {
    this.#pages = undefined;
    this.#page = undefined;
    this.#number = -1;
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
