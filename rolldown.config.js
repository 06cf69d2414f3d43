/** Bundles each door into one file: mathjs's parser goes in, what is loaded on demand stays out. */

/** Packages that are installed with us. */
const INSTALLED = [
  "@jridgewell/gen-mapping",
  "chokidar",
  "jiti",
  "nanospinner",
  "picocolors",
  "picomatch",
  "tinyglobby",
  "ts-morph",
  "unplugin",
];

const bundle = (input, file) => ({
  input,
  external: [/^node:/, /^prettier(\/|$)/, ...INSTALLED],
  platform: "neutral",
  resolve: { mainFields: ["module", "main"] },
  output: { file, format: "esm", codeSplitting: false },
});

/** The command line in pieces: a command is loaded when it is called, and what several share only once. */
const commands = {
  ...bundle("compiler/cli.ts"),
  preserveEntrySignatures: false,
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "cli/[name].js",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: "compiler",
          test: /compiler[\\/](?!cli|build|circuit|verify|errors|display)/,
        },
      ],
    },
  },
};

/** A door for each bundler; what is behind them is there once. */
const plugins = {
  ...bundle(
    Object.fromEntries(
      ["esbuild", "rolldown", "rollup", "rspack", "vite", "webpack"].map(
        (name) => [name, `compiler/plugin/${name}.ts`],
      ),
    ),
  ),
  output: {
    dir: "dist/plugin",
    format: "esm",
    chunkFileNames: "shared/[name].js",
  },
};

export default [
  bundle("compiler/index.ts", "dist/index.js"),
  commands,
  plugins,
  bundle("runtime/index.ts", "dist/runtime.js"),
];
