import { expect, test } from "vitest";
import type { Derivatives } from "../../compiler/compile.ts";
import { compileSource } from "../../compiler/compile.ts";
import { printProgram } from "../../compiler/ir/print.ts";
import { checkModel } from "../support/harness.ts";

/** The statements of the gradient after the pass, those that write to some tensors. */
function statements(text: string, ...targets: string[]): string[] {
  let printed = "";
  compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["valueAndGradient"] },
    [
      {
        after: (pass, artifact) => {
          if (pass !== "hoist") return;
          const { derivatives } = artifact as Derivatives;
          printed = printProgram(derivatives.get("gradient")!.program);
        },
      },
    ],
  );
  return printed
    .split("\n")
    .filter(
      (line) =>
        targets.some((one) => line.startsWith(one)) && line.includes("="),
    );
}

const LINEAR = `X = input(N, 4)
m = parameter(4)
A = input(3, 4)
c[n, j] = X[n, j] - m[j]
y[n, i] = sum(j, A[i, j] * c[n, j])
f = sum(y .^ 4)`;

test("a matrix that all of a batch share is multiplied by once", () => {
  expect(statements(LINEAR, "dc", "dm", "dy_sum")).toEqual([
    "dy_sum[i] += dy[n, i]   for n < N, i < 3",
    "dc[j] += dy_sum[i] * A[i, j]   for i < 3, j < 4",
    "dm[j] += -dc[j]   for j < 4",
  ]);
  checkModel({ text: LINEAR, sizes: { N: 5 } });
});

test("what differs in a batch is not taken out of its sum", () => {
  const text = LINEAR.replace("A = input(3, 4)", "A = input(N, 3, 4)").replace(
    "A[i, j]",
    "A[n, i, j]",
  );
  expect(statements(text, "dy_sum")).toEqual([]);
});
