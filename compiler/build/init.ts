/** What a project begins with: a configuration, an example, and a script. Nothing is written over. */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Files, writeFiles } from "../cli/output.ts";
import { UsageError } from "../cli/usage.ts";
import { CONFIG_FILES } from "./config-file.ts";
import { readText } from "./units.ts";

/** What became of a file, from the folder of the project. */
export interface Step {
  readonly path: string;
  readonly done: "wrote" | "kept" | "changed";
}

export interface Start {
  readonly steps: readonly Step[];
  /** Whether the project names gradsmith among its packages. */
  readonly installed: boolean;
  /** How the project's own script is run; undefined where it has none of ours. */
  readonly script: string | undefined;
}

const CONFIG = `\
/** What \`gradsmith generate\` makes of the sources of this project. */
import { defineConfig } from "gradsmith";

export default defineConfig({
  include: "src/**",
  outDir: "src/generated",
});
`;

const EXAMPLE = `\
# A neuron with two inputs, and how far it is from its target.
x = input(2)
target = input()
w = parameter(2)
b = parameter()

y = sigmoid(w * x + b)
loss = (y - target)^2
`;

const PATH = "src/neuron.grad";
const PACKAGE = "package.json";
const SCRIPT = "generate";
const COMMAND = "gradsmith generate";

/** Throws a UsageError if package.json is broken or a file cannot be written. */
export function startProject(folder: string): Start {
  const has = (path: string): boolean => existsSync(join(folder, path));
  const manifest = has(PACKAGE) ? readManifest(folder) : undefined;
  const scripted = manifest && withScript(manifest);
  const config =
    CONFIG_FILES.find(has) ??
    (has("tsconfig.json") ? "gradsmith.config.ts" : "gradsmith.config.mjs");
  const wanted: Files = [
    [config, CONFIG],
    [PATH, EXAMPLE],
  ];
  const fresh = wanted.filter(([path]) => !has(path));
  const files: Files =
    scripted === undefined ? fresh : [...fresh, [PACKAGE, scripted]];
  const own = files.map(([path, text]) => [join(folder, path), text] as const);
  for (const [path] of own) mkdirSync(dirname(path), { recursive: true });
  writeFiles(own);
  const steps = wanted.map(([path]): Step => ({
    path,
    done: fresh.some(([one]) => one === path) ? "wrote" : "kept",
  }));
  const done = scripted === undefined ? "kept" : "changed";
  return {
    steps: manifest ? [...steps, { path: PACKAGE, done }] : steps,
    installed: manifest !== undefined && namesUs(manifest),
    script: manifest && scriptOf(manifest, scripted !== undefined),
  };
}

interface Manifest {
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readManifest(folder: string): Manifest {
  const path = join(folder, PACKAGE);
  const text = readText(path);
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === "object" && fields !== null)
      return { text, fields: fields as Manifest["fields"] };
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`cannot read '${PACKAGE}': ${message}`);
  }
  throw new UsageError(`cannot read '${PACKAGE}': it is no object`);
}

const objectAt = (
  { fields }: Manifest,
  name: string,
): Readonly<Record<string, unknown>> => {
  const found = fields[name];
  return typeof found === "object" && found !== null
    ? (found as Readonly<Record<string, unknown>>)
    : {};
};

/** The text with our script, indented as it is; undefined where it has a script of this name. */
function withScript(manifest: Manifest): string | undefined {
  const scripts = objectAt(manifest, "scripts");
  if (Object.hasOwn(scripts, SCRIPT)) return undefined;
  const { text, fields } = manifest;
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const end = text.endsWith("\n") ? "\n" : "";
  const all = { ...fields, scripts: { ...scripts, [SCRIPT]: COMMAND } };
  return JSON.stringify(all, null, indent) + end;
}

const namesUs = (manifest: Manifest): boolean =>
  ["dependencies", "devDependencies"].some((name) =>
    Object.hasOwn(objectAt(manifest, name), "gradsmith"),
  );

function scriptOf(manifest: Manifest, isNew: boolean): string | undefined {
  const script = objectAt(manifest, "scripts")[SCRIPT];
  const isOurs = isNew || String(script).includes(COMMAND);
  return isOurs ? `npm run ${SCRIPT}` : undefined;
}
