/** Trains a net on points of the plane. */
import {
  accuracy,
  adam,
  createRandom,
  train,
  type Flat,
  type Random,
} from "../../runtime/index.ts";
import type { Points } from "./points.ts";

/** What the modules have in common that are generated from networks of this kind. */
export interface PlaneNet<P extends Flat, W> {
  createParameters(): P;
  createWorkspace(N: number): W;
  initializeParameters(p: P, random: Random): void;
  valueAndGradient(
    p: P,
    N: number,
    X: Float64Array,
    target: Float64Array,
    lambda: number,
    work: W,
    gradient: P,
  ): number;
  predict(p: P, N: number, X: Float64Array, work: W, out: Float64Array): void;
}

export interface FitOptions {
  readonly lambda: number;
  readonly epochs: number;
  readonly seed: number;
}

export interface Fitted {
  /** The mean loss of the last epoch. */
  readonly loss: number;
  /** The share of the points that are classified right. */
  readonly accuracy: number;
  readonly seconds: number;
  /** Scores of three classes for each of `count` points. */
  predict(X: Float64Array, count: number): Float64Array;
}

export const CLASSES = 3;

/** A net, ready to be trained; its module's types stay inside. */
export type Fit = (points: Points, options: FitOptions) => Fitted;

export const fit =
  <P extends Flat, W>(net: PlaneNet<P, W>): Fit =>
  ({ count, X, target }, { lambda, epochs, seed }) => {
    const random = createRandom(seed);
    const p = net.createParameters();
    const gradient = net.createParameters();
    const work = net.createWorkspace(32);
    net.initializeParameters(p, random);
    const optimizer = adam(p, gradient, { lr: 0.01 });
    const start = performance.now();
    const { loss } = train({
      data: { X, target },
      samples: count,
      epochs,
      random,
      optimizer,
      loss: (N, batch) =>
        net.valueAndGradient(p, N, batch.X, batch.target, lambda, work, gradient), // prettier-ignore
      // The last steps are small, so that the boundary comes to rest.
      onEpoch: ({ epoch }) => {
        optimizer.lr = 0.01 * (1 - epoch / epochs);
      },
    });
    const seconds = (performance.now() - start) / 1000;
    const predict = (X: Float64Array, N: number): Float64Array => {
      const scores = new Float64Array(CLASSES * N);
      net.predict(p, N, X, net.createWorkspace(N), scores);
      return scores;
    };
    const right = accuracy(predict(X, count), target, count, CLASSES);
    return { loss, accuracy: right, seconds, predict };
  };
