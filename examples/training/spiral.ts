/**
 * CS231n's figures of decision boundaries: more units, more capacity; more layers, more still; no
 * activation, straight boundaries; more regularisation, smoother ones.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as net20 from "../../generated/classifier.ts";
import * as net3 from "../../generated/spiral-3.ts";
import * as net6 from "../../generated/spiral-6.ts";
import * as net66 from "../../generated/spiral-6-6.ts";
import * as net666 from "../../generated/spiral-6-6-6.ts";
import * as netLinear from "../../generated/spiral-linear.ts";
import { createRandom } from "../../runtime/index.ts";
import { figure, type Panel } from "./figure.ts";
import { fit, type Fit, type Fitted } from "./fit.ts";
import { circle, spiral, type Points } from "./points.ts";

export interface SpiralOptions {
  /** Where the figures are written. Default: docs/figures. */
  readonly folder?: string;
  readonly epochs?: number;
  readonly seed?: number;
  readonly log?: (line: string) => void;
}

interface Trial {
  readonly title: string;
  readonly net: Fit;
  readonly points: Points;
  readonly lambda: number;
}

export interface Outcome {
  readonly title: string;
  readonly fitted: Fitted;
}

/** Each figure is rows of trials. */
function figuresOf(
  seed: number,
): Record<string, readonly (readonly Trial[])[]> {
  const random = createRandom(seed);
  const arms = spiral(random);
  const ring = circle(random);
  const wide = spiral(random, 100, 5);
  const nets = {
    units: [
      ["3 hidden units", fit(net3)],
      ["6 hidden units", fit(net6)],
      ["20 hidden units", fit(net20)],
    ],
    layers: [
      ["1 hidden layer of 6", fit(net6)],
      ["2 hidden layers of 6", fit(net66)],
      ["3 hidden layers of 6", fit(net666)],
    ],
    linear: [
      ["20 units, no activation", fit(netLinear)],
      ["20 units, ReLU", fit(net20)],
    ],
  } as const;
  const row = (name: keyof typeof nets, points: Points): Trial[] =>
    nets[name].map(([title, net]) => ({ title, net, points, lambda: 0.001 }));
  const strengths = (points: Points): Trial[] =>
    [0.001, 0.01, 0.1].map((lambda) => ({ title: `20 units, λ = ${lambda}`, net: fit(net20), points, lambda })); // prettier-ignore
  return {
    units: [row("units", arms), row("units", ring)],
    layers: [row("layers", arms)],
    linear: [row("linear", arms), row("linear", ring)],
    regularization: [strengths(wide), strengths(ring)],
  };
}

export async function main({
  folder = "docs/figures",
  epochs = 1000,
  seed = 1,
  log = console.log,
}: SpiralOptions = {}): Promise<
  Record<string, readonly (readonly Outcome[])[]>
> {
  await mkdir(folder, { recursive: true });
  const outcomes: Record<string, Outcome[][]> = {};
  for (const [name, rows] of Object.entries(figuresOf(seed))) {
    const panels = rows.map((row) =>
      row.map(({ title, net, points, lambda }): Panel => {
        const fitted = net(points, { lambda, epochs, seed });
        const percent = (100 * fitted.accuracy).toFixed(1);
        log(`${title}, ${points.count} points: ${percent} % right, loss ${fitted.loss.toFixed(4)}, ${fitted.seconds.toFixed(1)} s`); // prettier-ignore
        return { title: `${title}: ${percent} %`, points, fitted };
      }),
    );
    const file = join(folder, `${name}.svg`);
    await writeFile(file, figure(panels));
    log(`wrote ${file}`);
    outcomes[name] = panels;
  }
  return outcomes;
}
