/** The derivatives of one gate by each of its inputs, by the compiler's own adjoint rule. */
import { valueTensors } from "../differentiate/activity.ts";
import { reverse } from "../differentiate/reverse.ts";
import { runProgram, type Point, type Sizes } from "../ir/evaluate.ts";
import {
  load,
  ONE,
  tensor,
  topological,
  type Expr,
  type Tensor,
} from "../ir/expr.ts";
import {
  assignments,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";
import { inline } from "../lower/inline.ts";
import { prune } from "../lower/prune.ts";
import { simplify } from "../rewrite/simplify.ts";

/** A gate as a program: what it reads are its inputs, what it computes its output. */
export interface GateProgram {
  readonly program: Program;
  readonly output: Tensor;
  /** What it computes from, differentiably and not. */
  readonly reads: ReadonlySet<Tensor>;
  /** What it changes smoothly with. */
  readonly smooth: ReadonlySet<Tensor>;
}

export function gateProgram(
  { sizes }: Program,
  statements: readonly Statement[],
  output: Tensor,
): GateProgram {
  const { statements: own } = prune({
    sizes,
    inputs: [],
    wrt: [],
    outputs: [output],
    statements,
  });
  const written = new Set(assignments(own).map((one) => one.target));
  const reads = new Set<Tensor>();
  const smooth = new Set<Tensor>();
  for (const one of assignments(own)) {
    for (const found of tensorsIn(one))
      if (!written.has(found)) reads.add(found);
    for (const found of valueTensors(one.value))
      if (!written.has(found)) smooth.add(found);
  }
  return {
    program: {
      sizes,
      inputs: [...reads],
      wrt: [],
      outputs: [output],
      statements: own,
    },
    output,
    reads,
    smooth,
  };
}

const tensorsIn = ({ at, value, over }: Assign): Tensor[] =>
  topological([...at, value, ...over.map((one) => one.extent)]).flatMap(
    (node) => (node.kind === "load" ? [node.tensor] : []),
  );

/** What flows back through a gate. */
export interface Backward {
  /** For each variable, the statements that add to its adjoint. */
  readonly shares: ReadonlyMap<Tensor, readonly Assign[]>;
  readonly program: Program;
  readonly adjoints: ReadonlyMap<Tensor, Tensor>;
  /** What comes in from above; absent for local gradients. */
  readonly seed: Tensor;
}

/**
 * The adjoint statements of a gate for its variables `by`. Seeded with ones they are its local gradients;
 * else with a tensor of the output's shape.
 */
export function backwardOf(
  { program, output }: GateProgram,
  by: readonly Tensor[],
  ones: boolean,
): Backward {
  const seed = tensor(`∂${output.name}`, output.shape, "input");
  const start = (at: readonly Expr[]): Expr => (ones ? ONE : load(seed, at));
  const { statements, adjoint } = reverse(
    { ...program, inputs: [...program.inputs, ...by] },
    by,
    new Map([[output, start]]),
  );
  const adjoints = new Map(
    by.flatMap((one) => {
      const found = adjoint(one);
      return found === undefined ? [] : [[one, found] as const];
    }),
  );
  const whole: Program = {
    ...program,
    inputs: [],
    outputs: [...adjoints.values()],
    statements,
  };
  const tidy = prune(inline(simplify(whole)));
  const inputs = inputsOf(tidy.statements);
  const shares = new Map(
    [...adjoints].map(([one, target]) => [
      one,
      assignments(tidy.statements).filter((each) => each.target === target),
    ]),
  );
  return { shares, program: { ...tidy, inputs }, adjoints, seed };
}

function inputsOf(statements: readonly Statement[]): Tensor[] {
  const own = assignments(statements);
  const written = new Set(own.map((one) => one.target));
  return [...new Set(own.flatMap(tensorsIn))].filter(
    (one) => !written.has(one),
  );
}

/** The shares of the variables' adjoints, for an adjoint of the output. */
export function flowBack(
  { program, adjoints, seed }: Backward,
  values: Point,
  adjoint: ArrayLike<number>,
  sizes: Sizes,
): Map<Tensor, Float64Array> {
  // Where nothing flows in nothing flows out, not even through an infinite gradient.
  const isZero = Array.from(adjoint).every((one) => one === 0);
  const memory = runProgram(
    program,
    { ...values, [seed.name]: adjoint },
    sizes,
  );
  return new Map(
    [...adjoints].map(([one, target]) => {
      const found = memory.get(target)!;
      return [one, isZero ? found.map(() => 0) : found];
    }),
  );
}
