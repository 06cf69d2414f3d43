/**
 * Builds a folder's main.js with each bundler that is named, in a process of its own, as users do: the
 * plugin comes from the package. Prints what failed, by bundler.
 */
const [folder, ...names] = process.argv.slice(2);
process.chdir(folder);

const plugin = async (name) => (await import(`gradsmith/${name}`)).default();
const entry = "./main.js";
const out = (name) => `out/${name}.mjs`;

const BUILDS = {
  vite: async () => {
    const { build } = await import("vite");
    const lib = { entry, formats: ["es"], fileName: () => "vite.mjs" };
    await build({
      configFile: false,
      logLevel: "silent",
      plugins: [await plugin("vite")],
      build: {
        lib,
        outDir: "out",
        emptyOutDir: false,
        minify: false,
        sourcemap: true,
      },
    });
  },
  rollup: async () => {
    const { rollup } = await import("rollup");
    const bundle = await rollup({
      input: entry,
      plugins: [await plugin("rollup")],
      onLog: () => {},
    });
    await bundle.write({ file: out("rollup"), sourcemap: true });
  },
  rolldown: async () => {
    const { rolldown } = await import("rolldown");
    const bundle = await rolldown({
      input: entry,
      logLevel: "silent",
      plugins: [await plugin("rolldown")],
    });
    await bundle.write({ file: out("rolldown"), sourcemap: true });
  },
  esbuild: async () => {
    const { build } = await import("esbuild");
    await build({
      entryPoints: [entry],
      outfile: out("esbuild"),
      bundle: true,
      format: "esm",
      sourcemap: true,
      logLevel: "silent",
      plugins: [await plugin("esbuild")],
    });
  },
  webpack: async () => {
    const { default: webpack } = await import("webpack");
    const plugins = [await plugin("webpack")];
    const stats = await new Promise((resolve, reject) =>
      webpack(
        {
          entry,
          mode: "none",
          devtool: "source-map",
          output: {
            path: `${process.cwd()}/out`,
            filename: "webpack.mjs",
            module: true,
          },
          experiments: { outputModule: true },
          plugins,
        },
        (error, done) => (error ? reject(error) : resolve(done)),
      ),
    );
    if (stats.hasErrors())
      throw new Error(stats.toString({ all: false, errors: true }));
  },
};

const failed = {};
for (const name of names)
  try {
    await BUILDS[name]();
  } catch (error) {
    failed[name] = `${error.message}\n${error.frame ?? ""}`;
  }
process.stdout.write(JSON.stringify(failed));
