/**
 * Bundles each door into one file: mathjs's parser goes in, what is loaded on demand stays out. What reads
 * networks is a file of its own, loaded for them.
 */

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
  "valibot",
  "yaml",
];

const bundle = (input, file) => ({
  input,
  external: [/^node:/, /^prettier(\/|$)/, ...INSTALLED],
  platform: "neutral",
  resolve: { mainFields: ["module", "main"] },
  output: { file, format: "esm", codeSplitting: false },
});

/** What reads networks; the rest of the compiler is in the door's own file. */
const compiler = {
  ...bundle({ index: "compiler/index.ts" }),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "network.js",
  },
};

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
          // What stands below must not import what stands above: chunks would go round.
          test: /^(?!.*node_modules).*[\\/](?:runtime[\\/]|compiler[\\/](?!cli|build|circuit|verify|errors|display|network[\\/](?!files)))/,
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
  compiler,
  commands,
  plugins,
  bundle("runtime/index.ts", "dist/runtime.js"),
];
