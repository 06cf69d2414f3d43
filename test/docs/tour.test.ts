/** docs/tour.md: a reader who does what it says sees what it shows. */
import { expect, test } from "vitest";
import { folder } from "../support/folder.ts";
import { filled, pathOf, readPage } from "../support/page.ts";

const PAGE = "docs/tour.md";

test("the page shows what is printed: if not, npm run docs", async () => {
  const place = folder({ "package.json": '{ "type": "module" }' }).install();
  const page = await filled(readPage(PAGE), place);
  await expect(page).toMatchFileSnapshot(pathOf(PAGE));
  expect(place.files()).toContain("spirals.safetensors");
});
