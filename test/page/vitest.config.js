/** The tests of the playground, which need a browser: `npm run test:page`. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/page/**/*.test.ts"],
    globalSetup: "test/page/setup.ts",
    // One browser after the other: they share two cores with what they measure.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
