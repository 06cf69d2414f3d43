/**
 * A chunk of modules as a script: what V8 compiles of a script can be kept (compiler/cli/script.ts), of a module only
 * by later versions of Node. In place of the chunk stands a module that runs the script and exports what it makes.
 */
import { createHash } from "node:crypto";

const IMPORTS = /^(?:import .*;\n)*/;
const EXPORTS = /^export \{ (.*) \};\n?$/m;

/** `a as b, c`, as pairs of names. */
const pairs = (list) =>
  list.split(", ").map((one) => {
    const [from, to = from] = one.split(" as ");
    return [from, to];
  });

const localNames = (imports) =>
  [...imports.matchAll(/\{ (.*) \}/g)].flatMap(([, list]) =>
    pairs(list).map(([, local]) => local),
  );

/** Such text is read without being decoded, and takes half of the memory. */
const ascii = (code) =>
  code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The text of the script, and that of the module that stands for it. */
function split(code, file) {
  const [imports] = IMPORTS.exec(code);
  const [whole, list] = EXPORTS.exec(code);
  const exported = pairs(list);
  // Scripts import by what they are handed: in a module, paths mean what they meant.
  const body = code
    .slice(imports.length)
    .replace(whole, "")
    .replaceAll(/\bimport\(/g, "importHere(");
  const names = [...localNames(imports), "importHere"].join(", ");
  const values = exported.map(([from, to]) => `${to}: ${from}`).join(", ");
  const script = ascii(
    `(function (${names}) {\n"use strict";\n${body}\nreturn { ${values} };\n})\n`,
  );
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 16);
  const module = `${imports}import { join } from "node:path";
import { runScript } from "./script.js";
const importHere = (path) => import(path);
const script = runScript(join(import.meta.dirname, "${file}"), "${hash}", join(import.meta.dirname, ".cache"));
export const { ${exported.map(([, to]) => to).join(", ")} } = script(${names});
`;
  return { script, module };
}

/** A plugin that makes a script of the chunk of this name. */
export const inScript = (name) => ({
  name: "in-script",
  generateBundle(_, files) {
    const chunk = Object.values(files).find((one) => one.name === name);
    const file = `${name}.script.js`;
    const { script, module } = split(chunk.code, file);
    chunk.code = module;
    this.emitFile({
      type: "asset",
      fileName: chunk.fileName.replace(/[^/]+$/, file),
      source: script,
    });
  },
});
