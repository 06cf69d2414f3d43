/** The compiler in a thread of its own, so that typing and drawing never wait for it. */
import { CompileError, internalError } from "../../../compiler/errors.ts";
import { ANSWERS } from "./answers.ts";
import type { Kind, Reply, Request } from "./protocol.ts";

/** An error of ours has no place in the program. */
const NOWHERE = { file: "<playground>", text: "" };

async function answer({ id, kind, given }: Request): Promise<Reply> {
  try {
    const found = ANSWERS[kind] as (...given: unknown[]) => unknown;
    return { id, kind: "answer", answer: await found(...given) };
  } catch (error) {
    const known =
      error instanceof CompileError ? error : internalError(error, NOWHERE);
    return { id, kind: "wrong", diagnostics: known.diagnostics };
  }
}

addEventListener("message", ({ data }: MessageEvent<Request<Kind>>) => {
  void answer(data).then((reply) => postMessage(reply));
});
