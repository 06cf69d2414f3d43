/** The processes of contenders, as the run sees them. */
import { fork, spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Found, Reply, Request, What } from "./messages.ts";

export interface Worker {
  check(call: number): Promise<Found>;
  /** How many nanoseconds a call takes, of so many. */
  time(what: What, calls: number): Promise<number>;
  end(): void;
}

/** How long a contender may take for one answer. */
const PATIENCE = 30_000;

function patient<T>(child: ChildProcess, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`gives no answer in ${PATIENCE / 1000} s`));
    }, PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the process says next; it fails if the process ends. */
function next<T>(
  child: ChildProcess,
  listen: (heard: (message: T) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = listen((message) => {
      child.off("exit", exited);
      stop();
      resolve(message);
    });
    const exited = (code: number | null, signal: string | null): void => {
      stop();
      reject(new Error(`its process ended (${signal ?? code})`));
    };
    child.once("exit", exited);
  });
}

/** A contender in JavaScript, in a process of its own. */
export async function startScript(
  script: string,
  item: string,
  name: string,
): Promise<Worker> {
  const child = fork(script, [item, name], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: ["--max-old-space-size=4096"],
  });
  let complaint = "";
  child.stderr!.on("data", (text: Buffer) => (complaint += text.toString()));
  const answer = async (): Promise<Reply> => {
    const reply = await patient(
      child,
      next<Reply>(child, (heard) => {
        child.on("message", heard);
        return () => child.off("message", heard);
      }),
    ).catch((error: Error) => {
      const line = complaint.split("\n").find((one) => /Error|FATAL/.test(one));
      throw new Error(line ?? error.message);
    });
    if (reply.kind === "failed") {
      child.kill();
      throw new Error(reply.why);
    }
    return reply;
  };
  const ask = (request: Request): Promise<Reply> => {
    child.send(request);
    return answer();
  };
  await answer();
  return {
    check: async (call) =>
      expect(await ask({ kind: "check", call }), "found").found,
    time: async (what, calls) =>
      expect(await ask({ kind: "time", what, calls }), "timed").nanoseconds,
    end: () => void child.kill(),
  };
}

function expect<K extends Reply["kind"]>(
  reply: Reply,
  kind: K,
): Reply & { kind: K } {
  if (reply.kind !== kind) throw new Error(`says '${reply.kind}'`);
  return reply as Reply & { kind: K };
}

/** Several processes as one, which take turns. */
export function inTurns(workers: readonly Worker[]): Worker {
  let turn = 0;
  return {
    check: (call) => workers[0]!.check(call),
    time: (what, calls) => workers[turn++ % workers.length]!.time(what, calls),
    end: () => {
      for (const worker of workers) worker.end();
    },
  };
}

/** A contender in C, compiled to this program, which reads its data from that file. */
export function startProgram(program: string, data: string): Worker {
  const child = spawn(program, [data], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const numbers = async (): Promise<Float64Array> => {
    const { value, done } = await patient(child, lines.next());
    if (done) throw new Error("its process ended");
    return Float64Array.from(String(value).trim().split(" "), Number);
  };
  const ask = (text: string): Promise<Float64Array> => {
    child.stdin.write(text + "\n");
    return numbers();
  };
  return {
    check: async (call) => ({
      values: await ask(`check ${call}`),
      result: await numbers(),
    }),
    time: async (what, calls) => (await ask(`${what} ${calls}`))[0]!,
    end: () => void child.kill(),
  };
}
