import fc from "fast-check";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { emitModule, emitScript } from "../../compiler/emit/module.ts";
import * as runtime from "../../runtime/index.ts";
import { createRandom } from "../support/random.ts";
import {
  argumentsOf,
  createMemory,
  interpret,
  type Memory,
} from "./interpret.ts";
import { N, N_IS, randomModule } from "./random-module.ts";
import {
  apply,
  constant,
  load,
  tensor,
  ZERO,
  type Expr,
} from "../../compiler/ir/expr.ts";
import type { Group, LoweredModule, Param } from "../../compiler/ir/loops.ts";
import { SEED } from "../support/seed.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function memoryFor(module: LoweredModule, seed: number): Memory {
  const random = createRandom(seed);
  const memory = createMemory([[N, N_IS]]);
  const give = memory.tensors;
  for (const { array, length } of module.scratch)
    give.set(array, new Float64Array(length));
  for (const param of module.functions[0]!.params)
    if (param.kind === "scalar")
      give.set(param.variable, random.vector(1, -2, 2));
    else if (param.kind === "array")
      give.set(param.array, random.vector(8, -2, 2));
    else if (param.kind === "group")
      for (const array of param.arrays)
        give.set(array, random.vector(8, -2, 2));
  return memory;
}

describe("random modules", () => {
  test(
    "are a fixed point of prettier, within the page",
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const module = randomModule(seed);
          const { code } = emitModule(module, { target: "ts" });
          expect(await prettier.format(code, { filepath: "x.ts" })).toBe(code);
          for (const line of code.split("\n"))
            expect(line.length).toBeLessThanOrEqual(80);
          const js = emitModule(module, { target: "js" });
          expect(await prettier.format(js.code, { filepath: "x.js" })).toBe(
            js.code,
          );
          expect(
            await prettier.format(js.declarations!, { filepath: "x.d.ts" }),
          ).toBe(js.declarations);
        }),
        { seed: SEED, numRuns: 60 },
      );
    },
  );

  test("compute what the loops stage says", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const module = randomModule(seed);
        const [forward] = module.functions;
        const expected = memoryFor(module, seed);
        const result = interpret(module, "forward", expected);
        const memory = memoryFor(module, seed);
        const script = emitScript(module);
        const make = new Function("runtime", script) as (from: unknown) => {
          forward: (...args: unknown[]) => number;
        };
        const got = make(runtime).forward(
          ...argumentsOf(forward!.params, memory),
        );
        expect(got, script).toBe(result);
        for (const [tensor, array] of memory.tensors)
          if (!module.scratch.some((one) => one.array === tensor))
            expect(array, tensor.name + script).toEqual(
              expected.tensors.get(tensor),
            );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test(
    "break groups of any width as prettier does",
    { timeout: 60_000 },
    async () => {
      const member = fc.stringMatching(/^[a-z]{1,24}$/);
      const members = fc.uniqueArray(member, { minLength: 1, maxLength: 7 });
      await fc.assert(
        fc.asyncProperty(
          members,
          fc.boolean(),
          fc.boolean(),
          fc.nat(7),
          async (names, sized, renamed, guests) => {
            const module = groupModule(names, sized, renamed, guests);
            const { code } = emitModule(module, { target: "ts" });
            expect(await prettier.format(code, { filepath: "x.ts" })).toBe(
              code,
            );
          },
        ),
        { seed: SEED, numRuns: 150 },
      );
    },
  );
});

/** A function that reads every array of one group. */
function groupModule(
  members: readonly string[],
  sized: boolean,
  renamed: boolean,
  guests: number,
): LoweredModule {
  const shape = sized ? [N] : [constant(4)];
  const arrays = members.map((name) =>
    tensor(renamed ? `d${name}` : name, [...shape], "local"),
  );
  const group: Group = {
    type: "Workspace",
    doc: "",
    // The last ones lie where the first one does.
    members: members.map((name, k) => ({
      name,
      shape,
      ...(k > 0 && members.length - k <= guests && { host: 0 }),
    })),
  };
  const params: Param[] = [
    ...(sized ? [{ kind: "size", size: N } as const] : []),
    { kind: "group", name: "work", group, arrays },
  ];
  const returns = arrays
    .map((array): Expr => load(array, [ZERO]))
    .reduce((a, b) => apply("add", a, b));
  const source = {
    name: "total",
    exported: true,
    doc: ["The total."],
    params,
    body: [],
    returns,
  };
  return {
    name: "groups",
    source: "",
    notes: [],
    from: undefined,
    groups: [group],
    scratch: [],
    functions: [source],
  };
}
