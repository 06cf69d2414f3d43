/** What is there at once: the first program's module comes with the page, and is what the compiler makes of it. */
import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

const textOf = async (page: Page): Promise<string> =>
  (await page.locator("#panel-code .plain pre").last().textContent())!;

/** Leaves a request without an answer, until it is told to go on. */
function holdBack(page: Page, pattern: RegExp): () => Promise<void> {
  const held: Route[] = [];
  void page.route(pattern, (route) => void held.push(route));
  return async () => {
    for (const route of held) await route.continue();
  };
}

test("neither the compiler nor the editor is waited for, and the compiler then says the same", async () => {
  let compiler = async (): Promise<void> => undefined;
  const page = await open({
    prepare: (one) => {
      compiler = holdBack(one, /compiler\.worker/);
      // The editor never comes, so that texts are seen as they are.
      holdBack(one, /mirror/);
    },
  });
  const first = await textOf(page);
  expect(first).toContain("export function valueAndGradient(");
  const source = page.locator("#editor .plain pre").last();
  expect(await source.textContent()).toContain("(x + y) * z");
  expect(await page.locator("#problems").textContent()).toBe("");
  await compiler();
  await page.getByText("Compiled in").waitFor();
  expect(await textOf(page)).toBe(first);
});

test("a program of the reader's own is shown before the editor is there", async () => {
  const page = await open({
    hash: "#example=neuron.grad",
    prepare: (one) => void holdBack(one, /mirror/),
  });
  await page.getByText("Compiled in").waitFor();
  expect(await textOf(page)).toContain("w0 * x0");
});

test("a compiler that cannot be loaded says so", async () => {
  const page = await open({
    broken: true,
    prepare: (one) =>
      void one.route(
        /compiler\.worker/,
        (route) =>
          void route.fulfill({
            body: "throw 1",
            contentType: "text/javascript",
          }),
      ),
  });
  await page.getByText("the compiler has stopped").waitFor();
});
