/**
 * Exponentials in loops that do not wait for each other are computed together: the runtime's kernel takes
 * about half the time of Math.exp or Math.tanh for each (`npm run bench -- exponentials`).
 * Their arguments are put into slots, and their values are taken from there.
 */
import { constant, tensor, type Tensor } from "../ir/expr.ts";
import type { Code, For, LoweredFunction, Scratch } from "../ir/loops.ts";
import { everyCode } from "./code.ts";
import { isLine, LEAST, SLOTS, type Line } from "./exponentials.ts";
import { lineUp } from "./line-up.ts";
import { splitLoop } from "./split-loop.ts";

/** A loop that runs once a call has to have more of them. */
const LEAST_ONCE = 64;

/** Functions whose exponentials go to the kernel, and the slots if any do. */
export function together(functions: readonly LoweredFunction[]): {
  functions: LoweredFunction[];
  scratch: Scratch[];
} {
  const slots = tensor("slots", [constant(SLOTS)], "local");
  const repeated = calledInLoops(functions);
  const done = functions.map((one) => ({
    ...one,
    body: list(one.body, {
      slots,
      loop: undefined,
      isRepeated: repeated.has(one.name),
    }),
  }));
  const isUsed = done.some(({ body }) =>
    everyCode(body).some((code) => code.kind === "together"),
  );
  return {
    functions: done,
    scratch: isUsed ? [{ array: slots, length: SLOTS, shared: true }] : [],
  };
}

/** The functions that loops call, and all that those call. */
function calledInLoops(functions: readonly LoweredFunction[]): Set<string> {
  const bodies = new Map(functions.map(({ name, body }) => [name, body]));
  const found = new Set<string>();
  const add = (body: readonly Code[]): void => {
    for (const code of everyCode(body))
      if (code.kind === "invoke" && !found.has(code.callee)) {
        found.add(code.callee);
        add(bodies.get(code.callee)!);
      }
  };
  for (const { body } of functions)
    for (const code of everyCode(body)) if (code.kind === "for") add(code.body);
  return found;
}

/** Where code stands. */
interface Surroundings {
  readonly slots: Tensor;
  readonly loop: For | undefined;
  /** Whether it runs more than once a call: what does not is not worth it. */
  readonly isRepeated: boolean;
}

function list(codes: readonly Code[], around: Surroundings): Code[] {
  const { slots, loop, isRepeated } = around;
  const found: Code[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    for (const code of isRepeated ? lineUp(run, loop, slots) : run)
      found.push(code);
    run = [];
  };
  for (const code of codes)
    if (isLine(code)) run.push(code);
    else {
      flush();
      if (code.kind !== "for") found.push(code);
      else for (const one of loopOf(code, around)) found.push(one);
    }
  flush();
  return found;
}

function loopOf(loop: For, { slots, isRepeated }: Surroundings): Code[] {
  const parts = splitLoop(loop, slots, isRepeated ? LEAST : LEAST_ONCE);
  if (parts !== undefined) return parts;
  return [
    { ...loop, body: list(loop.body, { slots, loop, isRepeated: true }) },
  ];
}
