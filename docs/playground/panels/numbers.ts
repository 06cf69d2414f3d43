/** What tabs with numbers share: the sliders, and the answer at the place where they stand. */
import { h } from "../dom.ts";
import { Wrong } from "../worker/client.ts";
import type { Pointed } from "../worker/protocol.ts";
import type { Page, Session } from "./panel.ts";
import { PlaceControls } from "./place.ts";

export class Numbers {
  readonly #ask;
  readonly #controls = new PlaceControls(() => void this.#renew());
  #session: Session | undefined;
  #render: (pointed: Pointed) => void = () => {};
  #refuse: (reason: string) => void = () => {};

  constructor({ compiler }: Page) {
    this.#ask = compiler.newest("circuit");
  }

  /** A program is opened that has numbers of its own. */
  reset(values?: Readonly<Record<string, readonly number[]>>): void {
    this.#controls.reset(values);
  }

  /** Puts the sliders into the bar of a tab, and tells it what comes of them. */
  show(
    session: Session,
    bar: HTMLElement,
    render: (pointed: Pointed) => void,
    refuse: (reason: string) => void,
  ): Promise<void> {
    bar.append(this.#controls.element);
    this.#render = render;
    this.#refuse = refuse;
    if (session !== this.#session) this.#controls.fit(session.compiled);
    this.#session = session;
    return this.#renew();
  }

  async #renew(): Promise<void> {
    const { program } = this.#session!;
    try {
      const pointed = await this.#ask(program, this.#controls.place);
      if (pointed === undefined) return;
      this.#controls.show(pointed.place);
      this.#render(pointed);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      this.#refuse(error.message);
    }
  }
}

/** A line instead of a picture that there is not. */
export const refusal = (reason: string): HTMLElement =>
  h("p", { class: "refusal" }, reason);
