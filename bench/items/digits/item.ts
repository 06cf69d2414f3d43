/** A net for handwritten digits: 784 inputs, 100 ReLUs, 10 classes, in one batch. */
import { byHand, ofModule, type Make } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { netOf, valueAndGradient, forward, type Products } from "./expert.ts";
import { plain } from "./plain.ts";
import { tiled } from "./tiled.ts";

export const PARAMETERS = 79510;

export const digits = (N: number): Item => ({
  name: "digits",
  title: `784-100-10 net, batch ${N}`,
  group: "net",
  source: { file: "examples/mnist.net.yaml" },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => {
    const random = draw(9);
    return {
      p: random.between(-0.05, 0.05, PARAMETERS),
      X: random.between(0, 1, 784 * N),
      target: random.below(10, N),
    };
  },
  ours: (module, { p, X, target }) =>
    ofModule(module, { parameters: p!, sizes: [N], inputs: [X, target] }),
  expert: withProducts(N, plain),
  others: { "JavaScript, 4 x 2 tiles": withProducts(N, tiled) },
  c: { file: "digits/expert.c", constants: { N } },
  multiplyAdds: { forward: 79_400 * N, backward: 80_400 * N },
});

const withProducts =
  (N: number, products: Products): Make =>
  ({ p, X, target }) => {
    const net = netOf(N, p!, X!, target!, products);
    return byHand(net, forward, valueAndGradient, PARAMETERS);
  };
