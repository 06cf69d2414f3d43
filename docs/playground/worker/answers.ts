/** The compiler's answers to the page's questions. */
import { emit, PIPELINE } from "../../../compiler/compile.ts";
import type { Expr, Tensor } from "../../../compiler/ir/expr.ts";
import { printExpr } from "../../../compiler/ir/print.ts";
import { printStage, type Stage } from "../../../compiler/stages.ts";
import { lower, timing } from "./lower.ts";
import type {
  Answers,
  Compiled,
  Program,
  StageText,
  Variable,
} from "./protocol.ts";

async function compile(program: Program): Promise<Compiled> {
  const start = performance.now();
  const { passes, timer } = timing();
  const lowered = await lower(program, [timer]);
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

async function stages(program: Program): Promise<StageText[]> {
  const found: StageText[] = [];
  await lower(program, [
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

/** What only some readers ask for is loaded when the first does. */
const script: Answers["script"] = async (program) => {
  const { answerScript } = await import("./script.ts");
  return answerScript(program);
};

const circuit: Answers["circuit"] = async (program, place, view) => {
  const { answerCircuit } = await import("./circuit.ts");
  return answerCircuit(program, place, view);
};

export const ANSWERS: Answers = { compile, stages, circuit, script };
