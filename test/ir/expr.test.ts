import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apply,
  asBoolean,
  asNumber,
  children,
  constant,
  type Expr,
  index,
  isBoolean,
  isConst,
  load,
  size,
  substitute,
  tensor,
  topological,
  transform,
} from "../../compiler/ir/expr.ts";
import { evaluateExpr } from "../../compiler/ir/evaluate.ts";
import { add, at, input, mul, op, over } from "../support/build.ts";

const [x, y] = [at(input("x")), at(input("y"))];

describe("interning", () => {
  test("equal expressions are one object", () => {
    const W = tensor("W", [constant(3)], "input");
    expect(constant(2)).toBe(constant(2));
    expect(size("N")).toBe(size("N"));
    expect(load(W, [constant(1)])).toBe(load(W, [constant(1)]));
    expect(add(mul(x, y), 1)).toBe(add(mul(x, y), 1));
    expect(add(x, y)).not.toBe(add(y, x));
    expect(add(x, y)).not.toBe(mul(x, y));
  });

  test("0 and -0 differ, NaN is itself", () => {
    expect(constant(0)).not.toBe(constant(-0));
    expect(constant(NaN)).toBe(constant(NaN));
    expect(isConst(constant(-0), 0)).toBe(false);
    expect(isConst(constant(-0), -0)).toBe(true);
    expect(isConst(constant(NaN), NaN)).toBe(true);
  });

  test("indices and tensors of one name differ", () => {
    expect(index("i", constant(3))).not.toBe(index("i", constant(3)));
    const [first, second] = [input("W"), input("W")];
    expect(load(first)).not.toBe(load(second));
    const [a, b] = [input("v", 3), input("v", 3)];
    expect(at(a, 1)).not.toBe(at(b, 1));
  });

  test("random expressions, built twice, are one object", () => {
    const { tree } = fc.letrec<{ tree: () => Expr }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(
          () => x,
          () => y,
        ),
        fc.integer({ min: -3, max: 3 }).map((n) => () => constant(n)),
        fc
          .tuple(fc.constantFrom("add", "mul", "sub"), tie("tree"), tie("tree"))
          .map(
            ([name, a, b]) =>
              () =>
                op(name as "add", a(), b()),
          ),
      ),
    }));
    fc.assert(fc.property(tree, (build) => build() === build()));
  });
});

describe("constructors", () => {
  test("count arguments and subscripts", () => {
    expect(() => apply("add", x)).toThrow("add takes 2 arguments, not 1");
    expect(() => load(input("v", 3))).toThrow("v has 1 axes, not 0");
  });

  test("truth values and numbers", () => {
    const less = op("lt", x, y);
    expect(isBoolean(less)).toBe(true);
    expect(isBoolean(op("select", less, 1, 0))).toBe(false);
    expect(asNumber(x)).toBe(x);
    expect(asNumber(less)).toBe(op("select", less, 1, 0));
    expect(asBoolean(less)).toBe(less);
    const truth = (value: number): number =>
      evaluateExpr(asNumber(asBoolean(constant(value))));
    expect([2, -1, 0, NaN].map(truth)).toEqual([1, 1, 0, 0]);
  });
});

describe("traversal", () => {
  test("children before parents, each once, by first appearance", () => {
    const i = over("i", 3);
    const element = at(input("v", 3), i);
    const product = mul(element, x);
    const root = add(product, mul(product, element));
    expect(topological([root, x])).toEqual([
      i,
      element,
      x,
      product,
      mul(product, element),
      root,
    ]);
    expect(children(i)).toEqual([]);
  });

  test("substitution replaces leaves and whole parts", () => {
    const sum = add(mul(x, y), x);
    expect(substitute(sum, new Map([[x, y]]))).toBe(add(mul(y, y), y));
    expect(substitute(sum, new Map([[mul(x, y), constant(2)]]))).toBe(
      add(2, x),
    );
    expect(substitute(sum, new Map())).toBe(sum);
    const [i, j] = [over("i", 3), over("j", 3)];
    const v = input("v", 3);
    expect(substitute(at(v, add(i, 1)), new Map([[i, j]]))).toBe(
      at(v, add(j, 1)),
    );
  });

  test("a transformation sees each node once, rebuilt", () => {
    const shared = mul(x, y);
    const seen: Expr[] = [];
    const result = transform(add(shared, shared), (node) => {
      seen.push(node);
      return node === x ? y : node;
    });
    expect(result).toBe(add(mul(y, y), mul(y, y)));
    expect(seen).toEqual([x, y, mul(y, y), result]);
  });

  test("100,000 deep", { timeout: 60_000 }, () => {
    let sum: Expr = x;
    for (let k = 0; k < 100_000; k++) sum = add(sum, k);
    expect(topological([sum]).length).toBe(200_001);
    const [first] = topological([substitute(sum, new Map([[x, y]]))]);
    expect(first).toBe(y);
  });
});
