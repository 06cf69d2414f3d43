/** What V8 compiled is kept for the next process; whatever is wrong with it, the command line does not show it. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLI, type Outcome, run } from "../support/cli.ts";

let copy = "";
const cache = (): string => join(copy, "cli", ".cache");
const file = (): string => join(cache(), readdirSync(cache())[0]!);

const emit = (env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  run(["emit", "(x + y) * z"], { cli: join(copy, "cli.js"), env });

let expected: Outcome;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "gradsmith-script-"));
  writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
  const dist = dirname(CLI);
  cpSync(CLI, join(copy, "cli.js"));
  cpSync(join(dist, "cli"), join(copy, "cli"), {
    recursive: true,
    filter: (path) => !path.endsWith(".cache"),
  });
  expected = await emit({ NODE_DISABLE_COMPILE_CACHE: "1" });
});

afterAll(() => rmSync(copy, { recursive: true }));

test("nothing is kept where Node's own cache is turned off", () => {
  expect(expected).toMatchObject({ code: 0, stderr: "" });
  expect(expected.stdout).toContain("return t0 * z;");
  expect(readdirSync(join(copy, "cli"))).not.toContain(".cache");
});

test("one file is kept, whole, and used by the next", async () => {
  expect(await emit()).toEqual(expected);
  expect(readdirSync(cache())).toHaveLength(1);
  const kept = readFileSync(file());
  expect(kept.length).toBeGreaterThan(100_000);
  expect(await emit()).toEqual(expected);
  expect(readFileSync(file()).equals(kept)).toBe(true);
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
/** Same length, other content: V8 itself would fall over it. */
const scratched = (bytes: Buffer): Buffer =>
  Buffer.from(bytes).fill(0x5a, 100_000, 100_400);

test.each([
  ["half of it", half],
  ["other bytes", scratched],
  ["nothing", () => Buffer.alloc(0)],
  ["something else", () => Buffer.from("something else")],
])("%s in its place is replaced", async (_, change) => {
  await emit();
  const kept = readFileSync(file());
  const wrong = change(kept);
  writeFileSync(file(), wrong);
  expect(await emit()).toEqual(expected);
  expect(readFileSync(file()).length).toBeGreaterThan(100_000);
  expect(readFileSync(file()).equals(wrong)).toBe(false);
});

test("what was kept of another build goes", async () => {
  rmSync(cache(), { recursive: true });
  await emit();
  const own = readdirSync(cache());
  writeFileSync(join(cache(), "0123456789abcdef-v20.0.0-x64"), "old");
  rmSync(join(cache(), own[0]!));
  expect(await emit()).toEqual(expected);
  expect(readdirSync(cache())).toEqual(own);
});

test("where nothing can be written, nothing is said", async () => {
  rmSync(cache(), { recursive: true });
  writeFileSync(cache(), "a file in the way");
  expect(await emit()).toEqual(expected);
  expect(await emit()).toEqual(expected);
});
