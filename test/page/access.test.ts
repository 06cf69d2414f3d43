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

describe("on a phone", () => {
  test("the chosen tab is seen whole", async () => {
    const page = await open({
      hash: "#example=circuit.grad&tab=costs",
      width: 360,
    });
    const tab = page.getByRole("tab", { name: "Costs" });
    const right = async (): Promise<number> => {
      const { x, width } = (await tab.boundingBox())!;
      return x + width;
    };
    await expect.poll(right).toBeLessThanOrEqual(360);
    await tab.press("Home");
    const first = page.getByRole("tab", { name: "TypeScript" });
    await expect
      .poll(async () => (await first.boundingBox())!.x)
      .toBeGreaterThanOrEqual(0);
  });

  test("training is started without passing all settings", async () => {
    const page = await open({ hash: "#train=spiral", width: 360 });
    const top = async (name: string): Promise<number> =>
      (await page.getByRole("button", { name }).boundingBox())!.y;
    const settings = await page
      .getByRole("form", { name: "Settings" })
      .boundingBox();
    expect(await top("Train")).toBeLessThan(settings!.y);
  });
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
