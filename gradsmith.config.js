/** What `npm run generate` makes of the examples. */
import { defineConfig } from "gradsmith";

export default defineConfig({
  include: "examples/*",
  outDir: "generated",
  options: { runtime: "../runtime/index.ts" },
  overrides: {
    "examples/activations.grad": {
      output: ["leaky", "maxout", "exponential"],
    },
    "examples/bundle-adjustment.grad": { functions: ["forward", "jacobian"] },
    "examples/images.net.yaml": { unroll: 0 },
    // Smaller rather than faster.
    "examples/mnist-conv.net.yaml": { unroll: 64 },
    "examples/quadratic.grad": { functions: "all" },
    "examples/robot-arm.grad": { functions: ["forward", "jacobian"] },
    "examples/rosenbrock.grad": {
      functions: ["forward", "valueAndGradient", "hvp"],
    },
  },
});
