/** The thread that trains. What it does stands in learn.js, which knows nothing of threads. */
import { parentPort } from "node:worker_threads";
import { learn } from "./learn.js";

parentPort.on("message", ({ epochs }) => {
  const weights = learn(epochs, (report) => parentPort.postMessage(report));
  parentPort.postMessage({ kind: "done", weights }, [weights.buffer]);
});
