/** Runs an example, which is TypeScript: node examples/run.js spiral [--epochs 100] [--seed 2] */
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
  options: { epochs: { type: "string" }, seed: { type: "string" } },
});
const [name] = positionals;
if (!EXAMPLES.includes(name)) {
  console.error(`node examples/run.js ${EXAMPLES.join("|")} [--epochs N] [--seed N]`); // prettier-ignore
  process.exit(2);
}
// The examples name files from the root.
process.chdir(path(""));
const { main } = await load(name);
const numbers = Object.entries(values).map(([key, value]) => [
  key,
  Number(value),
]);
await main(Object.fromEntries(numbers));
