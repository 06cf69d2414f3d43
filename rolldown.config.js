/** Bundles each door into one file: mathjs's parser goes in, what is loaded on demand stays out. */

const bundle = (input, file) => ({
  input,
  external: [/^node:/, /^prettier(\/|$)/, "ts-morph", "picocolors"],
  platform: "neutral",
  resolve: { mainFields: ["module", "main"] },
  output: { file, format: "esm", codeSplitting: false },
});

export default [
  bundle("compiler/index.ts", "dist/index.js"),
  bundle("compiler/cli.ts", "dist/cli.js"),
  bundle("runtime/index.ts", "dist/runtime.js"),
];
