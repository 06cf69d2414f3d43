/**
 * What a well-formed program is. Runs after every pass in the tests, and wherever a pass is in doubt.
 *
 * Only what is certainly wrong is reported: the rules that cannot be decided (a subscript that is no linear
 * form, a triangle's bounds) are left to the interpreter.
 */
import { unconditional } from "./branches.ts";
import { type Index, type Load, type Size, type Tensor } from "./expr.ts";
import {
  type Assign,
  assignments,
  type Program,
  type Repeat,
  type Statement,
  type Statistic,
} from "./program.ts";
import { REDUCERS } from "./ops.ts";
import {
  canBeZero,
  type Context,
  isEmpty,
  type Report,
  verifyBounds,
  verifyExprs,
  verifyExtent,
  verifyNumber,
} from "./verify-expr.ts";
import { verifyOrder } from "./verify-order.ts";
import { verifyWrites } from "./verify-writes.ts";

export { verifyLoops } from "./verify-loops.ts";

/** What is known on the way through the statements. */
interface Walk {
  readonly program: Program;
  readonly sizes: ReadonlySet<Size>;
  readonly inputs: ReadonlySet<Tensor>;
  /** Indices of the repeats around. */
  readonly turns: ReadonlySet<Index>;
  /** Tensors that may be read: those written so far, and all that the loops around write. */
  readonly written: Set<Tensor>;
  readonly problems: string[];
  /** Assignments are counted from 1, those in loops included. */
  count: number;
}

/** What is wrong with a program; empty if it is well-formed. */
export function verifyProgram(program: Program): string[] {
  const walk: Walk = {
    program,
    sizes: new Set(program.sizes),
    inputs: new Set(program.inputs),
    turns: new Set(),
    written: new Set(),
    problems: [],
    count: 0,
  };
  verifyDeclarations(walk);
  for (const statement of program.statements) verifyStatement(statement, walk);
  verifyOrder(program, (problem) => walk.problems.push(problem));
  verifyResults(walk);
  return walk.problems;
}

const NOTHING: Omit<Context, "sizes"> = {
  indices: new Set(),
  checkRead: () => {},
};

function verifyStatistic(
  { input, next }: Statistic,
  { inputs }: Program,
  report: Report,
): void {
  if (!inputs.includes(input) || input.role !== "input")
    report(`the statistic ${input.name} is no input`);
  const isSame =
    next === undefined ||
    (next.shape.length === input.shape.length &&
      next.shape.every((extent, axis) => extent === input.shape[axis]));
  if (!isSame)
    report(`the statistic ${input.name} becomes ${next.name} of another shape`);
}

function verifyDeclarations({ program, sizes, problems }: Walk): void {
  const report: Report = (problem) => problems.push(problem);
  verifyNames(program.sizes, "sizes", report);
  verifyNames(program.inputs, "inputs", report);
  for (const one of program.statistics ?? [])
    verifyStatistic(one, program, report);
  for (const input of program.inputs) {
    if (input.role === "local") report(`the input ${input.name} is a local`);
    if ((input.role === "label") !== (input.classes !== undefined))
      report(
        input.role === "label"
          ? `the label ${input.name} has no number of classes`
          : `${input.name} has classes but is no label`,
      );
  }
  const targets = assignments(program.statements).map((s) => s.target);
  for (const tensor of new Set([
    ...program.inputs,
    ...targets,
    ...program.outputs,
  ]))
    verifyShape(tensor, sizes, report);
}

function verifyShape(
  tensor: Tensor,
  sizes: ReadonlySet<Size>,
  report: Report,
): void {
  tensor.shape.forEach((extent, axis) => {
    const what = `extent ${axis + 1} of ${tensor.name}`;
    verifyExtent(extent, what, { ...NOTHING, sizes }, report);
    if (extent.kind === "const" && extent.value < 0)
      report(`${what} is ${extent.value}, less than none`);
  });
}

function verifyNames(
  things: readonly { readonly name: string }[],
  what: string,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { name } of things) {
    if (name === "") report(`one of the ${what} has no name`);
    else if (seen.has(name)) report(`two ${what} have the name ${name}`);
    seen.add(name);
  }
}

function verifyResults({ program, inputs, written, problems }: Walk): void {
  const report: Report = (problem) => problems.push(problem);
  verifyNames(program.outputs, "outputs", report);
  for (const output of program.outputs)
    if (!inputs.has(output) && !written.has(output))
      report(`the output ${output.name} is never written`);
  for (const tensor of program.wrt) {
    if (!inputs.has(tensor))
      report(`${tensor.name}, a variable of differentiation, is not an input`);
    if (tensor.role === "label")
      report(`${tensor.name}, a variable of differentiation, is a label`);
  }
}

function verifyStatement(statement: Statement, walk: Walk): void {
  if (statement.kind === "assign") verifyAssign(statement, walk);
  else verifyRepeat(statement, walk);
}

function verifyRepeat(repeat: Repeat, walk: Walk): void {
  const { index, body } = repeat;
  const report: Report = (problem) =>
    walk.problems.push(`repeat ${index.name}: ${problem}`);
  const turns = bind([index], contextOf(walk, walk.turns, report), report);
  for (const { target } of assignments(body)) walk.written.add(target);
  const inner: Walk = { ...walk, turns };
  for (const statement of body) verifyStatement(statement, inner);
  walk.count = inner.count;
}

const contextOf = (
  walk: Walk,
  indices: ReadonlySet<Index>,
  report: Report,
): Context => ({
  sizes: walk.sizes,
  indices,
  checkRead: ({ tensor }) => verifyRead(tensor, walk, report),
});

function verifyRead(tensor: Tensor, walk: Walk, report: Report): void {
  if (walk.inputs.has(tensor) || walk.written.has(tensor)) return;
  report(
    tensor.role === "local"
      ? `reads ${tensor.name}, which no statement has written yet`
      : `reads ${tensor.name}, which is not declared`,
  );
}

/** The indices in scope within `range`, each extent checked where only those further out are in scope. */
function bind(
  range: readonly Index[],
  context: Context,
  report: Report,
): ReadonlySet<Index> {
  const indices = new Set(context.indices);
  for (const index of range) {
    if (index.name === "") report("an index has no name");
    if (indices.has(index)) report(`the index ${index.name} is bound twice`);
    const what = `the extent of ${index.name}`;
    verifyExtent(index.extent, what, { ...context, indices }, report);
    indices.add(index);
  }
  return indices;
}

function verifyAssign(statement: Assign, walk: Walk): void {
  const { target, at, over, value } = statement;
  walk.count++;
  const label = `statement ${walk.count} (${target.name})`;
  const report: Report = (problem) =>
    walk.problems.push(`${label}: ${problem}`);
  verifyTarget(statement, walk, report);
  const outside = contextOf(walk, walk.turns, report);
  const indices = bind(over, outside, report);
  verifyExprs([...at, value], { ...outside, indices }, report);
  verifyNumber(value, "the value", report);
  for (const subscript of at)
    verifyNumber(subscript, "a subscript of the target", report);
  if (!isEmpty(indices)) verifyAccesses(statement, report);
  verifyWrites(statement, report);
  walk.written.add(target);
}

function verifyTarget(statement: Assign, walk: Walk, report: Report): void {
  const { target, at, by } = statement;
  if (target.name === "") report("the target has no name");
  if (target.role !== "local" || walk.inputs.has(target))
    report(`writes to ${target.name}, which is no local`);
  if (at.length !== target.shape.length)
    report(
      `${target.name} has ${target.shape.length} axes, but is written with ${at.length} subscripts`,
    );
  if (by !== "set" && !Object.hasOwn(REDUCERS, by))
    report(`there is no reducer ${by}`);
}

function verifyAccesses(
  { target, at, by, value }: Assign,
  report: Report,
): void {
  if (by !== "sum" || !canBeZero(value))
    verifyBounds(target.shape, at, target.name, report);
  const loads = [...unconditional([...at, value])].filter(
    (node): node is Load => node.kind === "load",
  );
  for (const one of loads)
    verifyBounds(one.tensor.shape, one.at, one.tensor.name, report);
}
