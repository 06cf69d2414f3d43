/** The page's side of the compiler: questions are promises, and only the newest of a kind counts. */
import type {
  Diagnostic,
  Kind,
  Questions,
  Reply,
  Request,
} from "./protocol.ts";

/** The program asked about is wrong. */
export class Wrong extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "");
    this.diagnostics = diagnostics;
  }
}

interface Waiting {
  readonly request: Request;
  readonly since: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Wrong) => void;
}

/** A question that was overtaken is given up when it has kept the compiler busy for so long. */
const PATIENCE = 1500;

export class Compiler {
  #worker = this.#listen(globalThis.firstWorker ?? this.#create());
  #waiting = new Map<number, Waiting>();
  #next = 0;

  /** Rejects with a Wrong if the program is wrong. */
  ask<K extends Kind>(
    kind: K,
    ...given: Parameters<Questions[K]>
  ): Promise<ReturnType<Questions[K]>> {
    const request: Request = { id: this.#next++, kind, given };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, {
        request,
        since: performance.now(),
        resolve: resolve as (answer: unknown) => void,
        reject,
      });
      this.#worker.postMessage(request);
    });
  }

  /**
   * Asks questions of one kind of which only the newest matters: while one is on its way, the next
   * waits, and what it overtakes is answered by undefined.
   */
  newest<K extends Kind>(
    kind: K,
  ): (
    ...given: Parameters<Questions[K]>
  ) => Promise<ReturnType<Questions[K]> | undefined> {
    let newest = 0;
    let before: Promise<unknown> = Promise.resolve();
    return async (...given) => {
      const turn = ++newest;
      this.#giveUpOn(kind);
      await before;
      if (turn !== newest) return undefined;
      const answer = this.ask(kind, ...given);
      before = answer.catch(() => undefined);
      const found = await answer.catch((error: unknown) => {
        if (turn === newest) throw error;
      });
      return turn === newest ? (found ?? undefined) : undefined;
    };
  }

  /** Starts over if a question of this kind has been worked on for too long. */
  #giveUpOn(kind: Kind): void {
    const stuck = [...this.#waiting.values()].find(
      (one) =>
        one.request.kind === kind && performance.now() - one.since > PATIENCE,
    );
    if (stuck === undefined) return;
    this.#worker.terminate();
    this.#worker = this.#listen(this.#create());
    this.#waiting.delete(stuck.request.id);
    stuck.reject(new Wrong([]));
    for (const { request } of this.#waiting.values())
      this.#worker.postMessage(request);
  }

  #create(): Worker {
    return new Worker(new URL("./compiler.worker.ts", import.meta.url), {
      type: "module",
    });
  }

  #listen(worker: Worker): Worker {
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.kind === "answer") waiting?.resolve(data.answer);
      else waiting?.reject(new Wrong(data.diagnostics));
    });
    worker.addEventListener("error", ({ message }) => this.#fail(message));
    return worker;
  }

  /** The worker itself is broken, or could not be loaded. */
  #fail(message: string): void {
    const diagnostic: Diagnostic = {
      file: "",
      line: 1,
      column: 1,
      endColumn: 1,
      code: "GS900",
      severity: "error",
      message: `the compiler has stopped: ${message || "it could not be loaded"}`,
      hint: "load the page again",
    };
    for (const { reject } of this.#waiting.values())
      reject(new Wrong([diagnostic]));
    this.#waiting.clear();
  }
}
