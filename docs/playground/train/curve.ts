/** The loss over the steps, drawn by uPlot on a logarithmic scale. */
import UPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { colourOf } from "../theme.ts";

/** With more points than this, every other one is dropped, and half as many are taken from then on. */
const MOST = 2000;

export class Curve {
  readonly #place: HTMLElement;
  #plot: UPlot | undefined;
  #steps: number[] = [];
  #losses: number[] = [];
  #stride = 1;

  constructor(place: HTMLElement) {
    this.#place = place;
    addEventListener("themechange", () => this.#create());
    new ResizeObserver(() => this.#plot?.setSize(this.#size())).observe(place);
    this.#create();
  }

  clear(): void {
    this.#steps = [];
    this.#losses = [];
    this.#stride = 1;
    this.draw();
  }

  add(step: number, loss: number): void {
    if (step % this.#stride !== 0 || !Number.isFinite(loss)) return;
    this.#steps.push(step);
    this.#losses.push(loss);
    if (this.#steps.length < MOST) return;
    this.#stride *= 2;
    const keep = (_: number, k: number): boolean =>
      this.#steps[k]! % this.#stride === 0;
    this.#losses = this.#losses.filter(keep);
    this.#steps = this.#steps.filter(keep);
  }

  draw(): void {
    this.#plot?.setData([this.#steps, this.#losses]);
  }

  #size() {
    const { clientWidth: width, clientHeight: height } = this.#place;
    return { width, height };
  }

  #create(): void {
    this.#plot?.destroy();
    const axis = {
      stroke: colourOf("faint"),
      grid: { stroke: colourOf("rule"), width: 1 },
      ticks: { show: false },
      font: "12px system-ui, sans-serif",
    };
    this.#plot = new UPlot(
      {
        ...this.#size(),
        legend: { show: false },
        cursor: { show: false },
        padding: [8, 8, 0, 0],
        scales: { x: { time: false }, y: { distr: 3 } },
        axes: [
          { ...axis, size: 28 },
          { ...axis, size: 46 },
        ],
        series: [
          {},
          { stroke: colourOf("accent"), width: 1.75, points: { show: false } },
        ],
      },
      [this.#steps, this.#losses],
      this.#place,
    );
  }
}
