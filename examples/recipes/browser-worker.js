/** The thread that trains, in a browser. */
import { learn } from "./learn.js";

self.onmessage = ({ data: { epochs } }) => {
  const weights = learn(epochs, (report) => self.postMessage(report));
  self.postMessage({ kind: "done", weights }, [weights.buffer]);
};
