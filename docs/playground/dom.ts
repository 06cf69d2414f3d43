/** The few lines that making elements takes. */

type Child = Node | string | undefined;

type Attributes = Readonly<
  Record<string, string | number | boolean | undefined>
>;

/** An element; `true` is an attribute without value, `false` and undefined are none. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? "" : String(value));
  element.append(...children.filter((one) => one !== undefined));
  return element;
}

/** A button with what it does when it is pressed. */
export function button(
  attributes: Attributes,
  label: string,
  press: () => void,
): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", press);
  return element;
}

export type Choice = readonly [value: string, label: string];

/** A menu with its label. */
export function menu(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const id = `menu-${label.toLowerCase().replaceAll(" ", "-")}`;
  const select = h(
    "select",
    { id },
    ...choices.map(([value, text]) =>
      h("option", { value, selected: value === chosen }, text),
    ),
  );
  select.addEventListener("change", () => choose(select.value));
  return h("div", { class: "field" }, h("label", { for: id }, label), select);
}

/** The element of this id, which the page has. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

/** Buttons of which one is pressed: radio buttons to the keyboard and to screen readers. */
export interface Choices {
  readonly element: HTMLFieldSetElement;
  readonly choose: (value: string) => void;
}

export function choices(
  legend: string,
  name: string,
  list: readonly Choice[],
  changed: (value: string) => void,
): Choices {
  const inputs = list.map(([value]) =>
    h("input", { type: "radio", name, value }),
  );
  const element = h(
    "fieldset",
    { class: "chips" },
    h("legend", {}, legend),
    ...list.map(([, label], k) => h("label", {}, inputs[k]!, label)),
  );
  for (const one of inputs)
    one.addEventListener("change", () => changed(one.value));
  return {
    element,
    choose: (value) => {
      for (const one of inputs) one.checked = one.value === value;
    },
  };
}

/** A slider with its label and its value as text. */
export interface Slider {
  readonly element: HTMLElement;
  readonly set: (value: number) => void;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** From where the slider stands to the value. */
  readonly value: (position: number) => number;
  readonly position: (value: number) => number;
  readonly show: (value: number) => string;
}

export function slider(
  label: string,
  { low, high, step, value, position, show }: Scale,
  changed: (value: number) => void,
): Slider {
  const input = h("input", { type: "range", min: low, max: high, step });
  const text = h("span", { class: "chosen", "aria-hidden": "true" });
  const tell = (shown: string): void => {
    text.textContent = shown;
    input.setAttribute("aria-valuetext", shown);
  };
  input.addEventListener("input", () => {
    const chosen = value(input.valueAsNumber);
    tell(show(chosen));
    changed(chosen);
  });
  return {
    element: h("label", { class: "slider" }, h("span", {}, label), text, input),
    set: (chosen) => {
      input.valueAsNumber = position(chosen);
      tell(show(chosen));
    },
  };
}
