/** The tests. Their time is generous: they run on slow and busy machines, too. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build.global.ts"],
    // These need a browser: `npm run test:page`.
    exclude: ["test/page/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
