/**
 * Tensors that are no more than a constant, another element or one operation of scalars disappear into
 * their readers, which frees those of waiting for them.
 */
import { integers } from "../ir/affine.ts";
import {
  isLeaf,
  load,
  simpleForm,
  topological,
  transform,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import {
  assignments,
  mapAssignments,
  withValue,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { operations } from "./cost.ts";

/** A tensor with a single statement that gives each element from its own subscripts. */
function isDefinition(statement: Assign): boolean {
  const { at, over, target } = statement;
  return (
    at.length === over.length &&
    (at.length < 2 || new Set(at).size === at.length) &&
    at.every(
      (one, axis) =>
        one.kind === "index" &&
        over.includes(one) &&
        one.extent === target.shape[axis],
    ) &&
    (statement.by === "set" || statement.by === "sum")
  );
}

/** Cheap enough to be computed wherever it is read. */
const isCheap = ({ value, at }: Assign): boolean =>
  value.kind !== "apply" ||
  (at.length === 0 &&
    (value.args.every(isLeaf) ||
      (operations(value) <= MOST_OPERATIONS && isScalar(value))));

const MOST_OPERATIONS = 2;

const isScalar = (node: Expr): boolean =>
  topological([node]).every(
    (one) => one.kind !== "load" || one.at.length === 0,
  );

export function inline(program: Program): Program {
  const kept = new Set<Tensor>([...program.outputs, ...program.inputs]);
  const written = new NodeMap<Tensor, number>();
  for (const { target } of assignments(program.statements))
    written.set(target, (written.get(target) ?? 0) + 1);
  const unstable = overwritten(program);
  const definitions = new NodeMap<Tensor, Assign>();
  const isTaken = (one: Assign): boolean =>
    written.get(one.target) === 1 &&
    !kept.has(one.target) &&
    isDefinition(one) &&
    isCheap(one) &&
    !(unstable.size > 0 && reads(one.value, unstable));
  const memory = new NodeMap<Expr, Expr>();
  // Definitions stand before their readers, so what is put in place is itself complete.
  const expand = (node: Expr): Expr => {
    const found =
      node.kind === "load" ? definitions.get(node.tensor) : undefined;
    return node.kind === "load" && found ? valueAt(found, node) : node;
  };
  const change = (one: Assign): Assign =>
    withValue(one, transform(one.value, expand, memory, simplified));
  const statements: Statement[] = [];
  for (const one of program.statements) {
    // Statements in loops read and write by turns: only those outside are taken.
    if (one.kind === "repeat") {
      statements.push(...mapAssignments([one], change));
      continue;
    }
    const changed = change(one);
    if (isTaken(changed)) definitions.set(one.target, changed);
    else statements.push(changed);
  }
  return { ...program, statements };
}

/** What a definition says of one element; its subscripts are in normal form again. */
function valueAt({ at, value }: Assign, element: Load): Expr {
  if (value.kind === "const" || (at.length === 0 && isSimple(value)))
    return value;
  const by = new Map<Expr, Expr>(
    at.map((one, axis) => [one, element.at[axis]!]),
  );
  const place = (node: Expr): Expr =>
    node.kind === "load"
      ? load(node.tensor, integers(node.at))
      : (by.get(node) ?? node);
  return transform(value, place, new NodeMap(), simplified);
}

/** Whether a value is an operation on leaves that has no simpler form. */
const isSimple = (value: Expr): boolean =>
  value.kind === "apply" &&
  value.args.every(isLeaf) &&
  simpleForm(value) === value;

/** Tensors whose elements change after they were first written: they cannot be read at another place. */
function overwritten(program: Program): Set<Tensor> {
  const seen = new NodeMap<Tensor, Assign>();
  const found = new Set<Tensor>();
  for (const one of assignments(program.statements)) {
    const before = seen.get(one.target);
    if (before !== undefined && (one.by === "set" || before.by === "set"))
      found.add(one.target);
    seen.set(one.target, one);
  }
  return found;
}

const reads = (node: Expr, some: ReadonlySet<Tensor>): boolean =>
  topological([node]).some(
    (one) => one.kind === "load" && some.has(one.tensor),
  );
