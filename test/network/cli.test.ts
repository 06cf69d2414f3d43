/** Networks on the command line. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { readNetwork } from "../../compiler/network/read.ts";
import { buildIfStale, run } from "../support/cli.ts";

beforeAll(buildIfStale);

const FILE = "examples/classifier.net.yaml";
const text = readFileSync(new URL(`../../${FILE}`, import.meta.url), "utf8");

test("emit prints the texts that a network becomes", async () => {
  const { train, predict } = readNetwork({ file: FILE, text });
  const programs = await run(["emit", FILE, "--print", "program"]);
  expect(programs).toEqual({ code: 0, stdout: train!.text, stderr: "" });
  const { stdout } = await run(["emit", FILE, "--print", "predict"]);
  expect(stdout).toBe(predict.text);
});

test("what is of networks or of programs is refused for the other", async () => {
  const shaped = await run(["emit", FILE, "--wrt", "W1"]);
  expect(shaped.code).toBe(2);
  expect(shaped.stderr).toContain("option 'wrt': a network says that itself");
  const printed = await run(["emit", "x^2", "--print", "program"]);
  expect(printed.code).toBe(2);
  expect(printed.stderr).toContain("--print program is of a network");
  const missing = await run(["emit", "no.net.yaml"]);
  expect(missing.stderr).toContain("there is no file 'no.net.yaml'");
});
