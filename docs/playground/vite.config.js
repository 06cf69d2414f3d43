/** The page is static: everything it needs is in the folder that is built. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { prebuiltCode, startEarly } from "./prebuilt.js";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path("."),
  resolve: { alias: { gradsmith: path("./define-config.ts") } },
  // Works under any path of any server.
  base: "./",
  plugins: [
    prebuiltCode(),
    startEarly("compiler.worker", "mirror", "typescript"),
  ],
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    // Type sizes and fonts of mathematics stay files that are loaded when they are needed.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  worker: { format: "es" },
});
