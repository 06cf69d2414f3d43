/** Trains a net in a thread of its own: this one stays free, and gets the weights when they are learned. */
import { Worker } from "node:worker_threads";
import { PARAMETERS, createParameters } from "./generated/spirals.js";

const worker = new Worker(new URL("./worker.js", import.meta.url));
worker.on("message", (message) => {
  if (message.kind === "epoch") {
    const { epoch, loss } = message;
    console.log(`epoch ${epoch}: loss ${loss.toFixed(2)}`);
    return;
  }
  const p = createParameters();
  p.flat.set(message.weights);
  const shapes = Object.entries(PARAMETERS);
  const names = shapes.map(([name, shape]) => `${name} [${shape.join(", ")}]`);
  console.log(`learned ${p.flat.length} numbers: ${names.join(", ")}`);
  void worker.terminate();
});
worker.postMessage({ epochs: 60 });
