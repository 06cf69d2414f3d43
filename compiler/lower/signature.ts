/**
 * How a function takes its arguments and hands back its results.
 *
 * Few scalars are positional numbers; many are one Float64Array. Parameters are one named group, as is
 * whatever has the parameters' type: gradient, tangent, direction. Tensors are Float64Arrays.
 */
import { constant, tensor, type Expr, type Tensor } from "../ir/expr.ts";
import { plusInteger, volume } from "../ir/affine.ts";
import type { Demands, Group, Param } from "../ir/loops.ts";
import type { Program } from "../ir/program.ts";
import { inArray, type Place } from "./place.ts";

/** More scalars than this come as one array. */
export const MOST_SCALARS = 16;

/** Arguments with the places of the tensors they carry. */
export interface Bundle {
  readonly params: readonly Param[];
  readonly places: readonly (readonly [Tensor, Place])[];
  readonly groups: readonly Group[];
}

const isScalar = (one: Tensor): boolean => one.shape.length === 0;

export const parametersOf = (program: Program): Tensor[] =>
  program.inputs.filter((one) => one.role === "parameter");

/** Nothing but scalars: no array, no workspace, no group is needed. */
export const isScalarProgram = (program: Program): boolean =>
  parametersOf(program).length === 0 && program.inputs.every(isScalar);

/** Scalars that come as one array, or none. */
export const packed = (program: Program): readonly Tensor[] =>
  isScalarProgram(program) && program.inputs.length > MOST_SCALARS
    ? program.inputs
    : [];

/** Whether an argument is read or written. */
export type Direction = "input" | "local";

const flat = (name: string, shape: readonly Expr[], role: Direction): Tensor =>
  tensor(name, [volume(shape)], role);

/** A Float64Array with the elements of one tensor. */
export function arrayBundle(
  name: string,
  of: Tensor,
  doc: string,
  role: Direction = "input",
): Bundle {
  const array = flat(name, of.shape, role);
  return {
    params: [{ kind: "array", array, doc, length: volume(of.shape) }],
    places: [[of, inArray(array, of.shape)]],
    groups: [],
  };
}

/** Scalars, one after the other in a Float64Array. */
export function packedBundle(
  name: string,
  scalars: readonly Tensor[],
  doc: string,
  role: Direction = "input",
): Bundle {
  const array = tensor(name, [constant(scalars.length)], role);
  return {
    params: [{ kind: "array", array, doc, length: constant(scalars.length) }],
    places: scalars.map((one, k) => [one, inArray(array, [], constant(k))]),
    groups: [],
  };
}

/** `prefix` is what the views are called in the body: dW1 is the gradient's W1. */
export function groupBundle(
  name: string,
  group: Group,
  members: readonly Tensor[],
  doc: string,
  prefix = "",
  role: Direction = "input",
): Bundle {
  const arrays = members.map((one) => flat(prefix + one.name, one.shape, role));
  return {
    params: [
      { kind: "group", name, group, arrays, doc, length: total(members) },
    ],
    places: members.map((one, k) => [one, inArray(arrays[k]!, one.shape)]),
    groups: [group],
  };
}

const total = (members: readonly Tensor[]): Expr =>
  members.reduce<Expr>(
    (sum, one) => plusInteger(sum, volume(one.shape)),
    constant(0),
  );

const groupOf = (
  type: string,
  doc: string,
  members: readonly Tensor[],
): Group => ({
  type,
  doc,
  members: members.map(({ name, shape }) => ({ name, shape })),
});

/** All functions of a module share its groups: those of the same tensors are one. */
const once = (
  type: string,
  doc: string,
): ((members: readonly Tensor[]) => Group) => {
  const made = new WeakMap<Tensor, Group>();
  return (members) => {
    const [first] = members;
    const known = first && made.get(first);
    if (known?.members.length === members.length) return known;
    const group = groupOf(type, doc, members);
    if (first) made.set(first, group);
    return group;
  };
};

const parameterGroup = once(
  "Parameters",
  "The parameters, in the order they lie in `flat`.",
);

const gradientGroup = once(
  "Gradient",
  "One array for each variable, in the order they lie in `flat`.",
);

const statisticsGroup = once(
  "Statistics",
  "What training hands on from step to step, in the order it lies in `flat`.",
);

/** Statistics that are read. */
function statisticsBundle(program: Program): Bundle {
  const inputs = (program.statistics ?? []).map((one) => one.input);
  if (inputs.length === 0) return join([]);
  const group = statisticsGroup(inputs);
  return groupBundle("statistics", group, inputs, "as handed on so far");
}

/** Where statistics are written as they are for the next call. */
export function nextBundle(
  program: Program,
  tensors: ReadonlyMap<Tensor, Tensor>,
): Bundle {
  const inputs = [...tensors.keys()];
  if (inputs.length === 0) return join([]);
  const all = (program.statistics ?? []).map((one) => one.input);
  const doc = "overwritten with what `statistics` become";
  const group = statisticsGroup(all);
  const bundle = groupBundle("next", group, all, doc, "next_", "local");
  return {
    ...bundle,
    places: bundle.places.map(([of, place]) => [tensors.get(of)!, place]),
  };
}

/** The program's own arguments. */
export function inputBundle(program: Program): Bundle {
  const parameters = parametersOf(program);
  const scalars = packed(program);
  const sizes = program.sizes.map((size): Param => ({ kind: "size", size }));
  const parts: Bundle[] = [];
  if (parameters.length > 0)
    parts.push(
      groupBundle(
        "p",
        parameterGroup(parameters),
        parameters,
        "the parameters",
      ),
    );
  parts.push({ params: sizes, places: [], groups: [] });
  if (scalars.length > 0)
    parts.push(
      packedBundle(
        "values",
        scalars,
        scalars.map((one) => one.name).join(", "),
      ),
    );
  else
    for (const one of program.inputs)
      if (one.role !== "parameter" && !isStatistic(one, program))
        parts.push(inputArgument(one, program));
  parts.push(statisticsBundle(program));
  return join(parts);
}

const isStatistic = (one: Tensor, { statistics = [] }: Program): boolean =>
  statistics.some(({ input }) => input === one);

function inputArgument(one: Tensor, program: Program): Bundle {
  const { classes } = one;
  const bundle = isScalar(one)
    ? scalarBundle(one)
    : arrayBundle(one.name, one, describe(one));
  // Functions of a few scalars check nothing: they are nothing but their arithmetic.
  return classes === undefined || isScalarProgram(program)
    ? bundle
    : demanding(bundle, { classes });
}

const scalarBundle = (one: Tensor): Bundle => ({
  params: [{ kind: "scalar", variable: one }],
  places: [[one, { kind: "variable", variable: one, constant: true }]],
  groups: [],
});

/** The same arguments, of which more is asked; sizes are checked as they are. */
export const demanding = (bundle: Bundle, demands: Demands): Bundle => ({
  ...bundle,
  params: bundle.params.map((one) =>
    one.kind === "size" ? one : { ...one, ...demands },
  ),
});

const describe = (one: Tensor): string =>
  one.role === "label" ? "label" : "input";

/**
 * An argument with a value for each variable (the gradient, a tangent): the parameters' own type, one array
 * for scalars, a group of its own otherwise.
 */
export function variableBundle(
  name: string,
  program: Program,
  tensors: ReadonlyMap<Tensor, Tensor>,
  doc: string,
  role: Direction = "input",
): Bundle {
  const { wrt } = program;
  const parameters = parametersOf(program);
  const own = (bundle: Bundle): Bundle => ({
    ...bundle,
    places: bundle.places.flatMap(([of, place]) => {
      const found = tensors.get(of);
      return found === undefined ? [] : [[found, place] as const];
    }),
  });
  if (
    wrt.length === parameters.length &&
    wrt.every((one, k) => one === parameters[k])
  )
    return own(groupBundle(name, parameterGroup(wrt), wrt, doc, "d", role));
  if (wrt.every(isScalar))
    return own(unchecked(program, packedBundle(name, wrt, doc, role)));
  return own(groupBundle(name, gradientGroup(wrt), wrt, doc, "d", role));
}

/** Functions of a few scalars check nothing: they are nothing but their arithmetic. */
export const unchecked = (program: Program, bundle: Bundle): Bundle =>
  isScalarProgram(program) && packed(program).length === 0
    ? {
        ...bundle,
        params: bundle.params.map((one) => {
          if (one.kind !== "array") return one;
          const { length: _, ...rest } = one;
          return rest;
        }),
      }
    : bundle;

export const join = (parts: readonly Bundle[]): Bundle => ({
  params: parts.flatMap((one) => one.params),
  places: parts.flatMap((one) => one.places),
  groups: parts.flatMap((one) => one.groups),
});
