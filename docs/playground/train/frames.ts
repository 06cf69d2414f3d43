/** A loop over the frames of the screen, which counts them. */

/** Frames over which the rate is averaged. */
const MEMORY = 60;

export class Frames {
  readonly #each: () => void;
  #times: number[] = [];
  #request: number | undefined;

  constructor(each: () => void) {
    this.#each = each;
  }

  get running(): boolean {
    return this.#request !== undefined;
  }

  /** Frames in a second, while it runs. */
  get rate(): number {
    const span = this.#times.at(-1)! - this.#times[0]!;
    return span > 0 ? (1000 * (this.#times.length - 1)) / span : 0;
  }

  start(): void {
    if (this.running) return;
    this.#times = [];
    this.#request = requestAnimationFrame(this.#frame);
  }

  stop(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    this.#request = undefined;
  }

  readonly #frame = (time: number): void => {
    this.#request = requestAnimationFrame(this.#frame);
    this.#times.push(time);
    if (this.#times.length > MEMORY) this.#times.shift();
    this.#each();
  };
}
