/**
 * Tensors that are no more than a constant, another element or one operation of scalars disappear into
 * their readers, which frees those of waiting for them.
 */
import {
  substitute,
  topological,
  transform,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import {
  assignments,
  mapAssignments,
  type Assign,
  type Program,
} from "../ir/program.ts";
import { simplified } from "../rewrite/simplify.ts";
import { operations } from "./cost.ts";

/** A tensor with a single statement that gives each element from its own subscripts. */
function isDefinition(statement: Assign): boolean {
  const { at, over, target } = statement;
  return (
    at.length === over.length &&
    new Set(at).size === at.length &&
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
function isCheap(statement: Assign): boolean {
  const { value, at } = statement;
  if (value.kind !== "apply") return true;
  return (
    at.length === 0 &&
    operations(value) <= MOST_OPERATIONS &&
    value.args.every(isScalar)
  );
}

const MOST_OPERATIONS = 2;

const isScalar = (node: Expr): boolean =>
  node.kind === "apply"
    ? node.args.every(isScalar)
    : node.kind !== "load" || node.at.length === 0;

export function inline(program: Program): Program {
  const kept = new Set<Tensor>([...program.outputs, ...program.inputs]);
  const written = new Map<Tensor, number>();
  for (const { target } of assignments(program.statements))
    written.set(target, (written.get(target) ?? 0) + 1);
  const unstable = overwritten(program);
  const definitions = new Map<Tensor, Assign>();
  // Statements in loops read and write by turns: only those outside are taken.
  for (const one of program.statements)
    if (
      one.kind === "assign" &&
      written.get(one.target) === 1 &&
      !kept.has(one.target)
    )
      if (isDefinition(one) && isCheap(one) && !reads(one.value, unstable))
        definitions.set(one.target, one);
  const memory = new Map<Expr, Expr>();
  const expand = (node: Expr): Expr => {
    const definition =
      node.kind === "load" ? definitions.get(node.tensor) : undefined;
    return definition === undefined ? node : value(definition, node as Load);
  };
  const value = (definition: Assign, element: Load): Expr => {
    const by = new Map<Expr, Expr>(
      definition.at.map((one, axis) => [one, element.at[axis]!]),
    );
    return transform(
      substitute(definition.value, by),
      expand,
      memory,
      simplified,
    );
  };
  const statements = mapAssignments(program.statements, (one) =>
    definitions.get(one.target) === one
      ? []
      : [{ ...one, value: transform(one.value, expand, memory, simplified) }],
  );
  return { ...program, statements };
}

/** Tensors whose elements change after they were first written: they cannot be read at another place. */
function overwritten(program: Program): Set<Tensor> {
  const seen = new Map<Tensor, Assign>();
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
