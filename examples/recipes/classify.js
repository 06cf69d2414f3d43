/** Trains a net to tell the arms of a spiral apart, and tries it on points it has not seen. */
import { accuracy, adam, createRandom, train } from "gradsmith/runtime";
import * as net from "./generated/spirals.js";
import { spirals } from "./spirals.js";

const random = createRandom(1);
const samples = 300;
const data = spirals(samples / 3, random);

const p = net.createParameters();
net.initializeParameters(p, random);
const gradient = net.createParameters();
const work = net.createWorkspace(samples);
const lambda = 1e-3;

train({
  data,
  samples,
  batchSize: 50,
  epochs: 60,
  random,
  loss: (N, { X, target }) =>
    net.valueAndGradient(p, N, X, target, lambda, work, gradient),
  optimizer: adam(p, gradient, { lr: 0.02 }),
  onEpoch: ({ epoch, loss }) => {
    if (epoch % 20 === 0)
      console.log(`epoch ${epoch}: loss ${loss.toFixed(2)}`);
  },
});

const unseen = spirals(samples / 3, random);
const scores = new Float64Array(3 * samples);
net.predict(p, samples, unseen.X, work, scores);
const right = accuracy(scores, unseen.target, samples, 3);
console.log(`${Math.round(100 * right)} % of unseen points are told right`);
