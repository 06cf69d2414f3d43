/** adnn on numbers: each call records its operations, and goes back through them. */
import type { Algebra, Build } from "../scalars.ts";

/** A number, or a node of what is recorded. */
type Value = number | Node;

interface Node {
  readonly x: number;
  backprop(): void;
}

interface Scalars {
  add(a: Value, b: Value): Value;
  sub(a: Value, b: Value): Value;
  mul(a: Value, b: Value): Value;
  div(a: Value, b: Value): Value;
  sin(a: Value): Value;
  cos(a: Value): Value;
  exp(a: Value): Value;
  sqrt(a: Value): Value;
}

interface Adnn {
  readonly scalar: Scalars;
  lift(value: number): Node;
  derivative(node: Node): number;
}

export const adnn: Build = async (program) => {
  const { default: ad } = (await import("adnn/ad/index.js" as string)) as {
    default: Adnn;
  };
  const algebra: Algebra<Value> = {
    ...ad.scalar,
    constant: (value) => value,
  };
  return {
    value: (x, out) => {
      out.set(program.trace<Value>(algebra, [...x]) as number[]);
    },
    jacobian: (x, out) => {
      for (let k = 0; k < program.outputs; k++) {
        const inputs = Array.from(x.subarray(0, program.wrt), ad.lift);
        const given = [...inputs, ...x.subarray(program.wrt)];
        const output = program.trace<Value>(algebra, given)[k]!;
        if (typeof output !== "number") output.backprop();
        inputs.forEach((input, j) => {
          out[k * program.wrt + j] = ad.derivative(input);
        });
      }
    },
  };
};
