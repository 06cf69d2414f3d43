/** Emitted modules under the strictest type checks there are. */
import { readdirSync, readFileSync } from "node:fs";
import { Project, ts } from "ts-morph";
import { beforeAll, describe, expect, test } from "vitest";
import { emitModule } from "../../compiler/emit/module.ts";
import { circuit, regression } from "./models.ts";
import { randomModule } from "./random-module.ts";

const STRICTEST: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  paths: { "gradsmith/runtime": ["/runtime/index.ts"] },
};

let project: Project;

beforeAll(() => {
  project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: STRICTEST,
  });
  const root = new URL("../../runtime/", import.meta.url);
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".ts"))
      project.createSourceFile(
        `/runtime/${path}`,
        readFileSync(new URL(path, root), "utf8"),
      );
}, 60_000);

const problems = (path: string, code: string): string[] =>
  project
    .createSourceFile(path, code, { overwrite: true })
    .getPreEmitDiagnostics()
    .map(
      (one) =>
        `${one.getLineNumber()}: ${JSON.stringify(one.getMessageText())}`,
    );

describe("emitted modules type-check", { timeout: 60_000 }, () => {
  test.each([circuit(), regression()])("$name", (module) => {
    const { code } = emitModule(module, { target: "ts" });
    expect(problems("/module.ts", code), code).toEqual([]);
    const { declarations } = emitModule(module, { target: "js" });
    expect(problems("/module.d.ts", declarations!), declarations).toEqual([]);
  });

  test("random ones, but for variables that nothing reads", () => {
    for (let seed = 0; seed < 12; seed++) {
      const { code } = emitModule(randomModule(seed), { target: "ts" });
      const found = problems("/random.ts", code).filter(
        (one) => !/is declared but its value is never read|unread/.test(one),
      );
      expect(found, code).toEqual([]);
    }
  });
});
