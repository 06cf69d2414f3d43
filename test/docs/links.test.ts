/** Links between pages lead to files and headings that there are. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { pathOf } from "../support/page.ts";

const root = pathOf("");

const pages = globSync("**/*.md", {
  cwd: root,
  // What pages are made from is no page.
  ignore: ["**/node_modules/**", "**/dist/**", "scripts/**"],
}).sort();

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const withoutCode = (page: string): string =>
  page.replaceAll(/^( *)```[^]*?^\1```$/gm, "").replaceAll(/`[^`\n]*`/g, "`x`");

/** As GitHub makes them of headings: of equal ones, the later have a number. */
function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = page
    .replaceAll(/^( *)```[^]*?^\1```$/gm, "")
    .matchAll(/^#+ (.+)$/gm);
  const anchors = [...headings].map(([, heading]) => {
    const plain = heading!
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count}`;
  });
  return new Set(anchors);
}

/** Addresses of the web are not visited. */
const linksOf = (page: string): string[] =>
  [...withoutCode(page).matchAll(/\]\(<?([^)\s>]+)>?\)/g)]
    .map(([, to]) => to!)
    .concat(
      [...page.matchAll(/(?:src|href|srcset)="([^"]+)"/g)].map(([, to]) => to!),
    )
    .filter((to) => !/^[a-z]+:/.test(to));

/** What is wrong with a link, if anything is. */
function fault(page: string, to: string): string | undefined {
  const [path, anchor] = decodeURI(to).split("#");
  const target = path === "" ? page : join(dirname(page), path!);
  if (relative(root, join(root, target)).startsWith(".."))
    return `${to} leaves the repository`;
  if (!existsSync(join(root, target))) return `${to}: there is no ${target}`;
  if (anchor === undefined || statSync(join(root, target)).isDirectory())
    return undefined;
  if (target.endsWith(".md") && !anchorsOf(read(target)).has(anchor))
    return `${to}: ${target} has no heading #${anchor}`;
  return undefined;
}

test.each(pages)("the links of %s", (page) => {
  const faults = linksOf(read(page)).map((to) => fault(page, to));
  expect(faults.filter((one) => one !== undefined)).toEqual([]);
});

test("every page of docs/ is linked from the README", () => {
  const linked = linksOf(read("README.md")).map((to) => to.split("#")[0]);
  const docs = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page));
  expect(docs.filter((page) => !linked.includes(page))).toEqual([]);
});

test("a link that leads nowhere is found", () => {
  const faults = ["no.md", "docs/api.md#nothing", "../x.md"].map((to) =>
    fault("README.md", to),
  );
  expect(faults).not.toContain(undefined);
  expect(fault("README.md", "docs/language.md#functions")).toBe(undefined);
});

test("what the README leads to comes with the package", () => {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const listed = execFileSync("npm", words, { cwd: root, encoding: "utf8" });
  const [{ files }] = JSON.parse(listed) as [{ files: { path: string }[] }];
  const paths = files.map((one) => one.path);
  const found = withoutCode(read("README.md")).matchAll(
    /\]\((?!https?:|#)([^)#]+)[^)]*\)/g,
  );
  const links = Array.from(found, ([, path]) => path!);
  expect(links.length).toBeGreaterThan(15);
  const lost = links.filter(
    (link) => !paths.some((one) => one === link || one.startsWith(`${link}/`)),
  );
  expect(lost).toEqual([]);
});
