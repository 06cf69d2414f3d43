/** Rosenbrock's valley in 100 variables. */
import { byHand, ofModule } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { forward, valueAndGradient } from "./expert.ts";

export const rosenbrock: Item = {
  name: "rosenbrock",
  title: "Rosenbrock, n = 100",
  group: "scalar",
  source: { file: "examples/rosenbrock.grad" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => ({ x: draw(3).between(-1.5, 1.5, 100) }),
  ours: (module, { x }) => ofModule(module, { inputs: [x] }),
  expert: ({ x }) => byHand(x!, forward, valueAndGradient, 100),
  c: { file: "rosenbrock/expert.c" },
  scalars: {
    inputs: 100,
    wrt: 100,
    outputs: 1,
    trace: ({ constant, add, sub, mul }, x) => {
      const terms = x.slice(0, -1).map((here, i) => {
        const a = sub(x[i + 1]!, mul(here, here));
        const b = sub(constant(1), here);
        return add(mul(constant(100), mul(a, a)), mul(b, b));
      });
      return [terms.reduce((a, b) => add(a, b))];
    },
    points: ({ x }) => x!,
  },
};
