/** The circuit: values in green above the wires, gradients in red below, as the sliders stand. */
import { h } from "../dom.ts";
import { type Numbers, refusal } from "./numbers.ts";
import type { Panel } from "./panel.ts";

/** How far a picture is enlarged where there is room, and made smaller where there is none. */
const LARGEST = 1.4;
const SMALLEST = 0.7;

/** The picture in the page: its style sheet, which would hold for all of the page, is left out. */
function place(page: HTMLElement, svg: string): void {
  page.innerHTML = svg;
  for (const one of page.querySelectorAll("style")) one.remove();
  const picture = page.querySelector("svg")!;
  const width = picture.width.baseVal.value;
  picture.style.width = `min(100%, ${LARGEST * width}px)`;
  picture.style.minWidth = `${SMALLEST * width}px`;
}

export function circuitPanel(numbers: Numbers): Panel {
  const bar = h("div", { class: "bar" });
  const page = h("div", {
    class: "page circuit",
    tabindex: "0",
    role: "region",
    "aria-label": "Circuit",
  });
  return {
    id: "circuit",
    label: "Circuit",
    element: h("div", {}, bar, page),
    show: (session) =>
      numbers.show(session, bar, {
        view: "circuit",
        render: (pointed) => {
          if (pointed.view === "circuit") place(page, pointed.svg);
        },
        refuse: (reason) => page.replaceChildren(refusal(reason)),
      }),
  };
}
