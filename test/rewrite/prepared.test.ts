import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { OPS, REDUCERS } from "../../compiler/ir/ops.ts";
import { EXACT, FINITE, STABLE } from "../../compiler/rewrite/identities.ts";
import { lineOf, prepared } from "../../compiler/rewrite/prepared.ts";
import { readTemplate } from "../../compiler/rewrite/template.ts";

/** Every formula of the tables, as it is asked for. */
const FORMULAS: ReadonlySet<string> = new Set([
  ...[...EXACT, ...FINITE, ...STABLE].flat(),
  ...Object.values(OPS).flatMap(({ js, partials }) => [
    ...(js.startsWith("= ") ? [js.slice(1)] : []),
    ...partials.map(({ text }) => text),
  ]),
  ...Object.values(REDUCERS).map(({ partial }) => partial),
  "exp(v - max(t, d))",
]);

/** Where this fails, a table has changed: `npx vitest run test/rewrite/prepared.test.ts -u`. */
test("the formulas of all tables stand in forms.ts", async () => {
  const lines = [...FORMULAS].map((text) => lineOf(text, readTemplate(text)));
  const file = [
    "/** The formulas of the tables, read beforehand (prepared.ts). Written by test/rewrite/prepared.test.ts -u. */",
    "export const FORMS = `\\",
    lines.join("\n") + "`;",
    "",
  ].join("\n");
  await expect(file).toMatchFileSnapshot(
    fileURLToPath(new URL("../../compiler/rewrite/forms.ts", import.meta.url)),
  );
});

test("they mean what the parser reads", () => {
  for (const text of FORMULAS)
    expect(prepared(text), text).toEqual(readTemplate(text));
  expect(prepared("x + 41")).toBeUndefined();
});
