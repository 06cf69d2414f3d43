/**
 * Values: expressions at a place in the code. A load of an array that has been written since is
 * another value than the load before, though it is the same expression.
 */
import { children, load, type Expr } from "../ir/expr.ts";
import type { Index, Tensor } from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";
import type { Block } from "./schedule.ts";
import type { Text } from "./expression.ts";
import { leaf, shapeOf, type Shape } from "./shape.ts";

export interface Value extends Shape {
  readonly expr: Expr;
  readonly args: readonly Value[];
  /** The outermost block in which it can be computed. */
  readonly block: Block;
  /** The first statement of that block before which it can be computed. */
  readonly since: number;
  /** Of a name that a `const` of the code gives to a value: that value. */
  readonly alias: Value | undefined;
  /** May be out of date later on, as it depends on what the function writes or on the turn of a loop. */
  readonly fleeting: boolean;
  uses: number;
  /** Used in a loop inside its block. */
  pulled: boolean;
  /** To be computed once, where it is first needed. */
  fixed: boolean;
  /** Further names that the code gives it. */
  aliases: readonly Value[];
  /** What to call it: the code's own name for it, or W_0 for W[0]. */
  hint: string | undefined;
  /** Known values that are made of it, if it is fleeting; undefined as long as there is none. */
  users: Value[] | undefined;
  /** How it is written where it is used; set when the statement that needs it first is printed. */
  text: Text | undefined;
  named: boolean;
}

type Place = Pick<Value, "block" | "since">;

/** After all statements of `block` up to the present one. */
const placeIn = (block: Block): Place => ({
  block,
  since: block.items.length,
});

const later = (a: Place, b: Place): Place =>
  a.block === b.block
    ? a.since >= b.since
      ? a
      : b
    : a.block.depth > b.block.depth
      ? a
      : b;

const NONE: readonly Value[] = [];

export class Values {
  readonly #known = new NodeMap<Expr, Value>();
  /** Where a tensor got its present contents. */
  readonly #births = new Map<Tensor | Index, Place>();
  readonly #loads = new Map<Tensor, Value[]>();
  readonly #mutable = new Set<Tensor>();
  readonly #start: Place;
  /** What the function writes, or names more than once. */
  readonly #changing: ReadonlySet<Tensor>;
  /** Every value made so far. */
  readonly #all: Value[] = [];

  constructor(root: Block, changing: ReadonlySet<Tensor>) {
    this.#start = placeIn(root);
    this.#changing = changing;
  }

  /** Has `tensor` written, or `index` started, in `block`: what was read of it is out of date. */
  write(tensor: Tensor, block: Block): void {
    this.#births.set(tensor, placeIn(block));
    for (const value of this.#loads.get(tensor) ?? []) this.#forget(value);
    this.#loads.delete(tensor);
  }

  start(index: Index, body: Block): void {
    this.#births.set(index, placeIn(body));
    const known = this.#known.get(index);
    if (known) this.#forget(known);
  }

  declare(variable: Tensor, block: Block): void {
    this.#mutable.add(variable);
    this.write(variable, block);
  }

  /** Makes `variable` another name of `value`. */
  name(variable: Tensor, value: Value): void {
    const node = load(variable);
    const known = this.#known.get(node);
    if (known) this.#forget(known);
    if (value.cost === "leaf" && !this.#isMutable(value)) {
      this.#known.set(node, value);
      return;
    }
    if (value.aliases.length === 0) value.hint = variable.name;
    const shape = leaf(variable.name.length, false);
    const fleeting = this.#changing.has(variable);
    const alias = make(node, NONE, value, shape, fleeting, value);
    value.aliases = [...value.aliases, alias];
    this.#known.set(node, alias);
  }

  /** Has `value` computed once, where it is first needed, if it costs anything or may change. */
  fix(value: Value): void {
    const cheap =
      value.cost === "leaf" ? !this.#isMutable(value) : value.address;
    if (!cheap) value.fixed = true;
  }

  /** Whether it is a variable that may be stored to while the value is in use. */
  #isMutable({ expr }: Value): boolean {
    return expr.kind === "load" && this.#mutable.has(expr.tensor);
  }

  /** Whether an expression may have another value later on, whatever it is made of. */
  #changes(node: Expr): boolean {
    return node.kind === "load"
      ? this.#changing.has(node.tensor)
      : node.kind === "index";
  }

  /** The value of `root` here; new ones are handed to `made`, what they are made of first. */
  of(root: Expr, made: (value: Value) => void): Value {
    const stack: Expr[] = [root];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      if (this.#known.has(node)) {
        stack.pop();
        continue;
      }
      const below = children(node);
      const height = stack.length;
      for (let k = below.length - 1; k >= 0; k--)
        if (!this.#known.has(below[k]!)) stack.push(below[k]!);
      if (stack.length > height) continue;
      stack.pop();
      made(this.#make(node, below));
    }
    return this.#known.get(root)!;
  }

  #make(node: Expr, below: readonly Expr[]): Value {
    const args =
      below.length === 0 ? NONE : below.map((child) => this.#known.get(child)!);
    let place = this.#births.get(source(node)!) ?? this.#start;
    let fleeting = this.#changes(node);
    for (const arg of args) {
      place = later(place, arg);
      fleeting ||= arg.fleeting;
    }
    const shape = shapeOf(node, args);
    const value = make(node, args, place, shape, fleeting);
    for (const arg of args) {
      use(arg, place.block);
      if (!arg.fleeting) continue;
      if (arg.users) arg.users.push(value);
      else arg.users = [value];
    }
    if (node.kind === "load") this.#remember(node.tensor, value);
    this.#known.set(node, value);
    this.#all.push(value);
    return value;
  }

  #remember(tensor: Tensor, value: Value): void {
    if (this.#changing.has(tensor)) {
      const loads = this.#loads.get(tensor);
      if (loads) loads.push(value);
      else this.#loads.set(tensor, [value]);
    }
    const at = value.args[0]?.expr;
    if (at?.kind === "const" && !this.#births.has(tensor))
      value.hint = `${tensor.name}_${at.value}`;
  }

  /** Takes back the uses by values that nothing uses. */
  sweep(): Value[] {
    for (let k = this.#all.length - 1; k >= 0; k--) {
      const value = this.#all[k]!;
      if (!isLive(value)) for (const arg of value.args) arg.uses--;
    }
    return this.#all.filter(isLive);
  }

  /** Drops a value and all made of it; each is dropped once, so this is linear in the end. */
  #forget(value: Value): void {
    const stack = [value];
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      if (this.#known.get(one.expr) === one) this.#known.delete(one.expr);
      for (const user of one.users ?? []) stack.push(user);
      one.users = undefined;
    }
  }
}

const source = (node: Expr): Tensor | Index | undefined =>
  node.kind === "load" ? node.tensor : node.kind === "index" ? node : undefined;

const make = (
  expr: Expr,
  args: readonly Value[],
  { block, since }: Place,
  shape: Shape,
  fleeting: boolean,
  alias?: Value,
): Value => ({
  expr,
  args,
  block,
  since,
  cost: shape.cost,
  size: shape.size,
  address: shape.address,
  alias,
  fleeting,
  uses: 0,
  pulled: false,
  fixed: false,
  aliases: NONE,
  hint: undefined,
  users: undefined,
  text: undefined,
  named: false,
});

/** Counts a use of `value` by something in `block`. */
export function use(value: Value, block: Block): void {
  value.uses++;
  if (value.block !== block) value.pulled = true;
}

/** Takes back how a value was written: it may be printed again, in another style. */
export function forgetText(value: Value): void {
  value.text = undefined;
  value.named = false;
}

const isNamed = ({ aliases }: Value): boolean =>
  aliases !== NONE && aliases.some((alias) => alias.uses > 0);

export const isLive = (value: Value): boolean =>
  value.uses > 0 || isNamed(value);

/**
 * Whether a value gets a name where it is first needed. Loads too are taken out of loops: in a batch
 * loop over a small net that is a quarter of the time, even with more of them than registers.
 */
export function needsName(value: Value): boolean {
  if (value.fixed || isNamed(value)) return true;
  const counts = value.cost === "work" || value.cost === "load";
  return counts && (value.uses > 1 || value.pulled);
}
