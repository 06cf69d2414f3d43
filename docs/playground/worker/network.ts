/** A network definition to two modules that the page can run. */
import { emitScript } from "../../../compiler/emit/module.ts";
import type { Param } from "../../../compiler/ir/loops.ts";
import { networkProgram } from "../../../compiler/network/program.ts";
import type { Definition } from "../../../compiler/network/types.ts";
import { lower, timing } from "./lower.ts";
import type { Network, Program, Script } from "./protocol.ts";

/** The program that trains gives value and gradient, the one that predicts the scores. */
export function answerNetwork(definition: unknown): Network {
  const { train, predict, parameters } = networkProgram(
    definition as Definition,
  );
  const file = "network.grad";
  const { text } = train!;
  return {
    text,
    train: script({ file, text, functions: ["valueAndGradient"] }),
    predict: script({ file, text: predict.text, functions: ["forward"] }),
    parameters: parameters.map(
      ({ name, shape, initializer, fanIn, fanOut }) => ({
        name,
        shape,
        initializer: String(initializer),
        fanIn,
        fanOut,
      }),
    ),
  };
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
