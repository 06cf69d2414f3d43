/** `npm run bench`: builds the compiler and the bench, and runs it. `npm run bench -- --help` says what it takes. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const bench = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

const run = (command, folder) => {
  const { status } = spawnSync(command, {
    cwd: folder,
    shell: true,
    stdio: ["inherit", "ignore", "inherit"],
  });
  return status === 0;
};

if (!existsSync(`${bench}node_modules`)) {
  console.log("Installing the libraries to measure beside, in bench/ …");
  const command =
    "npm install --no-audit --no-fund --ignore-scripts --no-package-lock";
  if (!run(command, bench))
    console.error("They cannot be installed: going on without them.");
}
if (!run("npx rolldown -c --log-level warn", root)) process.exit(1);
const bundle = await rolldown({
  input: {
    main: `${bench}main.ts`,
    child: `${bench}harness/child.ts`,
    heap: `${bench}harness/heap.ts`,
    exponentials: `${bench}harness/exponentials.ts`,
  },
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
});
await bundle.write({
  dir: `${bench}build`,
  format: "esm",
  chunkFileNames: "[name].js",
});
process.argv.push("--root", root);
await import(new URL("build/main.js", import.meta.url).href);
