/** gradsmith verify, by running it. */
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.ts";

describe("verify", () => {
  test("prints the worst error of each function", async () => {
    const { code, stdout, stderr } = await run(["verify", "(x + y) * z"]);
    expect([code, stderr]).toEqual([0, ""]);
    const [head, ...rows] = stdout.trimEnd().split("\n");
    expect(head).toBe("(x + y) * z  ok, 5 points");
    expect(rows.map((row) => row.slice(2, 11))).toEqual([
      "gradient ",
      "jvp      ",
      "vjp      ",
      "jvp · vjp",
      "hvp      ",
      "hessian  ",
    ]);
    for (const row of rows) expect(row).toMatch(/ (0|\d\.\de-\d+  \S.*)$/);
  });

  test("takes several files, with sizes, and reports in JSON", async () => {
    const files = ["examples/linear-classifier.grad", "examples/circuit.grad"];
    const { code, stdout, stderr } = await run([
      ...["verify", ...files, "--sizes", "N=2", "--points", "1"],
      ...["--seed", "7", "--json"],
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    const { ok, programs } = JSON.parse(stdout) as {
      ok: boolean;
      programs: { file: string; passed: boolean; sizes: object }[];
    };
    expect(ok).toBe(true);
    expect(programs).toMatchObject([
      { file: files[0], passed: true, sizes: { N: 2 } },
      { file: files[1], passed: true, sizes: {} },
    ]);
  });

  test("exits with 1 above the tolerance", async () => {
    const { code, stdout } = await run([
      ...["verify", "sin(x)", "--tolerance", "1e-17", "--points", "1"],
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/not checked|too large/);
  });

  test.each([
    [["--at", "x=0"], 1, /not checked: differences do not settle/],
    [["--at", "x"], 2, /--at: there is no '=' in 'x'/],
    [["--at", "x=one"], 2, /--at: 'one' is no number in 'x=one'/],
    [["--at", "x=1,x=2"], 2, /two values are given for 'x'/],
    [["--at", "y=1"], 2, /unknown name 'y'; did you mean|unknown name 'y'/],
    [["--at", "x=[1,2]"], 2, /--at: x: expected a number/],
    [["--sizes", "N=0"], 2, /--sizes: 'N' must be a whole number/],
    [["--sizes", "N=2"], 2, /--sizes: there is no size 'N'/],
    [["--tolerance", "none"], 2, /--tolerance: expected a number above 0/],
    [["--seed", "0.5"], 2, /--seed: expected a whole number/],
  ])("%j", async (args, expected, words) => {
    const { code, stdout, stderr } = await run(["verify", "abs(x)", ...args]);
    expect(code).toBe(expected);
    expect(stdout + stderr).toMatch(words);
  });

  test("goes on where one does not compile, and says what is wrong with each", async () => {
    const { code, stdout, stderr } = await run([
      ...["verify", "x * sigmod(x)", "x * y", "y + cso(x)"],
      ...["--points", "1"],
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^x \* y  ok, 1 point\n/);
    expect(stderr).toContain("'sigmod'");
    expect(stderr).toContain("'cso'");
  });

  test("complains of a size that there is not before it reports", async () => {
    const file = "examples/linear-classifier.grad";
    const { code, stdout, stderr } = await run([
      ...["verify", file, "--sizes", "M=3", "--points", "1"],
    ]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--sizes: there is no size 'M'");
  });

  test("is quiet of what is right, if asked to be", async () => {
    const quiet = (text: string, ...more: string[]) =>
      run(["verify", text, "--quiet", "--points", "1", ...more]);
    expect(await quiet("x * y")).toEqual({ code: 0, stdout: "", stderr: "" });
    const { code, stdout } = await quiet("sin(x)", "--tolerance", "1e-300");
    expect(code).toBe(1);
    expect(stdout).toContain("too large");
  });
});
