/** Tabs as the ARIA practices describe them: arrows move between them, Tab goes into the panel. */
import { h } from "../dom.ts";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLElement;
}

export interface Tabs {
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

const tabId = (id: string): string => `tab-${id}`;

/** Where arrows, Home and End lead from tab number `at` of `count`. */
function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

export function createTabs(
  parent: HTMLElement,
  label: string,
  tabs: readonly Tab[],
  first: string,
  changed: (id: string) => void,
): Tabs {
  let chosen = "";
  const buttons = tabs.map(({ id, label: text }) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: tabId(id),
        "aria-controls": `panel-${id}`,
      },
      text,
    ),
  );
  const list = h(
    "div",
    { class: "tablist", role: "tablist", "aria-label": label },
    ...buttons,
  );
  const choose = (id: string): void => {
    const known = tabs.find((one) => one.id === id) ?? tabs[0]!;
    if (known.id === chosen) return;
    chosen = known.id;
    tabs.forEach((one, k) => {
      const isChosen = one.id === chosen;
      one.element.hidden = !isChosen;
      buttons[k]!.setAttribute("aria-selected", String(isChosen));
      buttons[k]!.tabIndex = isChosen ? 0 : -1;
    });
    reveal();
    changed(chosen);
  };
  /** On a narrow page the list is longer than there is room: what is chosen is in its middle. */
  function reveal(): void {
    const button = buttons.find(
      (one) => one.getAttribute("aria-selected") === "true",
    );
    if (button === undefined) return;
    const [outer, inner] = [list, button].map((one) =>
      one.getBoundingClientRect(),
    );
    const off = inner!.left + inner!.width / 2 - outer!.left - outer!.width / 2;
    list.scrollLeft += off;
  }
  tabs.forEach(({ id, element }, k) => {
    element.id = `panel-${id}`;
    element.classList.add("tabpanel");
    element.setAttribute("role", "tabpanel");
    element.setAttribute("aria-labelledby", tabId(id));
    buttons[k]!.addEventListener("click", () => choose(id));
    buttons[k]!.addEventListener("keydown", (event) => {
      const next = target(event.key, k, tabs.length);
      if (next === undefined) return;
      event.preventDefault();
      choose(tabs[next]!.id);
      buttons[next]!.focus();
    });
  });
  parent.append(list, ...tabs.map((one) => one.element));
  choose(first);
  new ResizeObserver(reveal).observe(list);
  return {
    get chosen() {
      return chosen;
    },
    choose,
  };
}
