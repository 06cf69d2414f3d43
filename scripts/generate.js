/** Compiles every program in examples/ to a module in generated/, as examples/options.json says. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { CompileError, compile } from "../dist/index.js";

const root = new URL("../", import.meta.url);
const SOURCE = /^(.*)\.grad$/;

const read = (path) => readFile(new URL(path, root), "utf8");

const options = JSON.parse(await read("examples/options.json"));
const names = (await readdir(new URL("examples/", root)))
  .flatMap((file) => SOURCE.exec(file)?.[1] ?? [])
  .sort();

await mkdir(new URL("generated/", root), { recursive: true });
for (const name of names) {
  const file = `examples/${name}.grad`;
  try {
    const { code, report, warnings } = await compile(
      { file, text: await read(file) },
      { runtime: "../runtime/index.ts", ...options[name] },
    );
    for (const { message } of warnings) console.error(`${file}: ${message}`);
    await writeFile(new URL(`generated/${name}.ts`, root), code);
    const operations = Object.entries(report.operations)
      .map(([each, count]) => `${each} ${count}`)
      .join(", ");
    console.log(`generated/${name}.ts: ${operations}`);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
for (const name of Object.keys(options))
  if (!names.includes(name)) {
    console.error(`examples/options.json: there is no example '${name}'`);
    process.exitCode = 1;
  }
