/** The sigmoid neuron of CS231n, with two inputs. */
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { at, POINTS } from "../points.ts";
import { forward, valueAndGradient } from "./expert.ts";

export const neuron: Item = {
  name: "neuron",
  title: "sigmoid neuron, 2 inputs",
  group: "scalar",
  source: { file: "examples/neuron.grad" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => ({ points: draw(2).between(-2, 2, 5 * POINTS) }),
  ours: (module, data) =>
    contender(
      module["forward"] as typeof forward,
      module["valueAndGradient"] as typeof valueAndGradient,
      data["points"]!,
    ),
  expert: ({ points }) => contender(forward, valueAndGradient, points!),
  c: { file: "neuron/expert.c" },
  scalars: {
    inputs: 5,
    wrt: 5,
    outputs: 1,
    trace: ({ constant, add, sub, mul, div, exp }, [w0, x0, w1, x1, w2]) => {
      const sum = add(add(mul(w0!, x0!), mul(w1!, x1!)), w2!);
      const one = constant(1);
      return [div(one, add(one, exp(sub(constant(0), sum))))];
    },
    points: ({ points }) => points!,
  },
};

function contender(
  value: typeof forward,
  gradient: typeof valueAndGradient,
  points: Float64Array,
) {
  const result = new Float64Array(5);
  return {
    result,
    value: (i: number) => {
      const k = at(i, 5);
      return value(
        points[k]!,
        points[k + 1]!,
        points[k + 2]!,
        points[k + 3]!,
        points[k + 4]!,
      );
    },
    gradient: (i: number) => {
      const k = at(i, 5);
      const f = gradient(
        points[k]!,
        points[k + 1]!,
        points[k + 2]!,
        points[k + 3]!,
        points[k + 4]!,
        result,
      );
      return f + result[0]! + result[4]!;
    },
  };
}
