/** A page that trains in a worker. Bundlers know `new Worker(new URL(…))` and take the worker along. */
import { createParameters } from "./generated/spirals.js";

const worker = new Worker(new URL("./browser-worker.js", import.meta.url), {
  type: "module",
});

worker.onmessage = ({ data }) => {
  if (data.kind === "epoch") {
    console.log(`epoch ${data.epoch}: loss ${data.loss.toFixed(2)}`);
    return;
  }
  const p = createParameters();
  p.flat.set(data.weights);
  console.log("learned", p);
};
worker.postMessage({ epochs: 60 });
