/** Walking and rewriting the loops stage. */
import {
  index,
  load,
  topological,
  transform,
  type Expr,
  type Load,
  type Tensor,
} from "../ir/expr.ts";
import {
  numbersOf,
  type Code,
  type For,
  type Matrix,
  type Store,
} from "../ir/loops.ts";
import { NodeMap } from "../ir/node-map.ts";

/** The expressions that one line of code evaluates, those of a loop's body left out. */
export function rootsOf(code: Code): readonly Expr[] {
  switch (code.kind) {
    case "for":
      return [code.index.extent];
    case "let":
      return [code.value];
    case "store":
      return code.at === undefined ? [code.value] : [code.at, code.value];
    case "fill":
      return [code.start, code.end, code.value];
    case "contract":
      return numbersOf(code);
    case "together":
    case "comment":
    case "invoke":
      return [];
    default:
      return code satisfies never;
  }
}

/** Every line of code, outer ones before inner ones. */
export function everyCode(body: readonly Code[]): readonly Code[] {
  if (!body.some((code) => code.kind === "for")) return body;
  const found: Code[] = [];
  for (const code of body) {
    found.push(code);
    if (code.kind === "for")
      for (const inner of everyCode(code.body)) found.push(inner);
  }
  return found;
}

/** The expressions that all lines evaluate, in order, those of loops' bodies included. */
export function allRoots(body: readonly Code[]): Expr[] {
  const roots: Expr[] = [];
  for (const code of everyCode(body))
    for (const root of rootsOf(code)) roots.push(root);
  return roots;
}

/** What code reads, writes and declares: arrays, variables, sizes and indices alike. */
export function mentioned(
  body: readonly Code[],
  returns?: Expr,
): Set<Expr | Tensor> {
  const found = new Set<Expr | Tensor>();
  for (const code of everyCode(body)) {
    if (code.kind === "store") found.add(code.target);
    if (code.kind === "let") found.add(code.variable);
    for (const array of wholesIn(code)) found.add(array);
  }
  // All roots in one walk: lines share most of what is below them.
  const roots = allRoots(body);
  if (returns !== undefined) roots.push(returns);
  for (const node of topological(roots)) {
    if (node.kind === "load") found.add(node.tensor);
    if (node.kind === "size" || node.kind === "index") found.add(node);
  }
  return found;
}

/** Code with every expression changed, and lines replaced where `line` says so. */
export const mapCode = (
  body: readonly Code[],
  change: (value: Expr) => Expr,
  line: (code: Code) => Code = (code) => code,
): Code[] =>
  body.map((code): Code => {
    switch (code.kind) {
      case "for":
        return line(mapLoop(code, change, line));
      case "let":
        return line({ ...code, value: change(code.value) });
      case "store":
        return line({
          ...code,
          at: code.at && change(code.at),
          value: change(code.value),
        });
      case "fill":
        return line({
          ...code,
          start: change(code.start),
          end: change(code.end),
          value: change(code.value),
        });
      case "contract":
        return line({
          ...code,
          rows: change(code.rows),
          columns: change(code.columns),
          depth: change(code.depth),
          a: mapMatrix(code.a, change),
          b: mapMatrix(code.b, change),
          c: mapMatrix(code.c, change),
        });
      case "together":
      case "comment":
      case "invoke":
        return line(code);
      default:
        return code satisfies never;
    }
  });

const mapMatrix = (
  { array, start, row, column }: Matrix,
  change: (value: Expr) => Expr,
): Matrix => ({
  array,
  start: change(start),
  row: row.kind === "grid" ? row : change(row),
  column: column.kind === "grid" ? column : change(column),
});

/** A loop whose extent changes (a triangle's, when the outer index does) runs over a new index. */
function mapLoop(
  loop: For,
  change: (value: Expr) => Expr,
  line: (code: Code) => Code,
): For {
  const extent = change(loop.index.extent);
  if (extent === loop.index.extent)
    return { ...loop, body: mapCode(loop.body, change, line) };
  const own = index(loop.index.name, extent);
  const memory = new NodeMap<Expr, Expr>([[loop.index, own]]);
  const renamed = (value: Expr): Expr =>
    transform(change(value), (node) => node, memory);
  return { ...loop, index: own, body: mapCode(loop.body, renamed, line) };
}

/** The arrays that a line touches otherwise than element by element. */
export function wholesIn(code: Code): readonly Tensor[] {
  switch (code.kind) {
    case "fill":
      return [code.target];
    case "contract":
      return [code.a.array, code.b.array, code.c.array];
    case "together":
      return [code.array];
    case "for":
    case "let":
    case "store":
    case "comment":
    case "invoke":
      return [];
    default:
      return code satisfies never;
  }
}

/** Whether a value reads an element of an array, or a variable. */
export const isRead = (array: Tensor, value: Expr): boolean =>
  topological([value]).some(
    (node) => node.kind === "load" && node.tensor === array,
  );

/** The element that a line stores to. */
export const elementOf = ({ target, at }: Store): Load =>
  load(target, [at!]) as Load;

/** The elements that lines of code (as `everyCode` lists them) read and write, by array. */
export function elementsOf(lines: readonly Code[]): Map<Tensor, Set<Load>> {
  const found = new Map<Tensor, Set<Load>>();
  const add = (one: Load): void => {
    const known = found.get(one.tensor);
    if (known === undefined) found.set(one.tensor, new Set([one]));
    else known.add(one);
  };
  for (const one of lines)
    if (one.kind === "store" && one.at !== undefined) add(elementOf(one));
  for (const node of topological(lines.flatMap(rootsOf)))
    if (node.kind === "load" && node.at.length > 0) add(node);
  return found;
}

/** What changes from one turn of a loop to the next, by the lines of its body; its own index left out. */
export function varyingIn(lines: readonly Code[]): Set<Expr | Tensor> {
  const found = new Set<Expr | Tensor>();
  for (const one of lines) {
    if (one.kind === "for") found.add(one.index);
    if (one.kind === "let") found.add(one.variable);
    if (one.kind === "store") found.add(one.target);
    for (const array of wholesIn(one)) found.add(array);
  }
  return found;
}

/** Whether values are the same in every turn. */
export const areSteady = (
  values: readonly Expr[],
  varying: ReadonlySet<Expr | Tensor>,
): boolean =>
  !topological(values).some((node) =>
    varying.has(node.kind === "load" ? node.tensor : node),
  );

/** Code that reads and writes variables in place of elements of arrays. */
export function inVariables(
  body: readonly Code[],
  variables: ReadonlyMap<Expr, Tensor>,
): Code[] {
  const memory = new NodeMap<Expr, Expr>(
    [...variables].map(([element, variable]) => [element, load(variable)]),
  );
  const change = (value: Expr): Expr =>
    transform(value, (node) => node, memory);
  const line = (one: Code): Code => {
    if (one.kind !== "store" || one.at === undefined) return one;
    const variable = variables.get(elementOf(one));
    return variable ? { ...one, target: variable, at: undefined } : one;
  };
  return mapCode(body, change, line);
}
