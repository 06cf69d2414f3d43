/**
 * Scalar expressions: the values of index notation.
 *
 * An expression is a number at one point of the index space. Nodes are plain readonly data and
 * interned: equal expressions are the same object, so equality is `===` and a pass remembers its
 * answer for a node in a Map. Ids exist for interning only; no pass may order anything by them.
 */
import { OPS, type OpName } from "./ops.ts";

export type Expr = Const | Size | Index | Load | Apply;

/** A number. */
export interface Const {
  readonly kind: "const";
  readonly id: number;
  readonly value: number;
}

/** A length that is known only when the generated function is called, such as the batch size N. */
export interface Size {
  readonly kind: "size";
  readonly id: number;
  readonly name: string;
}

/** A variable that runs over 0, 1, …, extent − 1. Two indices are the same only if they are one object. */
export interface Index {
  readonly kind: "index";
  readonly id: number;
  readonly name: string;
  /** May depend on sizes and on indices that enclose this one (a triangle). */
  readonly extent: Expr;
}

/** One element of a tensor, with zero-based subscripts: W[i, j + 1]. A scalar has none. */
export interface Load {
  readonly kind: "load";
  readonly id: number;
  readonly tensor: Tensor;
  readonly at: readonly Expr[];
}

/** A scalar operation, a row of OPS. */
export interface Apply {
  readonly kind: "apply";
  readonly id: number;
  readonly op: OpName;
  readonly args: readonly Expr[];
}

/**
 * input: data. parameter: learned. label: whole numbers 0 … classes − 1, never differentiated.
 * local: computed by statements (outputs are locals that the program names).
 */
export type Role = "input" | "parameter" | "label" | "local";

/** A named array; a scalar has the shape []. Tensors are the same only if they are one object. */
export interface Tensor {
  readonly kind: "tensor";
  readonly id: number;
  readonly name: string;
  /** The extent of each axis: an expression over sizes (mostly a constant). */
  readonly shape: readonly Expr[];
  readonly role: Role;
  /** Of a label: how many classes there are. */
  readonly classes?: Expr;
}

let ids = 0;

/**
 * The nodes that are made of a node and of older ones are remembered with it, its parents, each with the
 * one before it: so they die with it and nothing leaks. Constants and sizes live in global maps of their own.
 */
const PARENTS = Symbol("parents");
const BEFORE = Symbol("before");
/** The last walk that met a node. */
const MARK = Symbol("mark");
/** What an operation simplifies to, once that is known. */
const SIMPLE = Symbol("simple");

/** What nodes have beside what their types tell. */
interface Hidden {
  /** The youngest of the parents; all of them by key once there are many, as of an array's elements. */
  [PARENTS]: Parent | Map<string, Parent> | undefined;
  [MARK]: number;
}

type Parent = (Load | Apply) &
  Hidden & { [BEFORE]: Parent | undefined; [SIMPLE]: Expr | undefined };

type Owner = { readonly id: number } & Partial<Hidden>;

let walks = 0;

/** A number that no node is marked with. */
export const newWalk = (): number => ++walks;

/** Marks a node; false if it was marked in this walk before. One walk at a time. */
export function mark(node: Expr, walk: number): boolean {
  const one = node as Expr & Partial<Hidden>;
  if (one[MARK] === walk) return false;
  one[MARK] = walk;
  return true;
}

/** The simplified form of an operation, if it has been found before. */
export const simpleForm = (node: Apply): Expr | undefined =>
  (node as Parent)[SIMPLE];

/** Remembers the simplified form of an operation as long as it lives. */
export function keepSimple(node: Apply, form: Expr): Expr {
  (node as Parent)[SIMPLE] = form;
  return form;
}

const constants = new Map<number | "-0", Const>();
const sizes = new Map<string, Size>();

export function constant(value: number): Const {
  const key = Object.is(value, -0) ? "-0" : value;
  const known = constants.get(key);
  if (known !== undefined) return known;
  const node: Const & Hidden = {
    kind: "const",
    id: ids++,
    value,
    [PARENTS]: undefined,
    [MARK]: 0,
  };
  constants.set(key, node);
  return node;
}

export const ZERO: Const = constant(0);
export const ONE: Const = constant(1);

export function size(name: string): Size {
  const known = sizes.get(name);
  if (known !== undefined) return known;
  const node: Size & Hidden = {
    kind: "size",
    id: ids++,
    name,
    [PARENTS]: undefined,
    [MARK]: 0,
  };
  sizes.set(name, node);
  return node;
}

/** A new index, different from every other. */
export function index(name: string, extent: Expr): Index {
  const node: Index & Hidden = {
    kind: "index",
    id: ids++,
    name,
    extent,
    [PARENTS]: undefined,
    [MARK]: 0,
  };
  return node;
}

/** A new tensor, different from every other. */
export const tensor = (
  name: string,
  shape: readonly Expr[],
  role: Role,
  classes?: Expr,
): Tensor => ({
  kind: "tensor",
  id: ids++,
  name,
  shape,
  role,
  ...(classes && { classes }),
});

/** More parents than this are found by key. */
const FEW = 8;

/** What is made of `args`: an operation, or an element of a tensor. */
type Head = OpName | Tensor;

function intern(owner: Owner, head: Head, args: readonly Expr[]): Parent {
  const known = owner[PARENTS];
  if (known instanceof Map) {
    const key = keyOf(head, args);
    let node = known.get(key);
    if (node === undefined) known.set(key, (node = make(head, args)));
    return node;
  }
  let count = 1;
  for (let one = known; one !== undefined; one = one[BEFORE], count++)
    if (isMadeOf(one, head, args)) return one;
  const node = make(head, args, known);
  owner[PARENTS] = count > FEW ? byKey(node) : node;
  return node;
}

// All nodes of a kind have the same properties from the start, which engines reward.
const make = (head: Head, args: readonly Expr[], before?: Parent): Parent =>
  typeof head === "string"
    ? {
        kind: "apply",
        id: ids++,
        op: head,
        args,
        [PARENTS]: undefined,
        [BEFORE]: before,
        [MARK]: 0,
        [SIMPLE]: undefined,
      }
    : {
        kind: "load",
        id: ids++,
        tensor: head,
        at: args,
        [PARENTS]: undefined,
        [BEFORE]: before,
        [MARK]: 0,
        [SIMPLE]: undefined,
      };

function isMadeOf(node: Parent, head: Head, args: readonly Expr[]): boolean {
  const own = node.kind === "apply" ? node.args : node.at;
  if ((node.kind === "apply" ? node.op : node.tensor) !== head) return false;
  for (let k = 0; k < args.length; k++) if (own[k] !== args[k]) return false;
  return true;
}

function byKey(last: Parent): Map<string, Parent> {
  const found = new Map<string, Parent>();
  for (let one: Parent | undefined = last; one !== undefined;) {
    const key =
      one.kind === "apply"
        ? keyOf(one.op, one.args)
        : keyOf(one.tensor, one.at);
    found.set(key, one);
    const before: Parent | undefined = one[BEFORE];
    one[BEFORE] = undefined;
    one = before;
  }
  return found;
}

function keyOf(head: Head, args: readonly Expr[]): string {
  let key = typeof head === "string" ? head : "@" + head.id;
  for (const arg of args) key += "," + arg.id;
  return key;
}

function youngest(args: readonly Expr[]): Expr | undefined {
  let found = args[0];
  for (const arg of args) if (arg.id > found!.id) found = arg;
  return found;
}

/** The element of `tensor` at `at`. Throws if the number of subscripts is not the number of axes. */
export function load(tensor: Tensor, at: readonly Expr[] = []): Load {
  if (at.length !== tensor.shape.length)
    throw new Error(
      `${tensor.name} has ${tensor.shape.length} axes, not ${at.length}`,
    );
  const last = youngest(at);
  const owner = last !== undefined && last.id > tensor.id ? last : tensor;
  return intern(owner, tensor, at) as Load;
}

/** `op(args)`, as it stands: nothing is simplified here (rewrite/simplify.ts does that). */
export const apply = (op: OpName, ...args: readonly Expr[]): Apply =>
  applied(op, args);

/** `apply` to a list, which becomes the node's own. */
export function applied(op: OpName, args: readonly Expr[]): Apply {
  if (args.length !== OPS[op].params.length)
    throw new Error(
      `${op} takes ${OPS[op].params.length} arguments, not ${args.length}`,
    );
  return intern(youngest(args)!, op, args) as Apply;
}

/** Whether `node` is that number (0 and -0 differ). */
export const isConst = (node: Expr, value: number): boolean =>
  node.kind === "const" && Object.is(node.value, value);

/** True where `node` is a truth value (a comparison, and, or, not) rather than a number. */
export const isBoolean = (node: Expr): boolean =>
  node.kind === "apply" && OPS[node.op].result === "boolean";

/** A truth value as the number 1 or 0. */
export const asNumber = (node: Expr): Expr =>
  isBoolean(node) ? apply("select", node, ONE, ZERO) : node;

/** A number as a truth value: false for 0 and NaN, as in JavaScript. */
export const asBoolean = (node: Expr): Expr =>
  isBoolean(node)
    ? node
    : apply("or", apply("lt", node, ZERO), apply("gt", node, ZERO));
