/** The points on the plane, which a press of the mouse or of keys adds. */
import { say } from "../say.ts";
import { colourOf } from "../theme.ts";
import { CLASSES, EXTENT, type Sample } from "./data.ts";
import { classColours, css, outline, toPixel, toPlane } from "./plane.ts";

const RADIUS = 4;
/** A press this near to a point, in the plane's units, takes it away with the keyboard. */
const NEAR = 0.5;
/** How far an arrow moves the crosshair; with Shift, further. */
const STEP = 0.2;
const LEAP = 1;
/** While the mouse is dragged, points are this far apart. */
const SPACING = 0.45;

interface Place {
  readonly x: number;
  readonly y: number;
}

const distance = (a: Place, b: Place): number =>
  Math.hypot(a.x - b.x, a.y - b.y);
const bounded = (value: number): number =>
  Math.min(EXTENT, Math.max(-EXTENT, value));

// prettier-ignore
const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft:  { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp:    { x: 0, y: 1 },
  ArrowDown:  { x: 0, y: -1 },
};

export interface PointsEvents {
  readonly add: (sample: Sample) => void;
  readonly remove: (sample: Sample) => void;
  readonly chooseClass: (label: number) => void;
}

export class Points {
  readonly #canvas: HTMLCanvasElement;
  readonly #events: PointsEvents;
  #samples: readonly Sample[] = [];
  #label = 0;
  /** Shown while the keyboard is used. */
  #cursor: Place = { x: 0, y: 0 };
  #last: Place | undefined;

  constructor(canvas: HTMLCanvasElement, events: PointsEvents) {
    this.#canvas = canvas;
    this.#events = events;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      canvas.focus({ preventScroll: true });
      canvas.setPointerCapture(event.pointerId);
      this.#drop(this.#placeOf(event));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (this.#last === undefined) return;
      const place = this.#placeOf(event);
      if (distance(place, this.#last) >= SPACING) this.#drop(place);
    });
    for (const type of ["pointerup", "pointercancel"] as const)
      canvas.addEventListener(type, () => (this.#last = undefined));
    canvas.addEventListener("keydown", (event) => this.#key(event));
    for (const type of ["focus", "blur"] as const)
      canvas.addEventListener(type, () => this.draw());
    addEventListener("themechange", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(canvas);
  }

  show(samples: readonly Sample[], label: number): void {
    this.#samples = samples;
    this.#label = label;
    this.draw();
  }

  draw(): void {
    const canvas = this.#canvas;
    const scale = devicePixelRatio;
    const size = Math.round(canvas.clientWidth * scale);
    if (size === 0) return;
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext("2d")!;
    const fills = classColours().map(css);
    context.strokeStyle = colourOf("surface");
    context.lineWidth = 1.2 * scale;
    for (const { x, y, label } of this.#samples) {
      context.setTransform(1, 0, 0, 1, toPixel(x, size), toPixel(-y, size));
      outline(context, label, RADIUS * scale);
      context.fillStyle = fills[label]!;
      context.fill();
      context.stroke();
    }
    context.resetTransform();
    if (canvas.matches(":focus-visible")) this.#crosshair(context, size, scale);
  }

  #crosshair(
    context: CanvasRenderingContext2D,
    size: number,
    scale: number,
  ): void {
    const [x, y] = [
      toPixel(this.#cursor.x, size),
      toPixel(-this.#cursor.y, size),
    ];
    const arm = 12 * scale;
    context.strokeStyle = colourOf("ink");
    context.lineWidth = 2 * scale;
    context.beginPath();
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.stroke();
  }

  #placeOf(event: PointerEvent): Place {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    return {
      x: bounded(toPlane(event.clientX - left, width)),
      y: bounded(-toPlane(event.clientY - top, width)),
    };
  }

  #drop(place: Place): void {
    this.#last = place;
    this.#cursor = place;
    this.#events.add({ ...place, label: this.#label });
  }

  #key(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    const label = Number(event.key) - 1;
    if (arrow !== undefined) this.#move(arrow, event.shiftKey ? LEAP : STEP);
    else if (event.key === "Enter" || event.key === " ") this.#addHere();
    else if (event.key === "Backspace" || event.key === "Delete")
      this.#removeHere();
    else if (label >= 0 && label < CLASSES) this.#events.chooseClass(label);
    else return;
    event.preventDefault();
  }

  #move({ x, y }: Place, step: number): void {
    this.#cursor = {
      x: bounded(this.#cursor.x + step * x),
      y: bounded(this.#cursor.y + step * y),
    };
    this.draw();
    say(`${this.#cursor.x.toFixed(1)}, ${this.#cursor.y.toFixed(1)}`);
  }

  #addHere(): void {
    this.#events.add({ ...this.#cursor, label: this.#label });
    say(`A point of class ${this.#label + 1} is added.`);
  }

  #removeHere(): void {
    const near = this.#samples
      .filter((one) => distance(one, this.#cursor) <= NEAR)
      .sort((a, b) => distance(a, this.#cursor) - distance(b, this.#cursor))[0];
    if (near === undefined) say("There is no point here.");
    else {
      this.#events.remove(near);
      say("A point is removed.");
    }
  }
}
