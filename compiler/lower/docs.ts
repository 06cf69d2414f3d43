/** What the doc comments of generated functions say. */
import type { FunctionName } from "../differentiate/derive.ts";
import type { Tensor } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";

/** A scalar output alone is returned; everything else is written to buffers of the caller's. */
export const returned = (program: Program): Tensor | undefined =>
  program.outputs.length === 1 && program.outputs[0]!.shape.length === 0
    ? program.outputs[0]
    : undefined;

export const backwardDoc = (program: Program, scalar: boolean): string =>
  `Writes ${gradientText(program)} to \`gradient\`.` +
  (scalar ? "" : " Call `forward` with the same arguments first.");

const gradientText = (program: Program): string => {
  const f = returned(program)?.name;
  const names = program.wrt.map((one) =>
    f === undefined ? `d${one.name}` : `∂${f}/∂${one.name}`,
  );
  return names.length > MOST_NAMES
    ? "the gradient"
    : names.length === 1
      ? names[0]!
      : `[${names.join(", ")}]`;
};

const MOST_NAMES = 8;

export function docOf(name: FunctionName, program: Program): string {
  const f = returned(program)?.name ?? "the outputs";
  switch (name) {
    case "valueAndGradient":
      return `Returns ${f} and writes ${gradientText(program)} to \`gradient\`.`;
    case "jvp":
      return returned(program)
        ? `Returns the derivative of ${f} in the direction \`tangent\`.`
        : "Writes the derivatives of the outputs in the direction `tangent`.";
    case "jacobian":
      return "Writes the Jacobian, row-major: a row for each output, a column for each variable.";
    case "hessian":
      return `Writes the Hessian of ${f}, row-major, over all variables in order.`;
    case "hvp":
      return `Writes the Hessian of ${f} times \`tangent\` to \`product\`.`;
    case "predict":
      return `Writes ${program.outputs.map((one) => one.name).join(", ")} as it is once all is learned.`;
    case "forward":
    case "backward":
      throw new Error(`${name} is planned by itself`);
    default:
      return name satisfies never;
  }
}
