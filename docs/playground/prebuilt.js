/** What the page brings along so that something is there at once: the first program's module, and hints of what comes next. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const NAME = "virtual:first-code";
const RESOLVED = `\0${NAME}`;

/** Compiled by the page's own compiler, from its source as it is when the page is built. */
async function firstCode(config) {
  const entry = fileURLToPath(new URL("first.ts", import.meta.url));
  const { module } = await runnerImport(entry, {
    configFile: false,
    root: config.root,
    resolve: { alias: config.resolve.alias },
    logLevel: "error",
  });
  return module.compileFirst();
}

/** `import { code } from "virtual:first-code"`. */
export function prebuiltCode() {
  let config;
  return {
    name: "first-code",
    configResolved: (found) => void (config = found),
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: async (id) =>
      id === RESOLVED
        ? `export const code = ${JSON.stringify(await firstCode(config))};`
        : undefined,
  };
}

/** Chunks that are imported dynamically, but always, and what they import. */
function chunksOf(bundle, names) {
  const found = new Set();
  const add = (one) => {
    if (one === undefined || found.has(one.fileName)) return;
    found.add(one.fileName);
    one.imports.forEach((name) => add(bundle[name]));
  };
  for (const name of names)
    add(Object.values(bundle).find((one) => one.name === name));
  return [...found];
}

/**
 * Starts the worker before anything else is read, as `firstWorker`, and has the chunks of these names
 * fetched from the start.
 */
export function startEarly(worker, ...names) {
  const link = (file) => ({
    tag: "link",
    attrs: {
      rel: "modulepreload",
      crossorigin: true,
      fetchpriority: "low",
      href: `./${file}`,
    },
    injectTo: "head",
  });
  const script = (file) => ({
    tag: "script",
    children:
      `var firstWorker = new Worker("./${file}", { type: "module" });` +
      "firstWorker.onerror = () => (firstWorker = undefined);",
    injectTo: "head-prepend",
  });
  return {
    name: "start-early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => {
        const file = Object.keys(bundle).find((one) => one.includes(worker));
        if (file === undefined) throw new Error(`there is no ${worker}`);
        const more = chunksOf(bundle, names);
        return [
          script(file),
          ...more.filter((one) => !html.includes(one)).map(link),
        ];
      },
    },
  };
}
