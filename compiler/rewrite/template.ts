/**
 * Templates: scalar formulas of the source language with named holes.
 *
 * The tables of the compiler (partials, definitions, identities) are written as text; a template is
 * such a text, parsed once, that can be filled with expressions or matched against one.
 */
import { ALIASES } from "../ir/aliases.ts";
import { constant, type Build, type Expr } from "../ir/expr.ts";
import { OPS, type OpName } from "../ir/ops.ts";
import { parseExpression } from "../read/expression.ts";
import type { Node, Operator } from "../read/ast.ts";
import { prepared } from "./prepared.ts";

export type Template =
  | { readonly kind: "hole"; readonly name: string }
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "apply";
      readonly op: OpName;
      readonly args: readonly Template[];
    };

interface Bound {
  readonly name: string;
  readonly value: Expr;
  readonly before: Bound | undefined;
}

/** What stands for the holes of a template: few, so that going through them is the fastest. */
export class Bindings {
  private last: Bound | undefined = undefined;

  get(name: string): Expr | undefined {
    let one = this.last;
    while (one !== undefined && one.name !== name) one = one.before;
    return one?.value;
  }

  /** Binds a hole that has no value yet. */
  bind(name: string, value: Expr): void {
    this.last = { name, value, before: this.last };
  }
}

const memory = new Map<string, Template>();

/** The template of a formula. */
export function template(text: string): Template {
  let found = memory.get(text);
  if (found === undefined) {
    found = prepared(text) ?? readTemplate(text);
    memory.set(text, found);
  }
  return found;
}

/** Reads a formula. Names are holes; functions and operators are rows of OPS. */
export const readTemplate = (text: string): Template =>
  convert(parseExpression(text));

const NUMBERS: Readonly<Record<string, number>> = {
  Infinity: Infinity,
  pi: Math.PI,
  e: Math.E,
};

function convert(node: Node): Template {
  switch (node.kind) {
    case "number":
      return { kind: "number", value: node.value };
    case "name":
      return Object.hasOwn(NUMBERS, node.name)
        ? { kind: "number", value: NUMBERS[node.name]! }
        : { kind: "hole", name: node.name };
    case "operator":
      return operation(node.op, node.args.map(convert));
    case "call":
      return {
        kind: "apply",
        op: opNamed(node.name),
        args: node.args.map(convert),
      };
    case "conditional":
      return {
        kind: "apply",
        op: "select",
        args: [node.test, node.then, node.else].map(convert),
      };
    default:
      throw new Error(`a ${node.kind} has no place in a template`);
  }
}

/** Negative literals are numbers. */
function operation(name: Operator, args: readonly Template[]): Template {
  const [first] = args;
  if (name === "unaryMinus" && first?.kind === "number")
    return { kind: "number", value: -first.value };
  return {
    kind: "apply",
    op: opNamed(name === "multiply" ? "mul" : name === "divide" ? "div" : name),
    args,
  };
}

function opNamed(name: string): OpName {
  const op = Object.hasOwn(OPS, name) ? name : ALIASES[name];
  if (op === undefined) throw new Error(`no operation is called ${name}`);
  return op as OpName;
}

/** The template with its holes filled. */
export function fill(pattern: Template, holes: Bindings, build: Build): Expr {
  switch (pattern.kind) {
    case "number":
      return constant(pattern.value);
    case "hole": {
      const found = holes.get(pattern.name);
      if (found === undefined)
        throw new Error(`nothing fills the hole ${pattern.name}`);
      return found;
    }
    case "apply": {
      const [x, y] = pattern.args;
      if (pattern.args.length !== 2)
        return build(
          pattern.op,
          pattern.args.map((arg) => fill(arg, holes, build)),
        );
      const left = fill(x!, holes, build);
      return build(pattern.op, [left, fill(y!, holes, build)]);
    }
    default:
      return pattern satisfies never;
  }
}

/** A formula over named arguments. */
export const formula = (
  text: string,
  names: readonly string[],
  args: readonly Expr[],
  build: Build,
  z?: Expr,
): Expr => {
  const holes = new Bindings();
  for (let k = 0; k < names.length; k++) holes.bind(names[k]!, args[k]!);
  if (z !== undefined) holes.bind("z", z);
  return fill(template(text), holes, build);
};

/** Whether a hole takes numbers only: c and d do, and n, which takes negative ones. */
export const takesNumbers = (hole: string): boolean =>
  hole === "c" || hole === "d" || hole === "n";

const takes = (hole: string, node: Expr): boolean =>
  !takesNumbers(hole) ||
  (node.kind === "const" && (hole !== "n" || node.value < 0));

/** Whether `node` can match, whatever the holes stand for: a quick look that most templates fail. */
export function hasForm(pattern: Template, node: Expr): boolean {
  if (pattern.kind === "hole") return takes(pattern.name, node);
  if (pattern.kind === "number")
    return node.kind === "const" && node.value === pattern.value;
  if (node.kind !== "apply" || node.op !== pattern.op) return false;
  for (let k = 0; k < pattern.args.length; k++)
    if (!hasForm(pattern.args[k]!, node.args[k]!)) return false;
  return true;
}

/**
 * Whether `node` has the form of the template; fills `bindings` (which may be spoilt where it has not). A
 * zero of either sign is 0 here.
 */
export function match(
  pattern: Template,
  node: Expr,
  bindings: Bindings,
): boolean {
  switch (pattern.kind) {
    case "number":
      return node.kind === "const" && node.value === pattern.value;
    case "hole": {
      const bound = bindings.get(pattern.name);
      if (bound !== undefined) return bound === node;
      if (!takes(pattern.name, node)) return false;
      bindings.bind(pattern.name, node);
      return true;
    }
    case "apply": {
      if (node.kind !== "apply" || node.op !== pattern.op) return false;
      const { args } = pattern;
      for (let k = 0; k < args.length; k++)
        if (!match(args[k]!, node.args[k]!, bindings)) return false;
      return true;
    }
    default:
      return pattern satisfies never;
  }
}
