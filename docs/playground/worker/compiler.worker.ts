/** The compiler in a thread of its own, so that typing and drawing never wait for it. */
import { CompileError, internalError } from "../../../compiler/errors.ts";
import { QUESTIONS } from "./answers.ts";
import type { Kind, Reply, Request } from "./protocol.ts";

function answer({ id, kind, given }: Request): Reply {
  try {
    const question = QUESTIONS[kind] as (...given: unknown[]) => unknown;
    return { id, kind: "answer", answer: question(...given) };
  } catch (error) {
    const known =
      error instanceof CompileError
        ? error
        : internalError(error, given[0] as { file: string; text: string });
    return { id, kind: "wrong", diagnostics: known.diagnostics };
  }
}

addEventListener("message", ({ data }: MessageEvent<Request<Kind>>) => {
  postMessage(answer(data));
});
