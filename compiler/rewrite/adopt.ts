/** One program over the parameters and statistics of another. */
import { load, transform, type Expr, type Tensor } from "../ir/expr.ts";
import { NodeMap } from "../ir/node-map.ts";
import { mapAssignments, type Program } from "../ir/program.ts";

/**
 * `program` with the parameters and statistics of `owner`, all of them and in its order, in place of its
 * own of the same names. Its other inputs stay its own.
 */
export function adopt(program: Program, owner: Program): Program {
  const parameters = owner.inputs.filter((one) => one.role === "parameter");
  const statistics = (owner.statistics ?? []).map((one) => one.input);
  const shared = new Map(
    [...parameters, ...statistics].map((one) => [one.name, one]),
  );
  const by = new Map<Tensor, Tensor>();
  const isStatistic = (one: Tensor): boolean =>
    program.statistics?.some(({ input }) => input === one) ?? false;
  for (const own of program.inputs)
    if (own.role === "parameter" || isStatistic(own))
      by.set(own, counterpart(own, shared));
  const memory = new NodeMap<Expr, Expr>();
  const replaced = (node: Expr): Expr =>
    transform(
      node,
      (one) => {
        const other = one.kind === "load" ? by.get(one.tensor) : undefined;
        return one.kind === "load" && other ? load(other, one.at) : one;
      },
      memory,
    );
  return {
    ...program,
    inputs: [
      ...parameters,
      ...program.inputs.filter((one) => !by.has(one)),
      ...statistics,
    ],
    wrt: parameters,
    statistics: statistics.map((input) => ({ input, next: undefined })),
    statements: mapAssignments(program.statements, (one) => ({
      ...one,
      at: one.at.map(replaced),
      value: replaced(one.value),
    })),
  };
}

function counterpart(own: Tensor, named: ReadonlyMap<string, Tensor>): Tensor {
  const found = named.get(own.name);
  const isSame =
    found?.shape.length === own.shape.length &&
    found.shape.every((extent, axis) => extent === own.shape[axis]);
  if (found === undefined || !isSame)
    throw new Error(`${own.name} is not the same in both programs`);
  return found;
}
