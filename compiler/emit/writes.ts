/** Which tensors a piece of code writes: loads of them do not move across it. */
import type { Code, LoweredFunction, Tensor } from "../ir/loops.ts";

export type Writes = (code: Code) => ReadonlySet<Tensor>;

const NOTHING: ReadonlySet<Tensor> = new Set();

/** Remembers the answer for each loop and each function that others call. */
export function writesOf(functions: readonly LoweredFunction[]): Writes {
  const bodies = new Map(functions.map((f) => [f.name, f.body]));
  const memory = new Map<Code | string, Set<Tensor>>();

  const collect = (body: readonly Code[], into: Set<Tensor>): Set<Tensor> => {
    for (const code of body)
      if (code.kind === "store" || code.kind === "fill") into.add(code.target);
      else for (const tensor of writes(code)) into.add(tensor);
    return into;
  };

  const remembered = (
    key: Code | string,
    body: readonly Code[],
  ): Set<Tensor> => {
    let found = memory.get(key);
    if (found === undefined) {
      found = new Set();
      memory.set(key, found);
      collect(body, found);
    }
    return found;
  };

  const writes = (code: Code): ReadonlySet<Tensor> => {
    switch (code.kind) {
      case "for":
        return remembered(code, code.body);
      case "invoke":
        return remembered(code.callee, bodyOf(code.callee));
      case "store":
      case "fill":
        return new Set([code.target]);
      case "contract":
        return new Set([code.c.array]);
      case "together":
        return new Set([code.array]);
      case "let":
        return code.mutable ? new Set([code.variable]) : NOTHING;
      case "comment":
        return NOTHING;
      default:
        return code satisfies never;
    }
  };

  const bodyOf = (callee: string): readonly Code[] => {
    const body = bodies.get(callee);
    if (body === undefined) throw new Error(`no function is named ${callee}`);
    return body;
  };

  return writes;
}
