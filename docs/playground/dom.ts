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
): HTMLLabelElement {
  const select = h(
    "select",
    {},
    ...choices.map(([value, text]) =>
      h("option", { value, selected: value === chosen }, text),
    ),
  );
  select.addEventListener("change", () => choose(select.value));
  return h("label", { class: "field" }, h("span", {}, label), select);
}

/** The element of this id, which the page has. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind;
}
