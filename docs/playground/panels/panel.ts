/** What a tab must do: show what has been compiled, when it is in front. */
import type { Compiler } from "../worker/client.ts";
import type { Compiled, FunctionName, Program } from "../worker/protocol.ts";

/** A program that compiles, and what came of it. */
export interface Session {
  readonly program: Program;
  readonly compiled: Compiled;
}

/** What panels may use of the page. */
export interface Page {
  readonly compiler: Compiler;
  readonly chooseFunctions: (functions: readonly FunctionName[]) => void;
}

export interface Panel {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLElement;
  readonly show: (session: Session) => void | Promise<void>;
}
