/** Gives functions their parameters: the whole all of them, each part what it uses. */
import type { Expr, Tensor } from "../ir/expr.ts";
import type { Code, LoweredFunction, Param } from "../ir/loops.ts";
import { everyCode, mentioned } from "./code.ts";

/** A function and its parts (split.ts), with the whole's parameters handed down as far as needed. */
export function supply(
  [whole, ...parts]: readonly LoweredFunction[],
  params: readonly Param[],
): LoweredFunction[] {
  const inherited = params.map(bare);
  const needs = new Map<string, readonly Param[]>();
  // Parts of a loop are made before the parts that contain the loop: callees come first.
  const supplied = parts.map((part): LoweredFunction => {
    const body = withCalls(part.body, needs);
    const used = usedBy(body);
    const own = [...part.params, ...inherited].filter((param) =>
      carriedBy(param).some((thing) => used.has(thing)),
    );
    needs.set(part.name, own);
    return { ...part, params: own, body };
  });
  return [
    { ...whole!, params, body: withCalls(whole!.body, needs) },
    ...supplied,
  ];
}

/** The whole function has described and checked its arguments. */
const bare = (param: Param): Param => {
  switch (param.kind) {
    case "scalar":
      return { kind: param.kind, variable: param.variable };
    case "size":
      return { kind: param.kind, size: param.size };
    case "array":
      return { kind: param.kind, array: param.array };
    case "group": {
      const { kind, name, group, arrays } = param;
      return { kind, name, group, arrays };
    }
    default:
      return param satisfies never;
  }
};

function usedBy(body: readonly Code[]): Set<Expr | Tensor> {
  const used = mentioned(body);
  for (const code of everyCode(body))
    if (code.kind === "invoke")
      for (const thing of code.params.flatMap(carriedBy)) used.add(thing);
  return used;
}

/** What a parameter brings into scope. */
const carriedBy = (param: Param): readonly (Expr | Tensor)[] => {
  switch (param.kind) {
    case "scalar":
      return [param.variable];
    case "size":
      return [param.size];
    case "array":
      return [param.array];
    case "group":
      return param.arrays;
    default:
      return param satisfies never;
  }
};

/** Calls with what their callees take; copies of indices that no call takes are dropped. */
function withCalls(
  body: readonly Code[],
  needs: ReadonlyMap<string, readonly Param[]>,
): Code[] {
  const calls = body.map((code): Code => {
    if (code.kind === "for")
      return { ...code, body: withCalls(code.body, needs) };
    return code.kind === "invoke"
      ? { ...code, params: needs.get(code.callee)! }
      : code;
  });
  const taken = new Set(
    calls
      .flatMap((code) => (code.kind === "invoke" ? code.params : []))
      .flatMap(carriedBy),
  );
  return calls.filter(
    (code) =>
      code.kind !== "let" ||
      code.value.kind !== "index" ||
      taken.has(code.variable),
  );
}
