/** The circuit of CS231n: f = (x + y) z. */
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { at, POINTS } from "../points.ts";
import { forward, valueAndGradient } from "./expert.ts";

export const circuit: Item = {
  name: "circuit",
  title: "`(x + y) * z`",
  group: "scalar",
  source: { file: "examples/circuit.grad" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => ({ points: draw(1).between(-2, 2, 3 * POINTS) }),
  ours: (module, data) =>
    contender(
      module["forward"] as typeof forward,
      module["valueAndGradient"] as typeof valueAndGradient,
      data["points"]!,
    ),
  expert: ({ points }) => contender(forward, valueAndGradient, points!),
  c: { file: "circuit/expert.c" },
  scalars: {
    inputs: 3,
    wrt: 3,
    outputs: 1,
    trace: ({ add, mul }, [x, y, z]) => [mul(add(x!, y!), z!)],
    points: ({ points }) => points!,
  },
};

function contender(
  value: typeof forward,
  gradient: typeof valueAndGradient,
  points: Float64Array,
) {
  const result = new Float64Array(3);
  return {
    result,
    value: (i: number) => {
      const k = at(i, 3);
      return value(points[k]!, points[k + 1]!, points[k + 2]!);
    },
    gradient: (i: number) => {
      const k = at(i, 3);
      const f = gradient(points[k]!, points[k + 1]!, points[k + 2]!, result);
      return f + result[0]! + result[1]! + result[2]!;
    },
  };
}
