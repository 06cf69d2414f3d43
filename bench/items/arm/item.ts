/** Where the tool of a robot arm is, and how it moves with the six joints. */
import type { Contender } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { at, onPoints, pointsOf } from "../points.ts";
import { forward, jacobian } from "./expert.ts";
import { position } from "./scalars.ts";

export const arm: Item = {
  name: "arm",
  title: "6-joint arm, 3 x 6 Jacobian",
  group: "jacobian",
  source: { file: "examples/robot-arm.grad" },
  ...onPoints({
    seed: 4,
    width: 6,
    range: 3,
    derivative: "jacobian",
    byHand: { value: forward, derivative: jacobian },
    contender,
  }),
  c: { file: "arm/expert.c" },
  scalars: {
    inputs: 6,
    wrt: 6,
    outputs: 3,
    trace: position,
    points: ({ points }) => points!,
  },
};

interface Functions {
  readonly value: typeof forward;
  readonly derivative: typeof jacobian;
}

function contender(
  { value, derivative }: Functions,
  points: Float64Array,
): Contender {
  const q = pointsOf(points, 6);
  const values = new Float64Array(3);
  const result = new Float64Array(18);
  return {
    values,
    result,
    value: (i) => {
      value(q[at(i, 1)]!, values);
      return values[0]! + values[2]!;
    },
    gradient: (i) => {
      derivative(q[at(i, 1)]!, result);
      return result[0]! + result[17]!;
    },
  };
}
