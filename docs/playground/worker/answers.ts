/** The compiler's answers to the page's questions. */
import {
  compileSource,
  emit,
  type Accounted,
} from "../../../compiler/compile.ts";
import { emitScript } from "../../../compiler/emit/module.ts";
import type { Expr, Tensor } from "../../../compiler/ir/expr.ts";
import type { Param } from "../../../compiler/ir/loops.ts";
import { printExpr } from "../../../compiler/ir/print.ts";
import { compileOptions } from "../../../compiler/options.ts";
import { PIPELINE } from "../../../compiler/compile.ts";
import type { Observer } from "../../../compiler/pass.ts";
import { printStage, type Stage } from "../../../compiler/stages.ts";
import type {
  Compiled,
  Program,
  Questions,
  Script,
  StageText,
  Variable,
} from "./protocol.ts";

const lower = (
  { file, text, functions, output }: Program,
  observers: readonly Observer[] = [],
): Accounted => {
  const options = {
    ...(functions && { functions }),
    ...(output && { output }),
  };
  const source = { file, text };
  return compileSource(source, compileOptions(source, options), observers);
};

/** Collects what each pass took. */
function timing(): { passes: Compiled["report"]["passes"]; timer: Observer } {
  const passes: { name: string; milliseconds: number }[] = [];
  const timer: Observer = {
    after: (name, _, milliseconds) => passes.push({ name, milliseconds }),
  };
  return { passes, timer };
}

function compile(program: Program): Compiled {
  const start = performance.now();
  const { passes, timer } = timing();
  const lowered = lower(program, [timer]);
  const emitting = performance.now();
  const { code } = emit(lowered, { target: "ts" });
  const end = performance.now();
  const { inputs, outputs, sizes } = lowered.read.program;
  return {
    code,
    report: {
      ...lowered.cost,
      passes: [...passes, { name: "emit", milliseconds: end - emitting }],
    },
    warnings: lowered.read.warnings,
    sizes: sizes.map((one) => one.name),
    inputs: inputs.map(describe),
    outputs: outputs.map(describe),
    milliseconds: end - start,
  };
}

const extent = (node: Expr): number | string =>
  node.kind === "const" ? node.value : printExpr(node);

const describe = ({ name, shape, classes }: Tensor): Variable => ({
  name,
  shape: shape.map(extent),
  ...(classes && { classes: extent(classes) }),
});

function stages(program: Program): StageText[] {
  const found: StageText[] = [];
  lower(program, [
    {
      after: (name, stage, milliseconds) => {
        const { about } = PIPELINE.passes[found.length]!;
        const text = printStage(stage as Stage);
        found.push({ name, about, milliseconds, text });
      },
    },
  ]);
  return found;
}

function script(program: Program): Script {
  const start = performance.now();
  const { passes, timer } = timing();
  const { module, cost } = lower(program, [timer]);
  const body = emitScript(module);
  return {
    body,
    signatures: Object.fromEntries(
      module.functions
        .filter((one) => one.exported)
        .map(({ name, params }) => [name, params.map(argumentName)]),
    ),
    report: { ...cost, passes },
    milliseconds: performance.now() - start,
  };
}

function argumentName(param: Param): string {
  switch (param.kind) {
    case "scalar":
      return param.variable.name;
    case "size":
      return param.size.name;
    case "array":
      return param.array.name;
    case "group":
      return param.name;
    default:
      return param satisfies never;
  }
}

export const QUESTIONS: Questions = { compile, stages, script };
