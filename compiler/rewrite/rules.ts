/** Reads tables of identities, each line when an operation that it may be about first appears. */
import type { Expr } from "../ir/expr.ts";
import type { OpName } from "../ir/ops.ts";
import { takesNumbers, template, type Template } from "./template.ts";

/** A left and a right side in the source language. */
export type Identity = readonly [left: string, right: string];

export interface Rule {
  readonly left: Template;
  readonly right: Template;
}

/** What stands in a text where an operation is written as an operator; the others go by their names. */
// prettier-ignore
const OPERATORS: Partial<Record<OpName, string>> = {
  add: "+", sub: "-", mul: "*", div: "/", neg: "-", pow: "^", rem: "%", select: "?",
  lt: "<", le: "<=", gt: ">", ge: ">=", eq: "==", ne: "!=",
};

/** Whether the left side of an identity may be this operation: a look that costs less than reading it. */
export const mayBe = (op: OpName, [left]: Identity): boolean =>
  left.includes(OPERATORS[op] ?? op);

const memory = new WeakMap<Identity, Rule>();

export function ruleOf(identity: Identity): Rule {
  let rule = memory.get(identity);
  if (rule === undefined) {
    const [left, right] = identity;
    rule = { left: template(left), right: template(right) };
    if (rule.left.kind !== "apply")
      throw new Error(`the left side ${left} is no operation`);
    memory.set(identity, rule);
  }
  return rule;
}

/** The rules about an operation, in the order of their table. */
export function rulesOf(
  table: readonly Identity[],
): (op: OpName) => readonly Rule[] {
  const found = new Map<OpName, readonly Rule[]>();
  return (op) => {
    let rules = found.get(op);
    if (rules === undefined) {
      rules = table
        .filter((one) => mayBe(op, one))
        .map(ruleOf)
        .filter(({ left }) => left.kind === "apply" && left.op === op);
      found.set(op, rules);
    }
    return rules;
  };
}

/** What a rule asks first of an argument: which operation it is, or whether it is a number. */
const headOf = (node: Expr | undefined): string =>
  node === undefined ? "" : node.kind === "apply" ? node.op : node.kind;

function mayHaveHead(pattern: Template | undefined, head: string): boolean {
  if (pattern === undefined) return true;
  if (pattern.kind === "apply") return pattern.op === head;
  const isFree = pattern.kind === "hole" && !takesNumbers(pattern.name);
  return isFree || head === "const";
}

type ByHeads = Map<string, Map<string, readonly Rule[]>>;

/** The rules that may be about an operation on such arguments, in the order of their table. */
export function rulesFor(
  table: readonly Identity[],
): (op: OpName, args: readonly Expr[]) => readonly Rule[] {
  const all = rulesOf(table);
  const found = new Map<OpName, ByHeads>();
  const find = (op: OpName, first: string, second: string): readonly Rule[] => {
    const rules = all(op).filter(
      ({ left }) =>
        left.kind === "apply" &&
        mayHaveHead(left.args[0], first) &&
        mayHaveHead(left.args[1], second),
    );
    const byFirst: ByHeads = found.get(op) ?? new Map();
    const bySecond = byFirst.get(first) ?? new Map<string, readonly Rule[]>();
    found.set(op, byFirst.set(first, bySecond.set(second, rules)));
    return rules;
  };
  return (op, args) => {
    const first = headOf(args[0]);
    const second = headOf(args[1]);
    return found.get(op)?.get(first)?.get(second) ?? find(op, first, second);
  };
}
