/** A small convolutional net for handwritten digits: two convolutions, each pooled, and a dense layer. */
import { byHand, ofModule } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { forward, netOf, PARAMETERS, valueAndGradient } from "./expert.ts";

/** Of one sample: both kernels, and the dense layer; and back, where the first convolution's input needs no gradient. */
const FIRST = 8 * 24 * 24 * 25;
const SECOND = 16 * 8 * 8 * 8 * 25;
const DENSE = 2560;

export const conv = (N: number): Item => ({
  name: "conv",
  title: `small convolutional net, batch ${N}`,
  group: "net",
  source: { file: "examples/mnist-conv.net.yaml" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => {
    const random = draw(10);
    return {
      p: random.between(-0.1, 0.1, PARAMETERS),
      X: random.between(0, 1, 784 * N),
      target: random.below(10, N),
    };
  },
  ours: (module, { p, X, target }) =>
    ofModule(module, { parameters: p!, sizes: [N], inputs: [X, target] }),
  expert: ({ p, X, target }) => {
    const net = netOf(N, p!, X!, target!);
    return byHand(net, forward, valueAndGradient, PARAMETERS);
  },
  c: { file: "conv/expert.c", constants: { N } },
  multiplyAdds: {
    forward: N * (FIRST + SECOND + DENSE),
    backward: N * (FIRST + 2 * SECOND + 2 * DENSE),
  },
});
