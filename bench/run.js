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
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(`${bench}node_modules`))
  run(
    "npm install --no-audit --no-fund --ignore-scripts --no-package-lock",
    bench,
  );
run("npx rolldown -c --log-level warn", root);
const bundle = await rolldown({
  input: {
    main: `${bench}main.ts`,
    child: `${bench}harness/child.ts`,
    heap: `${bench}harness/heap.ts`,
  },
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
});
await bundle.write({ dir: `${bench}build`, format: "esm" });
process.argv.push("--root", root);
await import(new URL("build/main.js", import.meta.url).href);
