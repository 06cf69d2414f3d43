/** A program or a network as functions that the page can run. */
import { emitScript } from "../../../compiler/emit/module.ts";
import type { Param } from "../../../compiler/ir/loops.ts";
import { lower, timing } from "./lower.ts";
import type { Program, Script } from "./protocol.ts";

export async function answerScript(program: Program): Promise<Script> {
  const start = performance.now();
  const { passes, timer } = timing();
  const { module, cost } = await lower(program, [timer]);
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
