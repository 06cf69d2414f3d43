/** The program after each pass of the compiler. */
import { h } from "../dom.ts";
import { createReader } from "../editor/reader.ts";
import type { StageText } from "../worker/protocol.ts";
import type { Page, Panel, Session } from "./panel.ts";

export function passesPanel(page: Page): Panel {
  const list = h("ol", { "aria-label": "Passes in order" });
  const about = h("p", { class: "bar" });
  const place = h("div", { class: "reader" });
  const stage = h("div", { class: "stage" }, about, place);
  const element = h("div", {}, h("div", { class: "passes" }, list, stage));
  const reader = createReader(place, "The program after the pass", "program");
  const ask = page.compiler.newest("stages");
  let stages: readonly StageText[] = [];
  let chosen = 0;
  let shown: Session | undefined;

  const choose = (place: number): void => {
    chosen = Math.min(place, stages.length - 1);
    const { name, about: text, text: program } = stages[chosen]!;
    about.textContent = `${name}: ${text}`;
    reader.show(program);
    [...list.querySelectorAll("button")].forEach((one, k) =>
      one.setAttribute("aria-pressed", String(k === chosen)),
    );
  };

  const item = ({ name, milliseconds }: StageText, place: number) => {
    const button = h(
      "button",
      { type: "button" },
      h("span", {}, name),
      h("span", { class: "time" }, `${milliseconds.toFixed(1)} ms`),
    );
    button.addEventListener("click", () => choose(place));
    return h("li", {}, button);
  };

  return {
    id: "passes",
    label: "Passes",
    element,
    show: async (session) => {
      if (session === shown) return;
      const found = await ask(session.program);
      if (found === undefined) return;
      shown = session;
      stages = found;
      list.replaceChildren(...stages.map(item));
      choose(chosen);
    },
  };
}
