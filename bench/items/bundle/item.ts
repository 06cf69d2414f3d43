/** ADBench's residual of bundle adjustment, and its Jacobian by camera, point and weight. */
import { made, type Contender } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { at, POINTS, pointsOf } from "../points.ts";
import { forward, jacobian } from "./expert.ts";
import { error } from "./scalars.ts";

export const bundle: Item = {
  name: "bundle",
  title: "bundle adjustment, 2 x 15 Jacobian",
  group: "jacobian",
  source: { file: "examples/bundle-adjustment.grad" },
  options: { functions: ["forward", "jacobian"] },
  data: () => {
    const random = draw(5);
    const spread = random.between(-1, 1, 17 * POINTS);
    return {
      points: spread.map((x, k) => CENTRE[k % 17]! + SPREAD[k % 17]! * x),
    };
  },
  ours: (module, data) => {
    const p = points(data["points"]!).map((point) => {
      const parameters = made(module["createParameters"]);
      parameters.flat.set(point.subarray(0, 15));
      return parameters;
    });
    const features = points(data["points"]!).map((point) => point.subarray(15));
    const [value, derivative] = [module["forward"]!, module["jacobian"]!];
    const { values, result } = buffers();
    return {
      values,
      result,
      value: (i) => {
        const k = at(i, 1);
        value(p[k], features[k], values);
        return values[0]! + values[1]!;
      },
      gradient: (i) => {
        const k = at(i, 1);
        derivative(p[k], features[k], result);
        return result[0]! + result[29]!;
      },
    };
  },
  expert: (data) => byHand(points(data["points"]!)),
  c: { file: "bundle/expert.c" },
  scalars: {
    inputs: 17,
    wrt: 15,
    outputs: 2,
    trace: error,
    points: ({ points }) => points!,
  },
};

/** Rotation, centre, focal length, principal point, distortion, point, weight; then the feature. */
// prettier-ignore
const CENTRE = [0.3, -0.2, 0.4,  0, 0, 0,       500,  300, 200, 0.01, 0.001,   1, -1, 8,       0.8, 320, 180];
// prettier-ignore
const SPREAD = [0.2, 0.2, 0.2,   1, 1, 1,       50,   20, 20,   0.01, 0.001,   1, 1, 2,        0.2, 50, 50];

/** Fifteen parameters and two coordinates each. */
const points = (all: Float64Array): Float64Array[] => pointsOf(all, 17);

const buffers = () => ({
  values: new Float64Array(2),
  result: new Float64Array(30),
});

function byHand(points: readonly Float64Array[]): Contender {
  const { values, result } = buffers();
  return {
    values,
    result,
    value: (i) => {
      forward(points[at(i, 1)]!, values);
      return values[0]! + values[1]!;
    },
    gradient: (i) => {
      jacobian(points[at(i, 1)]!, result);
      return result[0]! + result[29]!;
    },
  };
}
