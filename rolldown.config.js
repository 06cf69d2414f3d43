/**
 * Bundles each door into one file: mathjs's parser goes in, what is loaded on demand stays out. What reads
 * networks is a file of its own, loaded for them.
 */
import { inScript } from "./scripts/in-script.js";

/** Packages that are installed with us. */
const INSTALLED = [
  "@jridgewell/gen-mapping",
  "chokidar",
  "jiti",
  "nanospinner",
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

/**
 * The command line in pieces: a command is loaded when it is called, and what several share only once. Every file
 * costs a millisecond, so what is always loaded together is one file.
 */
const commands = {
  ...bundle("compiler/cli.ts"),
  preserveEntrySignatures: false,
  plugins: [inScript("compiler")],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "cli/[name].js",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: "basis",
          test: /rolldown[\\/]runtime|picocolors|compiler[\\/](?:errors|display|cli[\\/](?:arguments|usage))\.ts/,
        },
        {
          name: "compiler",
          // What stands below must not import what stands above: chunks would go round.
          test: /node_modules[\\/](?!picocolors|katex|@dagrejs)|^(?!.*node_modules).*[\\/](?:runtime[\\/]|compiler[\\/](?!cli|build|circuit|verify|errors|display|network[\\/](?!files)))/,
        },
        {
          name: "common",
          test: /compiler[\\/](?:build[\\/]header|cli[\\/](?:input|mark|output|program|shapes))\.ts/,
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
  bundle("compiler/cli/script.ts", "dist/cli/script.js"),
];
