/** Where errors of ours become errors that users can read. */
import { CompileError, internalError, type SourceText } from "./errors.ts";

/** Whatever is thrown but a CompileError is a bug of ours. */
export function guarded<Result>(
  text: SourceText,
  action: () => Result,
): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof CompileError ? error : internalError(error, text);
  }
}
