/** Writes net.schema.json and docs/networks.md, which are made from the tables of layers. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = new URL("../", import.meta.url);

/** Bundled beside the sources, where imports of packages are resolved as theirs are. */
const folder = await mkdtemp(new URL("networks-", import.meta.url).pathname);
try {
  const bundle = await rolldown({
    input: new URL("networks/write.ts", import.meta.url).pathname,
    platform: "node",
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    logLevel: "warn",
  });
  const file = `${folder}/write.js`;
  await bundle.write({ file, format: "esm" });
  const { documents } = await import(pathToFileURL(file).href);
  const frame = await readFile(
    new URL("networks/frame.md", import.meta.url),
    "utf8",
  );
  for (const [path, text] of Object.entries(await documents(frame))) {
    await writeFile(new URL(path, root), text);
    console.log(`wrote ${path}`);
  }
} finally {
  await rm(folder, { recursive: true });
}
