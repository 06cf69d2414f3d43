/** Without a browser there is an error that says how to get one. */
import { afterEach, expect, inject, test, vi } from "vitest";
import { findBrowser } from "./find-browser.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a browser that is named is taken", () => {
  vi.stubEnv("CHROMIUM", inject("browser"));
  expect(findBrowser()).toBe(inject("browser"));
});

test("one that is missing is an error with advice", () => {
  vi.stubEnv("CHROMIUM", "/nowhere/chromium");
  expect(() => findBrowser()).toThrow(
    /need Chromium, which is not at \/nowhere\/chromium\.\nInstall it \(on Debian: apt-get install -y chromium\)/,
  );
});
