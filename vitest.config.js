/** The tests. Their time is generous: they run on slow and busy machines, too. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build.global.ts"],
    // These need a browser: `npm run test:page`.
    exclude: ["test/page/**"],
    // Half of the processors would be one, on the machines that have two.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
