/** The decision regions: what the network says of a grid of points, as colours. */
import { EXTENT } from "./data.ts";
import type { LiveNetwork } from "./network.ts";
import { classColours } from "./plane.ts";
import { best } from "./trainer.ts";

/** Cells on a side. The browser smooths what is between them. */
const CELLS = 100;

/** How strongly the region of an undecided and of a certain point is coloured, of 255. */
const PALE = 26;
const STRONG = 150;

/** The middles of the cells, row by row from the top. */
function gridPoints(): Float64Array {
  const points = new Float64Array(2 * CELLS * CELLS);
  const at = (cell: number): number =>
    ((cell + 0.5) / CELLS) * 2 * EXTENT - EXTENT;
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const k = 2 * (row * CELLS + column);
      points[k] = at(column);
      points[k + 1] = -at(row);
    }
  return points;
}

export class Regions {
  readonly #context: CanvasRenderingContext2D;
  readonly #points = gridPoints();
  readonly #image = new ImageData(CELLS, CELLS);
  #scores = new Float64Array(0);
  #colours = classColours();

  constructor(canvas: HTMLCanvasElement) {
    canvas.width = CELLS;
    canvas.height = CELLS;
    this.#context = canvas.getContext("2d")!;
    addEventListener("themechange", () => (this.#colours = classColours()));
  }

  clear(): void {
    this.#context.clearRect(0, 0, CELLS, CELLS);
  }

  draw(network: LiveNetwork): void {
    const { classes } = network;
    const length = CELLS * CELLS * classes;
    if (this.#scores.length !== length) this.#scores = new Float64Array(length);
    network.predict(this.#points, this.#scores);
    const { data } = this.#image;
    for (let cell = 0; cell < CELLS * CELLS; cell++) {
      const start = cell * classes;
      const winner = best(this.#scores, start, classes);
      const colour = this.#colours[winner]!;
      const certain = this.#certainty(start, winner, classes);
      data[4 * cell] = colour[0];
      data[4 * cell + 1] = colour[1];
      data[4 * cell + 2] = colour[2];
      data[4 * cell + 3] = PALE + (STRONG - PALE) * certain;
    }
    this.#context.putImageData(this.#image, 0, 0);
  }

  /** 0 where all classes are as probable, 1 where one is certain. */
  #certainty(start: number, winner: number, classes: number): number {
    const top = this.#scores[start + winner]!;
    let total = 0;
    for (let k = 0; k < classes; k++)
      total += Math.exp(this.#scores[start + k]! - top);
    return (1 / total - 1 / classes) / (1 - 1 / classes);
  }
}
