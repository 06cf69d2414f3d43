/** The process of one contender in JavaScript: `node child.js ITEM CONTENDER`, spoken to by messages. */
import type { Contender } from "../contender.ts";
import { contenderOf } from "../contenders.ts";
import type { Found, Reply, Request, What } from "./messages.ts";

type Loop = (call: (i: number) => number, calls: number) => number;

/** A loop of its own for each function, so that V8 can put the function into it. */
const loop = (what: What): Loop =>
  new Function(
    "call",
    "calls",
    `"${what}"; let sum = 0; for (let i = 0; i < calls; i++) sum += call(i); return sum;`,
  ) as Loop;

const LOOPS: Readonly<Record<What, Loop>> = {
  value: loop("value"),
  gradient: loop("gradient"),
};

let sink = 0;

async function reply(contender: Contender, request: Request): Promise<Reply> {
  switch (request.kind) {
    case "check":
      return { kind: "found", found: check(contender, request.call) };
    case "time": {
      const { what, calls } = request;
      const start = process.hrtime.bigint();
      sink += LOOPS[what](contender[what], calls);
      const elapsed = Number(process.hrtime.bigint() - start);
      return { kind: "timed", nanoseconds: elapsed / calls };
    }
    default:
      return request satisfies never;
  }
}

function check(contender: Contender, call: number): Found {
  const value = contender.value(call);
  const values = contender.values?.slice() ?? Float64Array.of(value);
  contender.result.fill(NaN);
  contender.gradient(call);
  return { values, result: contender.result.slice() };
}

const send = (message: Reply): void => {
  process.send!(message);
};

const failed = (error: unknown): Reply => ({
  kind: "failed",
  why: error instanceof Error ? error.message : String(error),
});

const [item, name] = process.argv.slice(2);
try {
  const contender = await contenderOf(item!, name!);
  process.on("message", (request: Request) => {
    reply(contender, request).catch(failed).then(send);
  });
  process.on("exit", () => {
    if (sink === Math.PI) console.log(sink);
  });
  send({ kind: "ready" });
} catch (error) {
  send(failed(error));
}
