/** The numbers of a circuit: values forward, adjoints and contributions backward, gate by gate. */
import { runProgram, type Point, type Sizes } from "../ir/evaluate.ts";
import type { Tensor } from "../ir/expr.ts";
import type { Gates, Unit } from "./build.ts";
import { flowBack } from "./local.ts";

export interface Numbers {
  readonly values: ReadonlyMap<Tensor, Float64Array>;
  readonly adjoints: ReadonlyMap<Tensor, Float64Array>;
  /** What each gate hands to each of its variables. */
  readonly contributions: ReadonlyMap<Unit, ReadonlyMap<Tensor, Float64Array>>;
  /** Entries of Jacobians, row-major, where they are few. */
  readonly jacobians: ReadonlyMap<Unit, ReadonlyMap<Tensor, number[]>>;
}

/** More entries than this are not looked at one by one. */
const FEW = 16;

export function run(gates: Gates, point: Point, sizes: Sizes): Numbers {
  const { program, output, units, active } = gates;
  const values = runProgram(program, point, sizes);
  const named: Point = Object.fromEntries(
    [...values].map(([one, data]) => [one.name, data]),
  );
  const adjoints = new Map<Tensor, Float64Array>();
  for (const one of active)
    adjoints.set(one, new Float64Array(values.get(one)!.length));
  adjoints.set(
    output,
    values.get(output)!.map(() => 1),
  );
  const contributions = new Map<Unit, Map<Tensor, Float64Array>>();
  const jacobians = new Map<Unit, Map<Tensor, number[]>>();
  for (const unit of units.toReversed()) {
    if (unit.by.length === 0) continue;
    const adjoint = adjoints.get(unit.output)!;
    const shares = flowBack(unit.backward, named, adjoint, sizes);
    contributions.set(unit, shares);
    for (const [one, share] of shares) {
      const sum = adjoints.get(one)!;
      share.forEach((value, k) => (sum[k]! += value));
    }
    jacobians.set(unit, entriesOf(unit, values, named, sizes));
  }
  return { values, adjoints, contributions, jacobians };
}

/** Row k of a Jacobian is what flows back from a one at place k. */
function entriesOf(
  { backward, output, by }: Unit,
  values: ReadonlyMap<Tensor, Float64Array>,
  named: Point,
  sizes: Sizes,
): Map<Tensor, number[]> {
  const rows = values.get(output)!.length;
  const few = by.filter((one) => rows * values.get(one)!.length <= FEW);
  const found = new Map(few.map((one): [Tensor, number[]] => [one, []]));
  for (let k = 0; k < rows && few.length > 0; k++) {
    const unit = new Float64Array(rows);
    unit[k] = 1;
    const row = flowBack(backward, named, unit, sizes);
    for (const one of few)
      found
        .get(one)!
        .push(...(row.get(one) ?? new Float64Array(values.get(one)!.length)));
  }
  return found;
}
