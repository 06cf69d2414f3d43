/** CS231n's net for the spiral: 2 inputs, 20 ReLUs, 3 classes, softmax loss and L2, in one batch. */
import { ofModule } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { forward, valueAndGradient } from "./expert.ts";

const PARAMETERS = 123;

export const spiral = (N: number): Item => ({
  name: "spiral",
  title: `2-20-3 softmax net with L2, batch ${N}`,
  group: "net",
  source: { file: "examples/two-layer-net.grad" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => {
    const random = draw(8);
    return {
      p: random.between(-1, 1, PARAMETERS),
      X: random.between(-1, 1, 2 * N),
      t: random.below(3, N),
      lambda: Float64Array.of(0.001),
    };
  },
  ours: (module, { p, X, t, lambda }) =>
    ofModule(module, {
      parameters: p!,
      sizes: [N],
      inputs: [X, t, lambda![0]],
    }),
  expert: ({ p, X, t, lambda }) => {
    const scores = new Float64Array(3 * N);
    const result = new Float64Array(PARAMETERS);
    return {
      result,
      value: () => forward(p!, N, X!, t!, lambda![0]!, scores),
      gradient: () =>
        valueAndGradient(p!, N, X!, t!, lambda![0]!, scores, result),
    };
  },
  c: { file: "spiral/expert.c", constants: { N } },
  multiplyAdds: { forward: 100 * N, backward: 160 * N },
});
