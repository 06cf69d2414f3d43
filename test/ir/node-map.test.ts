import { expect, test } from "vitest";
import { constant, index, tensor, type Expr } from "../../compiler/ir/expr.ts";
import { NodeMap, NodeSet } from "../../compiler/ir/node-map.ts";

const nodes = (count: number): Expr[] =>
  Array.from({ length: count }, () => index("i", constant(2)));

test("what is set is found, page by page and back", () => {
  const some = nodes(500);
  const map = new NodeMap<Expr, number>();
  some.forEach((node, k) => map.set(node, k));
  for (let k = some.length - 1; k >= 0; k -= 7)
    expect(map.get(some[k]!)).toBe(k);
  expect(some.every((node) => map.has(node))).toBe(true);
  map.set(some[3]!, -1);
  expect(map.get(some[3]!)).toBe(-1);
});

test("nodes that were not set are not there, whatever their neighbours", () => {
  const [a, b] = nodes(2);
  const map = new NodeMap<Expr, boolean>([[a!, false]]);
  expect(map.get(a!)).toBe(false);
  expect(map.has(a!)).toBe(true);
  expect(map.get(b!)).toBeUndefined();
  expect(map.has(nodes(100).at(-1)!)).toBe(false);
  map.clear();
  expect(map.has(a!)).toBe(false);
});

test("a set takes nodes and tensors", () => {
  const x = tensor("x", [], "input");
  const [a, b] = nodes(2);
  const set = new NodeSet<{ readonly id: number }>([x]);
  expect(set.has(x)).toBe(true);
  expect(set.has(a!)).toBe(false);
  expect(set.add(b!).has(b!)).toBe(true);
});
