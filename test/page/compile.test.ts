/** The view of one program, as a reader uses it. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForTests } from "./open.ts";

const open = browserForTests();

/** Puts a program in the place of what is in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Program", exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

const problems = (page: Page) => page.locator("#problems");
const code = (page: Page) =>
  page.getByRole("textbox", { name: "Generated TypeScript" });

describe("a program that is typed", () => {
  test("becomes TypeScript", async () => {
    const page = await open();
    await code(page).getByText("(x + y) * z").first().waitFor();
    await write(page, "area = pi * r^2");
    await code(page).getByText("6.283185307179586 * r").first().waitFor();
  });

  test("has its errors underlined and listed, and a press leads there", async () => {
    const page = await open();
    await write(page, "x = input(3)\ny = sum(x) + sigmod(x)");
    const problem = problems(page).getByRole("button");
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(
      /2:14[^]*there is no function 'sigmod'[^]*did you mean 'sigmoid'\?/,
    );
    const underlined = page.locator(".cm-lintRange-error");
    expect(await underlined.allInnerTexts()).toEqual(["sigmod"]);
    await problem.click();
    await page.keyboard.insertText("sigmoid");
    await problems(page).getByText("Compiled in").waitFor();
    expect(await underlined.count()).toBe(0);
  });

  test("keeps what it was while it is wrong", async () => {
    const page = await open();
    await code(page).getByText("(x + y) * z").first().waitFor();
    await write(page, "(x +");
    await problems(page).getByRole("button").waitFor();
    expect(await code(page).innerText()).toContain("(x + y) * z");
    const note = (): Promise<string> =>
      page
        .getByRole("tabpanel")
        .evaluate((panel) => getComputedStyle(panel, "::before").content);
    expect(await note()).toContain("last program without errors");
    await write(page, "x + 1");
    await code(page).getByText("x + 1").first().waitFor();
    expect(await note()).toBe("none");
  });
});

test("a program of the reader's own has a name of its own, until it is the example again", async () => {
  const page = await open({ hash: "#example=rosenbrock.grad" });
  await code(page).getByText("rosenbrock.grad").waitFor();
  await write(page, "f = x * y");
  await code(page).getByText("program.grad").waitFor();
  await page.keyboard.press("Control+z");
  await code(page).getByText("rosenbrock.grad").waitFor();
  expect(page.url()).toContain("example=rosenbrock.grad");
});

describe("a network definition", () => {
  test("becomes a module that predicts, too", async () => {
    const page = await open({ hash: "#example=classifier.net.yaml" });
    await page.getByRole("checkbox", { name: "predict" }).waitFor();
    await code(page).getByText("layers:").waitFor();
    await expect
      .poll(() => code(page).innerText())
      .toContain("predict 220 * N");
  });

  test("has its mistakes underlined where they stand", async () => {
    const page = await open();
    await write(page, "input: [2]\nlayers:\n  - { type: dense, unit: 3 }\n");
    const problem = problems(page).getByRole("button").first();
    await expect.poll(() => problem.innerText()).toContain("units");
    expect(await page.locator(".cm-lintRange-error").count()).toBeGreaterThan(
      0,
    );
  });
});

test("however fast one types, what is shown is the last", async () => {
  const page = await open();
  await write(page, "");
  await page.keyboard.type("sin(x) * cos(y) + exp(z) + 12345", { delay: 0 });
  await expect.poll(() => code(page).innerText()).toContain("return 12345 + (");
});

describe("the tabs", () => {
  test("are moved through by arrows", async () => {
    const page = await open();
    await page.getByRole("tab", { name: "TypeScript" }).focus();
    await page.keyboard.press("End");
    await page.getByRole("tabpanel", { name: "Costs" }).waitFor();
    const costs = page.getByRole("region", { name: "Costs" });
    await costs.getByRole("row", { name: "valueAndGradient 2" }).waitFor();
  });

  test("show the program after each pass", async () => {
    const page = await open({ hash: "#example=circuit.grad&tab=passes" });
    const stage = page.getByRole("textbox", {
      name: "The program after the pass",
    });
    await page.getByRole("button", { name: /^differentiate/ }).click();
    await stage.getByText("## gradient").waitFor();
    await page.getByRole("button", { name: /^lower/ }).click();
    await stage.getByText("## gradient").waitFor({ state: "detached" });
    expect(await stage.innerText()).toContain("valueAndGradient");
  });

  test("have the functions that are chosen", async () => {
    const page = await open();
    await page.getByRole("checkbox", { name: "hessian" }).check();
    await page.getByRole("checkbox", { name: "backward" }).uncheck();
    await problems(page).getByText("Compiled").waitFor();
    await expect
      .poll(() => code(page).innerText())
      .toMatch(/Operations: forward 2, valueAndGradient 2, hessian/);
  });
});

describe("the address", () => {
  test("brings a program back, with its tab", async () => {
    const page = await open();
    const text = "f = α1 * sin(x) ^ 2 # a formula";
    await write(page, text);
    await page.getByRole("tab", { name: "Costs" }).click();
    await expect.poll(() => page.url()).toMatch(/program=.*tab=costs/);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page
      .getByRole("status")
      .getByText("Copied")
      .waitFor({ state: "attached" });
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await open({ hash: new URL(link).hash });
    const editor = other.getByRole("textbox", { name: "Program", exact: true });
    expect(await editor.innerText()).toBe(text);
    await other.getByRole("tabpanel", { name: "Costs" }).waitFor();
  });

  test("that changes opens what it names", async () => {
    const page = await open();
    await page.evaluate(() => {
      location.hash = "#example=neuron.grad&tab=costs&functions=jvp";
    });
    await page
      .getByRole("region", { name: "Costs" })
      .getByText("jvp")
      .waitFor();
    expect(await page.getByLabel("Example").inputValue()).toBe("neuron.grad");
    await write(page, "x * y");
    await expect.poll(() => page.getByLabel("Example").inputValue()).toBe("");
  });

  test("names an example as long as it is one", async () => {
    const page = await open();
    await page.getByLabel("Example").selectOption("rosenbrock.grad");
    await expect.poll(() => page.url()).toContain("example=rosenbrock.grad");
    await code(page).getByText("H. H. Rosenbrock").waitFor();
  });

  test("that somebody has changed leads to the first example", async () => {
    const page = await open({ hash: "#program=%%%" });
    await code(page).getByText("(x + y) * z").first().waitFor();
  });
});
