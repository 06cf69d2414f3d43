/** What tabs with numbers share: the sliders, and the answer at the place where they stand. */
import { h } from "../dom.ts";
import { Wrong } from "../worker/client.ts";
import type { Pointed, View } from "../worker/protocol.ts";
import type { Page, Session } from "./panel.ts";
import { PlaceControls } from "./place.ts";

/** A tab, as far as it shows numbers. */
export interface Viewer {
  readonly view: View;
  readonly render: (pointed: Pointed) => void;
  readonly refuse: (reason: string) => void;
}

export class Numbers {
  readonly #ask;
  readonly #controls = new PlaceControls(() => void this.#renew());
  #session: Session | undefined;
  #viewer: Viewer | undefined;

  readonly #moved: () => void;

  /** `moved` is told when the numbers of the address are others. */
  constructor({ compiler }: Page, moved: () => void) {
    this.#ask = compiler.newest("circuit");
    this.#moved = moved;
  }

  get address(): string | undefined {
    return this.#controls.address;
  }

  /** A program is opened that has numbers of its own, or whose numbers are in the address. */
  reset(
    values?: Readonly<Record<string, readonly number[]>>,
    address?: string,
  ): void {
    this.#controls.reset(values, address);
  }

  /** Puts the sliders into the bar of a tab, and tells it what comes of them. */
  show(session: Session, bar: HTMLElement, viewer: Viewer): Promise<void> {
    bar.append(this.#controls.element);
    this.#viewer = viewer;
    if (session !== this.#session) this.#controls.fit(session.compiled);
    this.#session = session;
    return this.#renew();
  }

  async #renew(): Promise<void> {
    const { program } = this.#session!;
    const viewer = this.#viewer!;
    try {
      const found = await this.#ask(program, this.#controls.place, viewer.view);
      if (found === undefined) return;
      this.#controls.show(found.point);
      viewer.render(found);
      this.#moved();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      viewer.refuse(error.message);
    }
  }
}

/** A line instead of a picture that there is not. */
export const refusal = (reason: string): HTMLElement =>
  h("p", { class: "refusal" }, reason);
