/** Where the tool of a robot arm is, and how it moves with the six joints. */
import type { Contender } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { at, POINTS } from "../points.ts";
import { forward, jacobian } from "./expert.ts";
import { position } from "./scalars.ts";

export const arm: Item = {
  name: "arm",
  title: "6-joint arm, 3 x 6 Jacobian",
  group: "jacobian",
  source: { file: "examples/robot-arm.grad" },
  options: { functions: ["forward", "jacobian"] },
  data: () => ({ points: draw(4).between(-3, 3, 6 * POINTS) }),
  ours: (module, data) =>
    contender(
      module["forward"] as unknown as typeof forward,
      module["jacobian"] as unknown as typeof jacobian,
      data["points"]!,
    ),
  expert: ({ points }) => contender(forward, jacobian, points!),
  c: { file: "arm/expert.c" },
  scalars: {
    inputs: 6,
    wrt: 6,
    outputs: 3,
    trace: position,
    points: ({ points }) => points!,
  },
};

function contender(
  value: typeof forward,
  derivative: typeof jacobian,
  points: Float64Array,
): Contender {
  const q = Array.from({ length: POINTS }, (_, i) =>
    points.subarray(at(i, 6), at(i, 6) + 6),
  );
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
