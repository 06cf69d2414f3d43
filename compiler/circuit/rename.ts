/** A name of its own for every tensor of a split program. */
import { load, tensor, transform, type Expr, type Tensor } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import {
  assignments,
  mapAssignments,
  type Assign,
  type Program,
} from "../ir/program.ts";
import { inventNames, primed } from "./names.ts";

export interface Renamed {
  readonly program: Program;
  /** The tensors whose names are the user's. */
  readonly named: ReadonlySet<Tensor>;
}

/** Whether a name stands in the text as a variable does, not as a function that is called. */
const standsIn = (text: string, name: string): boolean =>
  name !== "" &&
  new RegExp(
    `(?<![\\p{L}\\p{N}_.])${escaped(name)}(?![\\p{L}\\p{N}_]|\\s*\\()`,
    "u",
  ).test(text);

const escaped = (name: string): string => name.replaceAll(/[$.]/g, "\\$&");

/** Names of the user's stay; a second tensor of one name gets a prime; all others are invented. */
export function rename(program: Program, text: string): Renamed {
  const taken = new Set(
    [...program.inputs, ...program.sizes].map((one) => one.name),
  );
  const locals = [
    ...new Set(assignments(program.statements).map((one) => one.target)),
  ];
  const isOutput = (one: Tensor): boolean => program.outputs.includes(one);
  const isNamed = (one: Tensor): boolean =>
    isOutput(one) || standsIn(text, one.name);
  const names = new Map<Tensor, string>();
  // Outputs are called what the program calls them; earlier values of a name have the primes.
  for (const one of locals
    .filter(isNamed)
    .sort((a, b) => Number(isOutput(b)) - Number(isOutput(a)))) {
    const name = primed(one.name, taken);
    taken.add(name);
    names.set(one, name);
  }
  const others = locals.filter((one) => !isNamed(one));
  const invented = inventNames(others.length, taken);
  others.forEach((one, k) => names.set(one, invented[k]!));
  const made = new Map(
    locals.map((one) => [one, tensor(names.get(one)!, one.shape, "local")]),
  );
  return {
    program: replaceTensors(program, made),
    named: new Set(locals.filter(isNamed).map((one) => made.get(one)!)),
  };
}

function replaceTensors(
  program: Program,
  made: ReadonlyMap<Tensor, Tensor>,
): Program {
  const memory = new NodeMap<Expr, Expr>();
  const change = (root: Expr): Expr =>
    transform(
      root,
      (node) =>
        node.kind === "load" && made.has(node.tensor)
          ? load(made.get(node.tensor)!, node.at)
          : node,
      memory,
    );
  const replaced = (one: Tensor): Tensor => made.get(one) ?? one;
  return {
    ...program,
    outputs: program.outputs.map(replaced),
    statements: mapAssignments(program.statements, (one: Assign) => ({
      ...one,
      target: replaced(one.target),
      at: one.at.map(change),
      value: change(one.value),
    })),
  };
}
