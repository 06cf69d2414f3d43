/** Pages of the playground in a browser of their own, which fail if the page reports an error. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Opening {
  /** What comes behind the # of the address. */
  readonly hash?: string;
  readonly dark?: boolean;
  readonly width?: number;
  /** Errors are what the test is about. */
  readonly broken?: boolean;
  /** What is done before the page is loaded. */
  readonly prepare?: (page: Page) => void;
}

/** Starts a browser for the tests of a file; what is returned opens a page in it. */
export function browserForTests(): (opening?: Opening) => Promise<Page> {
  const errors: string[] = [];
  let context: BrowserContext;
  let profile: string;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "gradsmith-profile-"));
    context = await chromium.launchPersistentContext(profile, {
      executablePath: inject("browser"),
      headless: true,
      args: FLAGS,
      permissions: ["clipboard-read", "clipboard-write"],
    });
  });
  afterEach(async () => {
    for (const page of context.pages().slice(1)) await page.close();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });
  return async ({
    hash = "",
    dark = false,
    width = 1280,
    broken = false,
    prepare,
  } = {}) => {
    const page = await context.newPage();
    prepare?.(page);
    const failed = (message: string): void => {
      if (!broken) errors.push(message);
    };
    page.on("pageerror", (error) => failed(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") failed(message.text());
    });
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await page.goto(inject("address") + hash);
    return page;
  };
}
