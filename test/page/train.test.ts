/** The demonstration: networks learn in the page, and what they learned is read back. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

const reading = async (page: Page, name: string): Promise<number> =>
  Number.parseFloat(await page.locator(`#reading-${name}`).innerText());

/** Trains for at least so many steps, and gives the accuracy in percent. */
async function train(page: Page, steps: number): Promise<number> {
  await page.getByLabel("Speed").selectOption("50");
  await page.getByRole("button", { name: "Train" }).click();
  await expect
    .poll(() => reading(page, "step"), { timeout: 50_000 })
    .toBeGreaterThan(steps);
  await page.getByRole("button", { name: "Pause" }).click();
  return reading(page, "accuracy");
}

const ready = (page: Page) => page.getByText("operations a step").waitFor();

describe("on the spiral", () => {
  test("20 units tell the arms apart", async () => {
    const page = await open({ hash: "#train=spiral" });
    await ready(page);
    expect(await train(page, 1000)).toBeGreaterThanOrEqual(98);
    expect(await reading(page, "loss")).toBeLessThan(0.2);
    await page
      .getByRole("status")
      .getByText(/Paused at step \d+\. Accuracy 9/)
      .waitFor({ state: "attached" });
  });

  test("without an activation the boundary is straight, and fails", async () => {
    const page = await open({ hash: "#train=spiral" });
    await page.getByLabel("Activation").selectOption("none");
    await ready(page);
    expect(await train(page, 500)).toBeLessThan(70);
  });

  test("more λ means more loss", async () => {
    const page = await open({ hash: "#train=spiral&lambda=0.1" });
    await ready(page);
    await train(page, 1000);
    expect(await reading(page, "loss")).toBeGreaterThan(0.4);
  });
});

test("any number of units is taken by Enter, and what is none is not", async () => {
  const page = await open({ hash: "#train=spiral" });
  await ready(page);
  const field = page.getByRole("spinbutton", { name: "Units" });
  for (const [typed, units] of [
    ["7", "7"],
    ["", "7"],
    ["0", "1"],
    ["1000", "100"],
  ] as const) {
    await field.fill(typed);
    await field.press("Enter");
    await expect.poll(() => field.inputValue()).toBe(units);
    await page.getByText(`2–${units}–3: `).waitFor();
  }
  expect(new URL(page.url()).search).toBe("");
});

describe("points", () => {
  test("are added by the mouse and by keys", async () => {
    const page = await open({ hash: "#train=none" });
    await ready(page);
    const plane = page.getByRole("application");
    await plane.click({ position: { x: 80, y: 80 } });
    await page.keyboard.press("3");
    expect(
      await page
        .getByRole("radio", { name: "3", exact: true })
        .last()
        .isChecked(),
    ).toBe(true);
    for (let k = 0; k < 6; k++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByText("2–20–3").waitFor();
    expect(await train(page, 300)).toBe(100);
  });
});

test("points that were added and taken away are in the address", async () => {
  const page = await open({ hash: "#train=none" });
  await ready(page);
  const plane = page.getByRole("application");
  const drawing = (one: Page): Promise<string> =>
    one
      .locator("canvas.points")
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const empty = await drawing(page);
  for (const x of [60, 120, 180]) await plane.click({ position: { x, y: 80 } });
  await page.keyboard.press("Backspace");
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/points=[-\d.]+_[-\d.]+_1\*[-\d.]+_[-\d.]+_1(&|$)/);
  const other = await open({ hash });
  await ready(other);
  expect(await drawing(other)).not.toBe(empty);
  expect(new URL(other.url()).hash).toBe(hash);
});

describe("settings", () => {
  test("are in the address", async () => {
    const page = await open({ hash: "#train=" });
    await page.getByRole("radio", { name: "Xor" }).check();
    await page
      .getByRole("group", { name: "Hidden layers" })
      .getByLabel("3")
      .check();
    await page.getByLabel("Units, from 1 to 100").fill("7");
    await page.keyboard.press("Enter");
    await page.getByText("2–7–7–7–2").waitFor();
    await page.getByLabel("Regularisation λ").press("End");
    const { hash } = new URL(page.url());
    const other = await open({ hash });
    await other.getByText("2–7–7–7–2").waitFor();
    expect(
      await other.getByLabel("Regularisation λ").getAttribute("aria-valuetext"),
    ).toBe("1");
  });

  test("lead to a definition that the editor opens", async () => {
    const page = await open({ hash: "#train=circle&units=3" });
    await ready(page);
    await page.getByText("The definition of this network").click();
    await page.getByRole("button", { name: "Open in the editor" }).click();
    const editor = page.getByRole("textbox", { name: "Program", exact: true });
    await editor.getByText("units: 3, activation: relu").waitFor();
    await page.locator("#problems").getByText("Compiled in").waitFor();
  });
});
