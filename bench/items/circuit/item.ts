/** The circuit of CS231n: f = (x + y) z. */
import type { Contender } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { at, onPoints } from "../points.ts";
import { forward, valueAndGradient } from "./expert.ts";

export const circuit: Item = {
  name: "circuit",
  title: "`(x + y) * z`",
  group: "scalar",
  source: { file: "examples/circuit.grad" },
  ...onPoints({
    seed: 1,
    width: 3,
    range: 2,
    derivative: "valueAndGradient",
    byHand: { value: forward, derivative: valueAndGradient },
    contender,
  }),
  c: { file: "circuit/expert.c" },
  scalars: {
    inputs: 3,
    wrt: 3,
    outputs: 1,
    trace: ({ add, mul }, [x, y, z]) => [mul(add(x!, y!), z!)],
    points: ({ points }) => points!,
  },
};

interface Functions {
  readonly value: typeof forward;
  readonly derivative: typeof valueAndGradient;
}

function contender(
  { value, derivative }: Functions,
  points: Float64Array,
): Contender {
  const result = new Float64Array(3);
  return {
    result,
    value: (i) => {
      const k = at(i, 3);
      return value(points[k]!, points[k + 1]!, points[k + 2]!);
    },
    gradient: (i) => {
      const k = at(i, 3);
      const f = derivative(points[k]!, points[k + 1]!, points[k + 2]!, result);
      return f + result[0]! + result[1]! + result[2]!;
    },
  };
}
