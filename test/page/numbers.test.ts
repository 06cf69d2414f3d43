/** The tabs with numbers: the circuit and the derivation follow the sliders. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

const circuit = (page: Page) => page.getByRole("region", { name: "Circuit" });

/** What stands at the wires, in the order of the picture. */
const numbersOf = async (
  page: Page,
  kind: "value" | "gradient",
): Promise<number[]> =>
  (await circuit(page).locator(`text.${kind}`).allTextContents())
    .map(Number)
    .sort((a, b) => a - b);

describe("the circuit", () => {
  test("has the lecture's numbers", async () => {
    const page = await open({ hash: "#example=circuit.grad&tab=circuit" });
    await circuit(page).getByRole("img").waitFor();
    expect(await numbersOf(page, "value")).toEqual([-12, -4, -2, 3, 5]);
    expect(await numbersOf(page, "gradient")).toEqual([-4, -4, -4, 1, 3]);
  });

  test("follows a slider that is dragged", async () => {
    const page = await open({ hash: "#example=circuit.grad&tab=circuit" });
    const slider = page.getByRole("slider", { name: "x", exact: true });
    const { x, y, width, height } = (await slider.boundingBox())!;
    await page.mouse.move(x + 0.3 * width, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 0.6 * width, y + height / 2, { steps: 8 });
    await page.mouse.move(x + width + 20, y + height / 2, { steps: 8 });
    await page.mouse.up();
    // x = 5: f = (5 + 5) * -4
    await expect
      .poll(() => numbersOf(page, "value"))
      .toEqual([-40, -4, 5, 5, 10]);
    expect(await numbersOf(page, "gradient")).toEqual([-4, -4, -4, 1, 10]);
  });

  test("follows a number that is typed, and a program that changes", async () => {
    const page = await open({ hash: "#example=circuit.grad&tab=circuit" });
    await page.getByRole("spinbutton", { name: "z, as a number" }).fill("2");
    await expect.poll(() => numbersOf(page, "value")).toContain(6);
    await page.getByRole("textbox", { name: "Program", exact: true }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("f = x * z");
    await expect.poll(() => numbersOf(page, "value")).toEqual([-4, -2, 2]);
  });

  test("of tensors has shapes, and sizes that can be chosen", async () => {
    const page = await open({
      hash: "#example=two-layer-net.grad&tab=circuit",
    });
    await circuit(page)
      .getByText(/^5×2 ‖/)
      .waitFor();
    await page.getByRole("spinbutton", { name: "N, as a number" }).fill("3");
    await circuit(page)
      .getByText(/^3×2 ‖/)
      .waitFor();
  });
});

describe("the derivation", () => {
  const derivation = (page: Page) =>
    page.getByRole("region", { name: "Derivation" });

  test("is typeset, and follows the sliders", async () => {
    const page = await open({ hash: "#example=neuron.grad&tab=derivation" });
    await derivation(page).locator(".katex").first().waitFor();
    expect(await derivation(page).innerText()).toContain("0.7311");
    await page.getByRole("slider", { name: "w2", exact: true }).press("End");
    await expect.poll(() => derivation(page).innerText()).toContain("0.9999");
  });

  test("of programs and networks is mathematics without errors", async () => {
    const page = await open({ hash: "#example=circuit.grad&tab=derivation" });
    const menu = page.getByLabel("Example");
    for (const file of [
      "quadratic.grad",
      "activations.grad",
      "two-layer-net.grad",
      "classifier.net.yaml",
    ]) {
      await menu.selectOption(file);
      await expect.poll(() => page.url()).toContain(file);
      await derivation(page).locator(".katex").first().waitFor();
      expect(await derivation(page).locator(".katex-error").count()).toBe(0);
    }
  });
});

test("sliders are shared by both, and stay where they are", async () => {
  const page = await open({ hash: "#example=circuit.grad&tab=circuit" });
  await page.getByRole("spinbutton", { name: "y, as a number" }).fill("7");
  await page.getByRole("tab", { name: "Derivation" }).click();
  await expect
    .poll(() => page.getByRole("region", { name: "Derivation" }).innerText())
    .toContain("−20");
});

test("where sliders stand is in the address, and leads back there", async () => {
  const page = await open({ hash: "#example=circuit.grad&tab=circuit" });
  await circuit(page).getByRole("img").waitFor();
  expect(page.url()).not.toContain("at=");
  await page.getByRole("spinbutton", { name: "y, as a number" }).fill("7");
  await expect.poll(() => new URL(page.url()).hash).toContain("at=");
  const other = await open({ hash: new URL(page.url()).hash });
  // (-2 + 7) * -4
  await expect.poll(() => numbersOf(other, "value")).toContain(-20);
  await other.evaluate(() => {
    location.hash = "#example=circuit.grad&tab=circuit&at=x=1;y=1;z=3";
  });
  await expect.poll(() => numbersOf(other, "value")).toContain(6);
});

test("so are sizes, and tensors that have no sliders", async () => {
  const hash = "#example=two-layer-net.grad&tab=circuit";
  const page = await open({ hash });
  await page.getByRole("spinbutton", { name: "N, as a number" }).fill("3");
  await expect.poll(() => page.url()).toContain("N%3D3");
  const norms = (one: Page) =>
    circuit(one).locator("text.value").allTextContents();
  const other = await open({ hash: new URL(page.url()).hash });
  await circuit(other)
    .getByText(/^3×2 ‖/)
    .waitFor();
  expect(await norms(other)).toEqual(await norms(page));
});
