/** generated/ is what the compiler makes of examples/ today, and type-checks as strictly as can be. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Project, ts } from "ts-morph";
import { beforeAll, describe, expect, test } from "vitest";
import { openProject } from "../compiler/build/config-file.ts";
import { Generator } from "../compiler/build/generate.ts";
import * as circuit from "../generated/circuit.ts";
import * as net from "../generated/two-layer-net.ts";
import { createRandom } from "./support/random.ts";

const root = new URL("../", import.meta.url);

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const NAMES = [".grad", ".net.yaml"]
  .flatMap((ending) => namesIn("examples/", ending))
  .sort();

describe("generated modules are fresh: if not, npm run generate", () => {
  test("there is one for each example", () => {
    expect(namesIn("generated/", ".ts")).toEqual(NAMES);
  });

  test("each is as the compiler makes it today", async () => {
    const project = await openProject(fileURLToPath(root));
    const settings = { patterns: [], check: true, types: false };
    const complain = (what: unknown): void => expect(what).toEqual([]);
    const reports = await new Generator(project, settings, {
      file: () => {},
      diagnostics: complain,
      problem: complain,
    }).run();
    const changed = reports.filter((one) => one.state !== "unchanged");
    expect(changed).toEqual([]);
    expect(reports).toHaveLength(NAMES.length);
  }, 120_000);
});

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
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
};

describe("generated modules", () => {
  let project: Project;

  beforeAll(() => {
    project = new Project({ compilerOptions: STRICTEST });
    for (const name of NAMES)
      project.addSourceFileAtPath(
        new URL(`generated/${name}.ts`, root).pathname,
      );
  }, 60_000);

  test.each(NAMES)("%s has no type error", { timeout: 60_000 }, (name) => {
    const file = project.getSourceFileOrThrow(`${name}.ts`);
    const found = file
      .getPreEmitDiagnostics()
      .map((one) => `${one.getLineNumber()}: ${String(one.getMessageText())}`);
    expect(found).toEqual([]);
  });

  test.each(NAMES)("%s has no function too long for V8", (name) => {
    for (const one of project
      .getSourceFileOrThrow(`${name}.ts`)
      .getFunctions()) {
      const lines = one.getEndLineNumber() - one.getStartLineNumber();
      expect(lines, one.getName()!).toBeLessThan(1500);
    }
  });
});

describe("generated modules in use", () => {
  test("the circuit", () => {
    const gradient = new Float64Array(3);
    expect(circuit.forward(-2, 5, -4)).toBe(-12);
    expect(circuit.valueAndGradient(-2, 5, -4, gradient)).toBe(-12);
    expect([...gradient]).toEqual([-4, -4, 3]);
  });

  test("a net learns the spiral", () => {
    const { X, t } = spiral(100);
    const p = net.createParameters();
    const gradient = net.createParameters();
    const work = net.createWorkspace(t.length);
    const { between } = createRandom(1);
    for (const weights of [p.W1, p.W2])
      weights.forEach((_, k) => (weights[k] = between(-0.5, 0.5)));
    const step = (): number => {
      const loss = net.valueAndGradient(
        p, t.length, X, t, 1e-3, work, gradient); // prettier-ignore
      p.flat.forEach((_, k) => (p.flat[k]! -= gradient.flat[k]!));
      return loss;
    };
    expect(Math.abs(step() - Math.log(3))).toBeLessThan(0.3);
    for (let k = 0; k < 2000; k++) step();
    expect(step()).toBeLessThan(0.5);
  });
});

/** CS231n's toy data: three arms of points. */
function spiral(perClass: number): { X: Float64Array; t: Float64Array } {
  const { between } = createRandom(0);
  const X = new Float64Array(6 * perClass);
  const t = new Float64Array(3 * perClass);
  t.forEach((_, n) => {
    const arm = Math.floor(n / perClass);
    const radius = (n % perClass) / (perClass - 1);
    const angle = 4 * (arm + radius) + between(-0.3, 0.3);
    X[2 * n] = radius * Math.sin(angle);
    X[2 * n + 1] = radius * Math.cos(angle);
    t[n] = arm;
  });
  return { X, t };
}
