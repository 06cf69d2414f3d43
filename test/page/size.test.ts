/** The page is small: what comes before anything is asked for, compressed as servers do. */
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

const BUDGET = 300_000;

test("under 300 kB until the first program is compiled", async () => {
  const responses: Response[] = [];
  const page = await open({
    prepare: (one) =>
      one.on("response", (response) => responses.push(response)),
  });
  await page.getByText("Compiled in").waitFor();
  const sizes = await Promise.all(
    responses.map(async (one) => {
      const name = new URL(one.url()).pathname;
      return [name, gzipSync(await one.body(), { level: 9 }).length] as const;
    }),
  );
  console.log(sizes.map(([name, size]) => `${name} ${size}`).join("\n"));
  expect(sizes.map(([name]) => name).join()).toMatch(/worker/);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total).toBeGreaterThan(BUDGET / 2);
  expect(total).toBeLessThan(BUDGET);
});
