/** For everybody: with a screen reader, with keys alone, on small screens, in the dark. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary?: string;
  }[];
}

/** What axe finds wrong. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const COMPILED = "Compiled in";

describe("axe finds nothing wrong", () => {
  test.each([
    ["code", false],
    ["code", true],
    ["passes", false],
    ["costs", true],
    ["circuit", false],
    ["circuit", true],
    ["derivation", true],
  ])("with the tab %s, dark: %s", async (tab, dark) => {
    const page = await open({
      hash: `#example=two-layer-net.grad&tab=${tab}`,
      dark,
    });
    await page.getByText(COMPILED).waitFor();
    await page.waitForTimeout(300);
    expect(await violations(page)).toEqual([]);
  });

  test("with an error", async () => {
    const page = await open();
    await page.getByRole("textbox", { name: "Program", exact: true }).click();
    await page.keyboard.insertText("y = sigmod(1)\n");
    await page.locator(".problem").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([false, true])("while training, dark: %s", async (dark) => {
    const page = await open({ hash: "#train=spiral", dark });
    await page.getByText("operations a step").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe("themes", () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("follow the system, and the reader", async () => {
    const page = await open({ dark: true });
    const dark = await paper(page);
    const toggle = page.getByRole("button", { name: /^Theme/ });
    await toggle.click();
    await page.getByRole("button", { name: "Theme: light" }).waitFor();
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole("button", { name: "Theme: light" }).waitFor();
    expect(await paper(page)).toBe(light);
    await toggle.click();
    expect(await paper(page)).toBe(dark);
    await toggle.click();
    await page.getByRole("button", { name: "Theme: system" }).waitFor();
  });
});

describe("small screens", () => {
  test.each(["#example=circuit.grad", "#train=spiral"])(
    "%s fits",
    async (hash) => {
      const page = await open({ hash, width: 360 });
      await page
        .getByText(/^Compiled in|operations a step/)
        .filter({ visible: true })
        .waitFor();
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect(wide).toBeLessThanOrEqual(360);
    },
  );
});

test("keys reach everything: Escape, then Tab leaves the editor", async () => {
  const page = await open();
  await page.getByRole("textbox", { name: "Program", exact: true }).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.getAttribute("role")),
    )
    .toBe("tab");
});
