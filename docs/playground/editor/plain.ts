/** A text as it looks until CodeMirror is there, and when CodeMirror comes. */
import { h } from "../dom.ts";

const LINE = /^.*$/gm;

/** Lines of text with their numbers, in CodeMirror's measures. */
export function showPlain(parent: HTMLElement, text: string): void {
  const lines = text.match(LINE) ?? [];
  const numbers = lines.map((_, k) => k + 1).join("\n");
  parent.replaceChildren(
    h(
      "div",
      { class: "plain" },
      h("pre", { class: "numbers", "aria-hidden": "true" }, numbers),
      h("pre", {}, text),
    ),
  );
}

/** In milliseconds; a page in the background is not painted. */
const LONGEST_WAIT = 300;

const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST_WAIT);
});

/** CodeMirror takes a while to start: first the reader sees something. */
export const mirror = painted.then(() => import("./mirror.ts"));
