/** The lecture's demonstration: points in the plane, and a network that learns to tell them apart. */
import { readAddress, writeAddress } from "../address.ts";
import { byId } from "../dom.ts";
import { say } from "../say.ts";
import type { Compiler } from "../worker/client.ts";
import { Wrong } from "../worker/client.ts";
import type { Program } from "../worker/protocol.ts";
import { createControls } from "./controls.ts";
import { Curve } from "./curve.ts";
import { batchOf, classesOf, samplesOf, type Sample } from "./data.ts";
import { Frames } from "./frames.ts";
import { createLayout } from "./layout.ts";
import { createNetwork } from "./network.ts";
import { Points } from "./points.ts";
import { Regions } from "./regions.ts";
import { decodePoints, encodePoints, rounded } from "./own-points.ts";
import { readSettings, settingsForAddress, type Settings } from "./settings.ts";
import { Trainer } from "./trainer.ts";

/** What of a frame's 16 ms may be spent on steps. */
const BUDGET = 8;
/** Readings and curve are renewed with every so many frames: faster than that nobody reads. */
const EVERY = 4;
const SPEED = 2;
const DEFINITION = "network.net.yaml";

export class TrainView {
  readonly #compiler: Compiler;
  readonly #open: (program: Program) => void;
  readonly #controls = createControls((change) =>
    this.#change({ ...this.#settings, ...change }),
  );
  readonly #layout = createLayout(this.#controls.element, String(SPEED), {
    toggle: () => this.#toggle(),
    step: () => this.#single(),
    restart: () =>
      this.#change({ ...this.#settings, seed: this.#settings.seed + 1 }),
    speed: (steps) => (this.#speed = steps),
    chooseClass: (label) => this.#chooseClass(label),
    open: () => this.#openProgram(),
  });
  readonly #regions: Regions;
  readonly #points: Points;
  readonly #curve: Curve;
  readonly #frames = new Frames(() => this.#frame());
  #settings: Settings = readSettings(readAddress());
  /** Those of the settings, and those that there are: the reader adds some and takes some away. */
  #given: readonly Sample[] = [];
  #samples: readonly Sample[] = [];
  #label = 0;
  #speed = SPEED;
  #count = 0;
  /** Milliseconds that a step takes, averaged. */
  #pace = 0;
  #trainer: Trainer | undefined;
  #building = 0;

  constructor(compiler: Compiler, open: (program: Program) => void) {
    this.#compiler = compiler;
    this.#open = open;
    const { elements, regions, points, curve } = this.#layout;
    byId("train").append(...elements);
    this.#regions = new Regions(regions);
    this.#curve = new Curve(curve);
    this.#points = new Points(points, {
      add: (sample) => this.#edit([...this.#samples, rounded(sample)]),
      remove: (sample) =>
        this.#edit(this.#samples.filter((one) => one !== sample)),
      chooseClass: (label) => this.#chooseClass(label),
    });
    addEventListener("themechange", () => this.#draw());
    this.#chooseClass(0);
    this.#load(this.#settings, readAddress().get("points"));
  }

  /** The view comes to the front. */
  enter(): void {
    const address = readAddress();
    if (address.get("train") !== "")
      this.#load(readSettings(address), address.get("points"));
    this.#write();
  }

  leave(): void {
    this.#pause();
  }

  #load(settings: Settings, points: string | null): void {
    this.#settings = settings;
    this.#controls.show(settings);
    this.#given = samplesOf(settings.data);
    this.#show(decodePoints(this.#given, points), true);
  }

  /** The reader changes points. */
  #edit(samples: readonly Sample[]): void {
    this.#show(samples);
    this.#write();
  }

  #change(settings: Settings): void {
    const before = this.#settings;
    if (settings.data !== before.data) {
      this.#load(settings, null);
      this.#write();
      return;
    }
    this.#settings = settings;
    this.#controls.show(settings);
    this.#write();
    const again = (["layers", "units", "activation", "seed"] as const).some(
      (name) => settings[name] !== before[name],
    );
    this.#show(this.#samples, again);
  }

  /** Shows points, with a new network if it is asked for or the classes are others. */
  #show(samples: readonly Sample[], again = false): void {
    this.#samples = samples;
    this.#points.show(samples, this.#label);
    const other = classesOf(samples) !== this.#trainer?.network.classes;
    if (again || other) void this.#build();
    else this.#trainer?.change(this.#settings, batchOf(samples));
  }

  async #build(): Promise<void> {
    const turn = ++this.#building;
    const classes = classesOf(this.#samples);
    try {
      const network = await createNetwork(
        this.#compiler,
        this.#settings,
        classes,
      );
      if (turn !== this.#building) return;
      const batch = batchOf(this.#samples);
      this.#trainer = new Trainer(network, this.#settings, batch);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      say(error.message);
      return;
    }
    this.#curve.clear();
    this.#describe();
    this.#draw();
  }

  #describe(): void {
    const { script, definition, parameters, classes } = this.#trainer!.network;
    const { program, about } = this.#layout;
    const { layers, units } = this.#settings;
    const sizes = [2, ...Array.from({ length: layers }, () => units), classes];
    program.textContent = definition.trimEnd();
    about.textContent =
      `${sizes.join("–")}: ${parameters.flat.length} parameters, ` +
      `${String(script.report.operations["valueAndGradient"])} operations a step, ` +
      `compiled in ${script.milliseconds.toFixed(0)} ms.`;
  }

  #frame(): void {
    const trainer = this.#trainer;
    if (trainer === undefined) return;
    const start = performance.now();
    let done = 0;
    while (done < this.#speed && performance.now() - start < BUDGET) {
      trainer.step();
      this.#curve.add(trainer.steps, trainer.loss);
      done++;
    }
    const pace = (performance.now() - start) / done;
    this.#pace = this.#pace === 0 ? pace : 0.95 * this.#pace + 0.05 * pace;
    this.#regions.draw(trainer.network);
    if (this.#count++ % EVERY === 0) this.#read();
  }

  #draw(): void {
    if (this.#trainer === undefined) return;
    this.#regions.draw(this.#trainer.network);
    this.#read();
  }

  #read(): void {
    const trainer = this.#trainer!;
    this.#curve.draw();
    this.#layout.readings.show({
      step: String(trainer.steps),
      loss: Number.isNaN(trainer.loss) ? "–" : trainer.loss.toFixed(4),
      accuracy: this.#accuracy(),
      rate: this.#frames.running ? this.#frames.rate.toFixed(0) : "–",
      pace: this.#pace === 0 ? "–" : `${(1000 * this.#pace).toFixed(0)} µs`,
    });
  }

  #accuracy(): string {
    const share = this.#trainer!.accuracy();
    return Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`;
  }

  #toggle(): void {
    if (this.#frames.running) {
      this.#pause();
      const { steps } = this.#trainer!;
      say(`Paused at step ${steps}. Accuracy ${this.#accuracy()}.`);
    } else {
      this.#frames.start();
      this.#layout.toggle.textContent = "Pause";
      say("Training.");
    }
  }

  #pause(): void {
    this.#frames.stop();
    this.#layout.toggle.textContent = "Train";
    this.#draw();
  }

  #single(): void {
    const trainer = this.#trainer;
    if (trainer === undefined) return;
    this.#pause();
    trainer.step();
    this.#curve.add(trainer.steps, trainer.loss);
    this.#draw();
    say(`Step ${trainer.steps}, loss ${trainer.loss.toFixed(4)}.`);
  }

  #chooseClass(label: number): void {
    this.#label = label;
    this.#layout.classes.choose(String(label));
    this.#points.show(this.#samples, label);
  }

  #openProgram(): void {
    const text = this.#trainer?.network.definition;
    if (text !== undefined) this.#open({ file: DEFINITION, text });
  }

  #write(): void {
    if (byId("train").hidden) return;
    const points = encodePoints(this.#given, this.#samples);
    writeAddress({ ...settingsForAddress(this.#settings), points });
  }
}
