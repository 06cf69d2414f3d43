/** The elements of the view, in the order in which they are read. */
import { button, choices, h, menu, type Choice } from "../dom.ts";
import { CLASSES } from "./data.ts";
import { createReadings } from "./readings.ts";

/** Steps for each frame of the screen. */
const SPEEDS: readonly Choice[] = [
  ["1", "1 step a frame"],
  ["2", "2 steps a frame"],
  ["10", "10 steps a frame"],
  ["50", "50 steps a frame"],
];

export interface Commands {
  readonly toggle: () => void;
  readonly step: () => void;
  readonly restart: () => void;
  readonly speed: (steps: number) => void;
  readonly chooseClass: (label: number) => void;
  readonly open: () => void;
}

const HELP =
  "Press on the plane to add points of the chosen class; dragging adds more. " +
  "With the keyboard: arrows move the crosshair, Enter adds a point, Backspace " +
  "removes one, 1 to 3 choose the class.";

export function createLayout(
  controls: HTMLElement,
  speed: string,
  commands: Commands,
) {
  const regions = h("canvas", { class: "regions", "aria-hidden": "true" });
  const points = h("canvas", {
    class: "points",
    tabindex: "0",
    role: "application",
    "aria-roledescription": "plane of points",
    "aria-label": "Points and decision regions",
    "aria-describedby": "plane-help",
  });
  const toggle = button(
    { class: "main", id: "toggle" },
    "Train",
    commands.toggle,
  );
  const classes = choices(
    "New points are of class",
    "class",
    Array.from({ length: CLASSES }, (_, k) => [String(k), String(k + 1)]),
    (value) => commands.chooseClass(Number(value)),
  );
  classes.element.classList.add("classes");
  const readings = createReadings();
  const curve = h("div", {
    class: "curve",
    role: "img",
    "aria-label": "The loss over the steps; the numbers above say where it is",
  });
  const about = h("p", { class: "about" });
  const program = h("pre", { tabindex: "0", "aria-label": "The definition" });
  const elements = [
    h(
      "section",
      { class: "side", "aria-label": "Network and training" },
      controls,
      h(
        "div",
        { class: "run" },
        toggle,
        button({ id: "step" }, "Step", commands.step),
        button({ id: "restart" }, "Restart", commands.restart),
        menu("Speed", SPEEDS, speed, (value) => commands.speed(Number(value))),
      ),
    ),
    h(
      "section",
      { class: "plane", "aria-label": "Plane" },
      h("div", { class: "square" }, regions, points),
      classes.element,
      h("p", { class: "help", id: "plane-help" }, HELP),
    ),
    h(
      "section",
      { class: "outcome", "aria-label": "Progress" },
      readings.element,
      h("h2", {}, "Loss"),
      curve,
      h(
        "details",
        {},
        h("summary", {}, "The definition of this network"),
        program,
        button({}, "Open in the editor", commands.open),
      ),
      about,
    ),
  ];
  return {
    elements,
    regions,
    points,
    toggle,
    classes,
    readings,
    curve,
    about,
    program,
  };
}
