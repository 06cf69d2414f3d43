/** The floors of the house: imports go down, nothing goes round, packages stay where they belong. */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { Node, Project, type SourceFile } from "ts-morph";
import { describe, expect, test } from "vitest";

/** From the ground up. What a file is on is the first entry that its path begins with. */
const FLOORS = [
  "runtime/",
  "compiler/wasm/",
  "compiler/display.ts",
  "compiler/errors.ts",
  "compiler/guard.ts",
  "compiler/pass.ts",
  "compiler/ir/ops.ts",
  "compiler/ir/",
  "compiler/read/",
  "compiler/network/",
  "compiler/rewrite/",
  "compiler/differentiate/",
  "compiler/lower/",
  "compiler/emit/",
  "compiler/functions.ts",
  "compiler/report.ts",
  "compiler/compile.ts",
  "compiler/stages.ts",
  "compiler/options.ts",
  "compiler/prepare.ts",
  "compiler/config.ts",
  "compiler/load/",
  "compiler/load.ts",
  "compiler/circuit/",
  "compiler/verify/",
  "compiler/index.ts",
  "compiler/cli/usage.ts",
  "compiler/cli/input.ts",
  "compiler/cli/output.ts",
  "compiler/cli/style.ts",
  "compiler/build/",
  "compiler/plugin/options.ts",
  "compiler/plugin/errors.ts",
  "compiler/plugin/compiler.ts",
  "compiler/plugin.ts",
  "compiler/plugin/",
  "compiler/cli/",
  "compiler/cli.ts",
  "docs/playground/",
];

/** Who may import what is not ours. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  mathjs: ["compiler/read/grammar.ts"],
  prettier: ["compiler/emit/format.ts", "compiler/cli/style.ts"],
  valibot: ["compiler/network/"],
  "@dagrejs/dagre": ["compiler/circuit/graph/layout.ts"],
  katex: ["compiler/cli/explain.ts"],
  nanospinner: ["compiler/cli/spinner.ts"],
  yaml: ["compiler/network/document.ts"],
  picocolors: ["compiler/cli/terminal.ts"],
  "ts-morph": ["compiler/build/definitions/"],
  tinyglobby: ["compiler/build/sources.ts"],
  picomatch: ["compiler/build/sources.ts"],
  chokidar: ["compiler/build/watch.ts"],
  jiti: ["compiler/build/config-file.ts"],
  "@jridgewell/gen-mapping": ["compiler/build/mapping.ts"],
  unplugin: ["compiler/plugin.ts"],
  "node:": [
    "compiler/plugin.ts",
    "compiler/plugin/",
    "compiler/build/",
    "compiler/cli/",
    "compiler/cli.ts",
  ],
};

const LONGEST = 300;

const root = fileURLToPath(new URL("../", import.meta.url));

const paths = ["compiler", "runtime", "generated", "docs/playground"].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .sort(),
);

const project = new Project({
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
  compilerOptions: { noLib: true },
});

const sources = new Map(
  paths.map((path) => [path, project.addSourceFileAtPath(join(root, path))]),
);

interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  /** Nothing of it is left when the types are gone. */
  readonly typesOnly: boolean;
}

/** What a file imports: `import`, `export … from` and `import(…)` alike. */
const importsOf = (from: string, source: SourceFile): Import[] =>
  source.getImportStringLiterals().map((literal) => {
    const text = literal.getLiteralText();
    const to = text.startsWith(".") ? join(dirname(from), text) : text;
    return { from, to, typesOnly: hasOnlyTypes(literal.getParent()) };
  });

function hasOnlyTypes(statement: Node | undefined): boolean {
  if (Node.isExportDeclaration(statement)) return statement.isTypeOnly();
  if (!Node.isImportDeclaration(statement)) return false;
  const names = statement.getNamedImports();
  const all = names.length > 0 && names.every((one) => one.isTypeOnly());
  return statement.isTypeOnly() || all;
}

const imports: readonly Import[] = [...sources].flatMap(([from, source]) =>
  importsOf(from, source),
);

const isOurs = ({ to }: Import): boolean => sources.has(to);

const floorOf = (path: string): number => {
  const floor = FLOORS.findIndex((start) => path.startsWith(start));
  if (floor < 0) throw new Error(`${path} is on no floor: say which`);
  return floor;
};

const show = ({ from, to }: Import): string => `${from} imports ${to}`;

describe("imports", () => {
  test("are found", () => {
    expect(imports.map(show)).toContain(
      "compiler/index.ts imports compiler/compile.ts",
    );
    expect(imports.length).toBeGreaterThan(paths.length);
  });

  test("go down", () => {
    const up = imports.filter(
      (one) =>
        isOurs(one) &&
        !one.from.startsWith("generated/") &&
        floorOf(one.to) > floorOf(one.from),
    );
    expect(up.map(show)).toEqual([]);
  });

  test("do not go round, types aside", () => {
    const below = new Map<string, string[]>();
    for (const one of imports)
      if (isOurs(one) && !one.typesOnly)
        below.set(one.from, [...(below.get(one.from) ?? []), one.to]);
    expect(circlesOf(below)).toEqual([]);
  });

  test("of generated modules are of the runtime", () => {
    const others = imports.filter(
      ({ from, to }) =>
        from.startsWith("generated/") && to !== "runtime/index.ts",
    );
    expect(others.map(show)).toEqual([]);
  });

  test("of the runtime stay inside", () => {
    const outside = imports.filter(
      ({ from, to }) =>
        from.startsWith("runtime/") && !to.startsWith("runtime/"),
    );
    expect(outside.map(show)).toEqual([]);
  });

  test("of packages stay where they belong", () => {
    const strays = imports.filter(({ from, to }) => {
      if (sources.has(to) || !from.startsWith("compiler/")) return false;
      const name = Object.keys(PACKAGES).find(
        (one) => to === one || to.startsWith(one.replace(/(?<!:)$/, "/")),
      );
      if (name === undefined) return !to.endsWith("package.json");
      return !PACKAGES[name]!.some((place) => from.startsWith(place));
    });
    expect(strays.map(show)).toEqual([]);
  });
});

/** Files that import themselves by way of others, each circle named once by its files in order. */
function circlesOf(below: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.add(way.slice(start).sort().join(" "));
    if (start >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of below.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of [...below.keys()].sort()) visit(file);
  return [...found];
}

test("a circle is found", () => {
  const circle = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(circlesOf(circle)).toEqual(["b c"]);
});

/** What nobody writes by hand. */
const isMade = (path: string): boolean =>
  path.startsWith("generated/") || path === "compiler/rewrite/forms.ts";

test(`files have at most ${LONGEST} lines`, () => {
  const long = [...sources]
    .filter(([path]) => !isMade(path))
    .map(([path, source]) => `${path} ${source.getEndLineNumber() - 1}`)
    .filter((line) => Number(line.split(" ")[1]) > LONGEST);
  expect(long).toEqual([]);
});
