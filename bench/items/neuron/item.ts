/** The sigmoid neuron of CS231n, with two inputs. */
import type { Contender } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { at, onPoints } from "../points.ts";
import { forward, valueAndGradient } from "./expert.ts";

export const neuron: Item = {
  name: "neuron",
  title: "sigmoid neuron, 2 inputs",
  group: "scalar",
  source: { file: "examples/neuron.grad" },
  ...onPoints({
    seed: 2,
    width: 5,
    range: 2,
    derivative: "valueAndGradient",
    byHand: { value: forward, derivative: valueAndGradient },
    contender,
  }),
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

interface Functions {
  readonly value: typeof forward;
  readonly derivative: typeof valueAndGradient;
}

function contender(
  { value, derivative }: Functions,
  points: Float64Array,
): Contender {
  const result = new Float64Array(5);
  return {
    result,
    value: (i) => {
      const k = at(i, 5);
      return value(
        points[k]!,
        points[k + 1]!,
        points[k + 2]!,
        points[k + 3]!,
        points[k + 4]!,
      );
    },
    gradient: (i) => {
      const k = at(i, 5);
      const f = derivative(
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
