/** Runs an example, which is TypeScript: node examples/run.js spiral [--epochs 100] [--seed 2] [--folder figures] */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const EXAMPLES = ["spiral", "mnist", "mnist-conv", "char-lstm"];

const path = (relative) =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** The module of an example, bundled; packages stay outside. */
async function load(name) {
  const bundle = await rolldown({
    input: path(`examples/training/${name}.ts`),
    platform: "node",
    external: (id) => !/^\.|^\/|^[A-Za-z]:/.test(id),
    logLevel: "warn",
  });
  // Packages are found from here.
  const file = path(`node_modules/.cache/gradsmith/${name}.js`);
  await bundle.write({ file, format: "esm", codeSplitting: false });
  return import(pathToFileURL(file).href);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: "string" },
    seed: { type: "string" },
    folder: { type: "string" },
  },
});
const [name] = positionals;
if (!EXAMPLES.includes(name)) {
  console.error(`node examples/run.js ${EXAMPLES.join("|")} [--epochs N] [--seed N] [--folder F]`); // prettier-ignore
  process.exit(2);
}
const { folder, ...numbers } = values;
const options = Object.entries(numbers).map(([key, text]) => [key, Number(text)]); // prettier-ignore
if (folder !== undefined) options.push(["folder", resolve(folder)]);
// The examples name files from the root.
process.chdir(path(""));
const { main } = await load(name);
await main(Object.fromEntries(options));
