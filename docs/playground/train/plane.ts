/** The plane on the screen: where points lie, and what classes look like. */
import { colourOf } from "../theme.ts";
import { CLASSES, EXTENT } from "./data.ts";

export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of the classes as the theme has them now. */
export const classColours = (): Colour[] =>
  Array.from({ length: CLASSES }, (_, k) => {
    const parts = colourOf(`class-${k}`)
      .match(/[\d.]+/g)!
      .map(Number);
    return [parts[0]!, parts[1]!, parts[2]!] as const;
  });

export const css = ([red, green, blue]: Colour): string =>
  `rgb(${red} ${green} ${blue})`;

/** From the plane to a canvas of this width and height; y goes up. */
export const toPixel = (value: number, size: number): number =>
  ((value + EXTENT) / (2 * EXTENT)) * size;

/** The inverse of `toPixel`. */
export const toPlane = (pixel: number, size: number): number =>
  (pixel / size) * 2 * EXTENT - EXTENT;

/** The outline of a class's sign round the origin: a circle, a square, a triangle, so that colour is not all. */
export function outline(
  context: CanvasRenderingContext2D,
  label: number,
  radius: number,
): void {
  context.beginPath();
  if (label === 0) context.arc(0, 0, radius, 0, 2 * Math.PI);
  else if (label === 1) {
    const half = 0.88 * radius;
    context.rect(-half, -half, 2 * half, 2 * half);
  } else {
    const high = 1.25 * radius;
    context.moveTo(0, -high);
    context.lineTo(1.15 * radius, 0.75 * radius);
    context.lineTo(-1.15 * radius, 0.75 * radius);
    context.closePath();
  }
}
