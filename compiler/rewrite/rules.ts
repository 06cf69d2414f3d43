/** Reads tables of identities, each line when an operation that it may be about first appears. */
import type { OpName } from "../ir/ops.ts";
import { template, type Template } from "./template.ts";

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
