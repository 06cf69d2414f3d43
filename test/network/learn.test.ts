/** A network with dropout and batch norm learns, and predicts by what it has handed on. */
import { expect, test } from "vitest";
import { compile } from "../../compiler/index.ts";
import { spiral } from "../../examples/training/points.ts";
import * as runtime from "../../runtime/index.ts";

const { adam, createRandom, fillMask, train } = runtime;

type Group = ReturnType<typeof runtime.allocate>;

interface Net {
  createParameters(): Group;
  createStatistics(): Group;
  createWorkspace(N: number): Group;
  initializeParameters(p: Group, random: runtime.Random): void;
  initializeStatistics(statistics: Group): void;
  valueAndGradient(...args: readonly (number | Float64Array | Group)[]): number;
  predict(...args: readonly (number | Float64Array | Group)[]): void;
}

/** A module, made live: what it imports becomes an argument. */
function live(code: string): Net {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name); // prettier-ignore
  const body = code
    .replace(/^import (\{[^}]*\}) from "[^"]*";$/m, "const $1 = runtime;")
    .replaceAll(/^export /gm, "");
  const make = new Function("runtime", `${body}\nreturn { ${names.join(", ")} };`); // prettier-ignore
  return (make as (library: typeof runtime) => Net)(runtime);
}

test("the spiral, by batch norm and dropout", async () => {
  const { code } = await compile(
    {
      input: [2],
      layers: [
        { type: "dense", units: 24 },
        { type: "batchNorm" },
        { type: "relu" },
        { type: "dropout", p: 0.1 },
        { type: "dense", units: 3 },
      ],
      loss: "softmaxCrossEntropy",
    },
    { target: "js" },
  );
  const net = live(code);
  const random = createRandom(1);
  const { X, target } = spiral(random);
  const [p, gradient] = [net.createParameters(), net.createParameters()];
  const [statistics, next] = [net.createStatistics(), net.createStatistics()];
  const work = net.createWorkspace(300);
  const mask = new Float64Array(50 * 24);
  net.initializeParameters(p, random);
  net.initializeStatistics(statistics);
  const before = statistics.flat.slice();
  train({
    data: { X, target },
    samples: 300,
    batchSize: 50,
    epochs: 300,
    random,
    optimizer: adam(p, gradient, { lr: 0.02 }),
    loss: (N, batch) => {
      fillMask(mask, 0.9, random);
      const loss = net.valueAndGradient(p, N, batch.X, mask, batch.target, statistics, work, gradient, next); // prettier-ignore
      statistics.flat.set(next.flat);
      return loss;
    },
  });
  expect(statistics.flat).not.toEqual(before);
  const scores = new Float64Array(900);
  net.predict(p, 300, X, statistics, work, scores);
  expect(runtime.accuracy(scores, target, 300, 3)).toBeGreaterThan(0.9);
});
