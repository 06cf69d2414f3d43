/** Trains a net on spirals and returns its weights; says after every 20 epochs how far it is. */
import { adam, createRandom, train } from "gradsmith/runtime";
import * as net from "./generated/spirals.js";
import { spirals } from "./spirals.js";

export function learn(epochs, report) {
  const random = createRandom(1);
  const samples = 300;
  const p = net.createParameters();
  net.initializeParameters(p, random);
  const gradient = net.createParameters();
  const work = net.createWorkspace(samples);
  train({
    data: spirals(samples / 3, random),
    samples,
    batchSize: 50,
    epochs,
    random,
    loss: (N, { X, target }) =>
      net.valueAndGradient(p, N, X, target, 1e-3, work, gradient),
    optimizer: adam(p, gradient, { lr: 0.02 }),
    onEpoch: ({ kind, epoch, loss }) => {
      if (epoch % 20 === 0) report({ kind, epoch, loss });
    },
  });
  return p.flat;
}
