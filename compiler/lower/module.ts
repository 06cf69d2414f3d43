/** From derived programs to the functions of a module. */
import { constant, type Tensor } from "../ir/expr.ts";
import type {
  Beginning,
  Group,
  LoweredFunction,
  LoweredModule,
} from "../ir/loops.ts";
import type { Program, Statement } from "../ir/program.ts";
import {
  NEEDS,
  type Derivative,
  type Derived,
  type FunctionName,
} from "../differentiate/derive.ts";
import { hoistConstants } from "./constants.ts";
import { lowerFunction } from "./function.ts";
import { jacobianCode } from "./jacobian.ts";
import type { NestOptions } from "./options.ts";
import { mentioned } from "./code.ts";
import { ALWAYS, livesIn, type Life } from "./lives.ts";
import { holder, inArray, type Place } from "./place.ts";
import { planFunction, type Plan } from "./plan.ts";
import { demanding, isScalarProgram, parametersOf } from "./signature.ts";
import { divisions } from "./reciprocals.ts";
import { split } from "./split.ts";
import { supply } from "./supply.ts";
import { together } from "./together.ts";
import { Workspace } from "./workspace.ts";

export interface LowerOptions {
  readonly name: string;
  readonly source: string;
  readonly from: string | undefined;
  /** Up to how many operations a list of statements is written out. */
  readonly unroll: number;
  /** About how many statements a function may have. */
  readonly chunk: number;
  /** How many multiplications a product of matrices must save to go to the runtime's kernel; Infinity: no kernels. */
  readonly kernel: number;
  /** Whether functions refuse NaN and infinities in what they are given. */
  readonly checkFinite: boolean;
  /** What groups begin with, if the module is to say. */
  readonly beginnings: readonly Beginning[];
  readonly comment: (
    name: FunctionName,
  ) => (statement: Statement) => string | undefined;
}

/** The derived programs, each made when it is asked for. */
export type Derivatives = ReadonlyMap<Derivative, Derived>;

export function lowerModule(
  program: Program,
  derivatives: Derivatives,
  functions: readonly FunctionName[],
  options: LowerOptions,
): LoweredModule {
  const workspace = new Workspace();
  const plans = functions.map((name) => {
    const needs =
      name === "forward" && functions.includes("backward")
        ? "gradient"
        : NEEDS[name][0]!;
    const derived = derivatives.get(needs)!;
    return planFunction(
      name,
      name === "predict" ? derived.program : program,
      derived,
    );
  });
  const saved = savedPlaces(plans, workspace);
  const held = new Set([...saved.values()].map(holder));
  const lowered = plans.map((plan) => {
    // `predict` comes last: what it needs beyond the others lies behind theirs, which are the same without it.
    if (plan.name === "predict") workspace.mark();
    workspace.next(overwritesSaved(plan) ? new Set() : held);
    const whole =
      (plan.name === "jacobian"
        ? eliminatedPlan(plan, derivatives, workspace, options)
        : undefined) ?? lowerPlan(plan, saved, workspace, options);
    const carry = (length: number): Tensor =>
      workspace.take("carry", [constant(length)]);
    return { plan, functions: split(whole, { limit: options.chunk, carry }) };
  });
  return finish(program, lowered, workspace, options, held);
}

/** The Jacobian by vertex elimination, where the program can be written out. */
function eliminatedPlan(
  plan: Plan,
  derivatives: Derivatives,
  workspace: Workspace,
  options: LowerOptions,
): LoweredFunction | undefined {
  const array = plan.results.params[0];
  if (array?.kind !== "array") return undefined;
  const { program } = derivatives.get("whole")!;
  const places = new Map(plan.inputs.places);
  const body = jacobianCode(
    program,
    places,
    array.array,
    nestOptions(plan, workspace, options),
  );
  const { name, doc } = plan;
  return (
    body && {
      name,
      exported: true,
      doc,
      params: [],
      ...divisions(body, undefined),
    }
  );
}

const nestOptions = (
  plan: Plan,
  workspace: Workspace,
  options: LowerOptions,
): NestOptions => {
  const notes = notesOf(plan);
  return {
    unroll: options.unroll,
    kernel: options.kernel,
    comment: options.comment(plan.name),
    workspace: (...wanted) => workspace.take(...wanted),
    note: (target) => notes.get(target),
  };
};

function savedPlaces(
  plans: readonly Plan[],
  workspace: Workspace,
): Map<Tensor, Place> {
  const places = new Map<Tensor, Place>();
  for (const { saved } of plans)
    for (const one of saved)
      if (!places.has(one))
        places.set(
          one,
          inArray(workspace.take(one.name, one.shape), one.shape),
        );
  return places;
}

function lowerPlan(
  plan: Plan,
  saved: ReadonlyMap<Tensor, Place>,
  workspace: Workspace,
  options: LowerOptions,
): LoweredFunction {
  const own = new Set(plan.saved);
  const shared = [...saved].filter(([one]) => own.has(one));
  const results = new Set([
    ...plan.results.places.map(([one]) => one),
    ...(plan.name === "forward" ? own : []),
  ]);
  return lowerFunction(
    {
      name: plan.name,
      doc: plan.doc,
      params: [],
      statements: plan.statements,
      places: new Map([
        ...plan.inputs.places,
        ...shared,
        ...plan.results.places,
      ]),
      results,
      returns: plan.returns,
      symmetric: plan.symmetric,
    },
    nestOptions(plan, workspace, options),
  );
}

/** ∂f/∂x behind the line that stores it, where the gradient is one array of scalars. */
function notesOf(plan: Plan): Map<Tensor, string> {
  const found = new Map<Tensor, string>();
  const { f } = plan;
  if (
    f === undefined ||
    (plan.name !== "valueAndGradient" && plan.name !== "backward")
  )
    return found;
  for (const [one, place] of plan.results.places)
    if (one.shape.length === 0 && place.kind === "array")
      found.set(one, `∂${f}/∂${one.name.slice(1)}`);
  return found;
}

interface Lowered {
  readonly plan: Plan;
  /** The whole, and the parts it was cut into. */
  readonly functions: readonly LoweredFunction[];
}

/** Whether a function does the work of both `forward` and `backward`: it goes between them never. */
const overwritesSaved = ({ name }: Plan): boolean =>
  name === "valueAndGradient";

/**
 * When arrays are alive in a function. What `forward` saves is so from there on, and other functions leave it alone:
 * `backward` may be called again, with other cotangents.
 */
function livesOf(
  { plan, functions }: Lowered,
  workspace: Workspace,
  saved: ReadonlySet<Tensor>,
): Map<Tensor, Life> {
  const lives = livesIn(functions, workspace.arrays, workspace.turns);
  if (!overwritesSaved(plan))
    for (const array of saved) {
      const { from } = (plan.name === "forward" && lives.get(array)) || ALWAYS;
      lives.set(array, { from, to: ALWAYS.to });
    }
  return lives;
}

function finish(
  program: Program,
  lowered: readonly Lowered[],
  workspace: Workspace,
  options: LowerOptions,
  saved: ReadonlySet<Tensor>,
): LoweredModule {
  const scratch = isScalarProgram(program) && program.sizes.length === 0;
  const used = new Map(
    lowered.map((one) => [
      one,
      new Set(
        workspace.arrays.size === 0
          ? []
          : one.functions.flatMap(({ body, returns }) => [
              ...mentioned(body, returns),
            ]),
      ),
    ]),
  );
  workspace.prune(new Set([...used.values()].flatMap((one) => [...one])));
  const group = workspace.group(
    scratch ? [] : lowered.map((one) => livesOf(one, workspace, saved)),
  );
  const takesWork = (one: Lowered): boolean =>
    !scratch &&
    ((parametersOf(program).length > 0 && workspace.count(one.plan.name) > 0) ||
      [...workspace.arrays].some((array) => used.get(one)!.has(array)));
  const functions = lowered.flatMap((one) => {
    const { results } = one.plan;
    const inputs = options.checkFinite
      ? demanding(one.plan.inputs, { finite: true })
      : one.plan.inputs;
    const middle = takesWork(one)
      ? [workspace.param(group, workspace.count(one.plan.name))]
      : [];
    return supply(one.functions, [
      ...inputs.params,
      ...middle,
      ...results.params,
    ]);
  });
  const { functions: hoisted, constants } = hoistConstants(functions);
  const done =
    options.kernel === Infinity
      ? { functions: hoisted, scratch: [] }
      : together(hoisted);
  const groups = new Map<string, Group>();
  for (const { plan } of lowered)
    for (const group of [...plan.inputs.groups, ...plan.results.groups])
      groups.set(group.type, group);
  if (lowered.some(takesWork)) groups.set("Workspace", group);
  return {
    name: options.name,
    source: options.source,
    notes: [],
    from: options.from,
    groups: [...groups.values()],
    scratch: [...(scratch ? workspace.scratch() : []), ...done.scratch],
    constants,
    beginnings: options.beginnings,
    functions: done.functions,
  };
}
