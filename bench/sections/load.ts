/** How many bytes users of generated modules load: bundled with their runtime, and minified. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { rolldown } from "rolldown";
import type { compile as Compile } from "../../compiler/index.ts";
import type { Load } from "../results.ts";

/** Written out no further than this, the net is about half as long, and takes two to three times as long. */
const ROLLED = 60;

/** What is bundled: a module of the examples, and what is imported of it. */
// prettier-ignore
const BUNDLES = [
  { title: "the circuit's module",                    file: "circuit.grad",       imports: "*",                    options: {} },
  { title: "`valueAndGradient` of the 2-20-3 net",    file: "two-layer-net.grad", imports: "{ valueAndGradient }", options: {} },
  { title: "the whole module of the 2-20-3 net",      file: "two-layer-net.grad", imports: "*",                    options: {} },
  { title: `\`valueAndGradient\` of it with \`--unroll ${ROLLED}\``, file: "two-layer-net.grad", imports: "{ valueAndGradient }", options: { unroll: ROLLED } },
  { title: `the whole of it with \`--unroll ${ROLLED}\``,            file: "two-layer-net.grad", imports: "*",                    options: { unroll: ROLLED } },
] as const;

export async function loads(
  root: string,
  build: string,
  compile: typeof Compile,
): Promise<Load[]> {
  const folder = path.join(build, "load");
  await mkdir(folder, { recursive: true });
  const found: Load[] = [];
  for (const [k, { title, file, imports, options }] of BUNDLES.entries()) {
    const text = await readFile(path.join(root, "examples", file), "utf8");
    const { code } = await compile(
      { file, text },
      { ...options, target: "js", runtime: "../../../dist/runtime.js" },
    );
    const module = path.join(folder, `module-${k}.js`);
    await writeFile(module, code);
    const entry = path.join(folder, `entry-${k}.js`);
    await writeFile(
      entry,
      `export ${imports} from ${JSON.stringify(module)};\n`,
    );
    const bundle = await rolldown({ input: entry });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    found.push({ title, bytes: Buffer.byteLength(output[0].code) });
  }
  return found;
}
