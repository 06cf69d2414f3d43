/** Which arrays share a place, and that nothing is lost by it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileSource } from "../../compiler/compile.ts";
import { constant, size, tensor, type Tensor } from "../../compiler/ir/expr.ts";
import type { LoweredModule } from "../../compiler/ir/loops.ts";
import { overlap, type Life } from "../../compiler/lower/lives.ts";
import { share, type Sharer } from "../../compiler/lower/share.ts";
import { checkModel } from "../support/harness.ts";
import { createRandom } from "../support/random.ts";

const lowered = (text: string, functions = ["valueAndGradient"]) =>
  compileSource(
    { file: "<test>", text },
    {
      name: "test",
      functions: functions as ["valueAndGradient"],
      unroll: 0,
      kernel: Infinity,
    },
  );

/** Members of the workspace, and after a colon where they lie if that is with another one. */
const hosts = ({ groups }: LoweredModule): string[] => {
  const { members } = groups.find(({ type }) => type === "Workspace")!;
  return members.map(({ name, host }) =>
    host === undefined ? name : `${name}: ${members[host]!.name}`,
  );
};

/** Each is needed until the next but one is there. */
const CHAIN = `x = input(40)
W = parameter(40, 40)
a = tanh(W * x)
b = tanh(W * a)
c = tanh(W * b)
d = tanh(W * c)
e = tanh(W * d)
f = sum(e .^ 2)`;

describe("arrays that are never needed at once", () => {
  test("share a place", () => {
    const { module, cost } = lowered(CHAIN, ["forward"]);
    expect(hosts(module)).toEqual(["a", "b", "c: a", "d: b"]);
    expect(cost.workspace).toBe(2 * 40 * 8);
  });

  test("but not what derivatives need, nor what forward leaves for backward", () => {
    const { module } = lowered(CHAIN, ["forward", "backward"]);
    for (const one of hosts(module)) expect(one).not.toMatch(/^[a-e]: /);
  });

  test("also in the turns of a loop, with which they begin anew", () => {
    const text = `X = input(N, 40)
W = parameter(40, 40)
V = parameter(40, 40)
U = parameter(40, 40)
a[n, i] = sum(j, W[i, j] * X[n, j])
b[n, i] = sum(j, V[i, j] * tanh(a[n, j]))
c[n, i] = sum(j, U[i, j] * tanh(b[n, j]))
f = sum(n, i, c[n, i]^2)`;
    const { cost } = lowered(text, ["forward"]);
    expect(cost.workspace).toBe(2 * 40 * 8);
    checkModel({
      text: text.replaceAll("40", "4"),
      sizes: { N: 3 },
      functions: ["forward", "valueAndGradient"],
    });
  });
});

describe("places", () => {
  const random = createRandom(11);
  const cases = Array.from({ length: 40 }, () => {
    const sharers: Sharer[] = [];
    const lives = new Map<Tensor, Life>();
    for (let k = 0; k < 12; k++) {
      const length = constant(1 + random.integer(20));
      const array = tensor(`t${k}`, [length], "local");
      sharers.push({ array, shape: [length] });
      const from = random.integer(30);
      lives.set(array, { from, to: from + random.integer(12) });
    }
    return { sharers, lives };
  });
  const total = (lengths: readonly { readonly length: unknown }[]): number =>
    lengths.reduce(
      (n, { length }) => n + (length as { value: number }).value,
      0,
    );

  test("hold one array at a time, no longer than they are", () => {
    for (const { sharers, lives } of cases)
      for (const { length, arrays } of share(sharers, [lives]))
        for (const [k, one] of arrays.entries()) {
          expect(total([{ length: one.shape[0] }])).toBeLessThanOrEqual(
            total([{ length }]),
          );
          for (const other of arrays.slice(0, k))
            expect(overlap(lives.get(one)!, lives.get(other)!)).toBe(false);
        }
  });

  test("are never too short, whatever the sizes", () => {
    const [N, M] = [size("N"), size("M")];
    const sharers = [
      [N, constant(3)],
      [M],
      [N],
      [constant(7)],
      [constant(9)],
    ].map((shape, k): Sharer => ({
      array: tensor(`t${k}`, shape, "local"),
      shape,
    }));
    const lives = new Map(
      sharers.map(({ array }, k) => [array, { from: k, to: k }]),
    );
    const names = share(sharers, [lives]).map(({ arrays }) =>
      arrays.map(({ name }) => name).join(" "),
    );
    expect(names).toEqual(["t0 t2", "t1", "t4 t3"]);
  });

  test("are no larger than twice what is alive at the worst moment", () => {
    for (const { sharers, lives } of cases) {
      const at = (line: number): number =>
        total(
          sharers
            .filter(({ array }) =>
              overlap(lives.get(array)!, { from: line, to: line }),
            )
            .map(({ shape }) => ({ length: shape[0] })),
        );
      const peak = Math.max(
        ...Array.from({ length: 45 }, (_, line) => at(line)),
      );
      expect(total(share(sharers, [lives]))).toBeLessThan(2 * peak);
    }
  });
});

test("the examples need half of the memory that their arrays have", () => {
  const text = readFileSync("examples/lstm.grad", "utf8");
  const { cost } = compileSource({ file: "<test>", text }, { name: "test" });
  expect(cost.workspace).toBe("1408 * T + 1040");
});
