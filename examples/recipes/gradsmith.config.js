/** The recipes are a project of their own, in JavaScript: `npx gradsmith generate` in this folder. */
import { defineConfig } from "gradsmith";

export default defineConfig({
  options: { target: "js" },
  overrides: {
    "oscillation.grad": { functions: ["forward", "jacobian"], wrt: ["p"] },
  },
});
