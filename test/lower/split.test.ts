/** Long bodies become functions: what they hand to each other. */
import { expect, test } from "vitest";
import type { CompileOptions } from "../../compiler/compile.ts";
import { emitScript } from "../../compiler/emit/module.ts";
import { expectClose } from "../support/close.ts";
import { dedent } from "../support/dedent.ts";
import { Generated } from "../support/generated.ts";
import { argumentsFor, compileVerified } from "../support/harness.ts";

/** Two convolutions one after the other: loops in loops, whose bodies are cut. */
const text = dedent`
  X = input(N, 4, 5, 5)
  target = input(N, 4)
  W = parameter(4, 4, 3, 3)
  V = parameter(4, 4, 3, 3)
  p = zeros(N, 4, 7, 7)
  p[:, :, 2:6, 2:6] = X
  g[n, o, i, j] = relu(sum(a, u, v, W[o, a, u, v] * p[n, a, i + u - 1, j + v - 1]))
  q = zeros(N, 4, 7, 7)
  q[:, :, 2:6, 2:6] = g
  h[n, o, i, j] = relu(sum(a, u, v, V[o, a, u, v] * q[n, a, i + u - 1, j + v - 1]))
  y[n, o] = mean(i, j, h[n, o, i, j])
  loss = meanSquaredError(y, target)
`;

const compiled = (options: Partial<CompileOptions>) =>
  compileVerified(text, { functions: ["valueAndGradient"], ...options });

test("parts get the indices of the loops around them as arguments, not by the array of what is carried", () => {
  const lowered = compiled({ unroll: 600, chunk: 40 });
  expect(lowered.module.functions.length).toBeGreaterThan(3);
  expect(emitScript(lowered.module)).not.toMatch(/carry_\d+ = carry\[/);

  const whole = compiled({ unroll: 0, chunk: 1e9 });
  const given = argumentsFor(whole.read.program, { text, sizes: { N: 2 } });
  const [a, b] = [lowered, whole].map((one) =>
    new Generated(one).call("valueAndGradient", given),
  );
  expectClose(a!.outputs.loss!, b!.outputs.loss!);
  for (const name of ["W", "V"])
    expectClose(a!.gradient[name]!, b!.gradient[name]!);
});
