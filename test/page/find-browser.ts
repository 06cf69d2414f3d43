/** Where Chromium is on this machine. */
import { accessSync, constants } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const isThere = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Throws an error that says how to get one if there is none: a test that was skipped would look like one that passed. */
export function findBrowser(): string {
  const { CHROMIUM } = process.env;
  const found = (CHROMIUM ? [CHROMIUM] : PLACES).find(isThere);
  if (found !== undefined) return found;
  throw new Error(
    `the tests of the playground need Chromium, which is not at ${CHROMIUM ?? PLACES.join(", ")}.\n` +
      "Install it (on Debian: apt-get install -y chromium), or say where it is: CHROMIUM=/path/to/chromium npm run test:page",
  );
}
