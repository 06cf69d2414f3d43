/** What each function of a module computes, from which arguments, and where its results go. */
import { tensor, type Expr, type Tensor } from "../ir/expr.ts";
import { integer, plusInteger, timesInteger } from "../ir/affine.ts";
import { assignments, type Program, type Statement } from "../ir/program.ts";
import { layout } from "../differentiate/matrix.ts";
import {
  type Derived,
  type FunctionName,
  type Result,
} from "../differentiate/derive.ts";
import { readsOf } from "./access.ts";
import type { Place } from "./place.ts";
import { backwardDoc, docOf, returned } from "./docs.ts";
import { prune } from "./prune.ts";
import {
  arrayBundle,
  inputBundle,
  isScalarProgram,
  join,
  nextBundle,
  unchecked,
  variableBundle,
  type Bundle,
} from "./signature.ts";

export interface Plan {
  readonly name: FunctionName;
  readonly doc: readonly string[];
  /** The name of the scalar output, if that is what is differentiated. */
  readonly f: string | undefined;
  /** Arguments, the workspace left out: it goes before `results`. */
  readonly inputs: Bundle;
  readonly results: Bundle;
  readonly statements: readonly Statement[];
  readonly returns: Tensor | undefined;
  /** Tensors that are handed over in the workspace: written by forward, read by backward. */
  readonly saved: readonly Tensor[];
  /** A symmetric matrix that it writes. */
  readonly symmetric:
    { readonly array: Tensor; readonly width: Expr } | undefined;
}

export function planFunction(
  name: FunctionName,
  program: Program,
  derived: Derived,
): Plan {
  if (name === "forward") return forwardPlan(program, derived);
  if (name === "backward") return backwardPlan(program, derived);
  return wholePlan(name, program, derived);
}

/** Tensors of the primal statements that adjoint statements read. */
function savedFor(derived: Derived): Tensor[] {
  const adjoint = derived.program.statements.filter((one) => !isPrimal(one));
  const read = new Set(
    assignments(adjoint)
      .flatMap(readsOf)
      .map((one) => one.tensor),
  );
  const primal = derived.program.statements.filter(isPrimal);
  return [...new Set(assignments(primal).map((one) => one.target))].filter(
    (one) => read.has(one),
  );
}

const isPrimal = (statement: Statement): boolean =>
  statement.kind === "assign"
    ? statement.phase === "primal"
    : statement.body.some(isPrimal);

const outputsOf = (derived: Derived): { tensor: Tensor; of: Tensor }[] =>
  derived.results.flatMap((one) => (one.kind === "output" ? [one] : []));

const variablesOf = (derived: Derived): Map<Tensor, Tensor> =>
  new Map(
    derived.results.flatMap((one) =>
      one.kind === "variable" ? [[one.of, one.tensor]] : [],
    ),
  );

/** One buffer for each output: `out` if there is only one. */
function outputBundle(program: Program, derived: Derived): Bundle {
  if (returned(program) !== undefined) return NOTHING;
  const single = program.outputs.length === 1;
  const buffers = join(
    outputsOf(derived).map(({ tensor: one, of }) =>
      arrayBundle(
        single ? "out" : of.name,
        one,
        `overwritten with ${one.name}`,
        "local",
      ),
    ),
  );
  return unchecked(program, buffers);
}

const NOTHING: Bundle = { params: [], places: [], groups: [] };

function seedBundle(program: Program, derived: Derived): Bundle {
  const cotangents = derived.seeds.filter((one) => one.kind === "cotangent");
  const tangents = derived.seeds.filter((one) => one.kind === "tangent");
  const single = cotangents.length === 1;
  const parts = cotangents.map(({ tensor: one, of }) =>
    unchecked(
      program,
      arrayBundle(
        single ? "cotangent" : one.name,
        one,
        `the cotangent of ${of.name}`,
      ),
    ),
  );
  if (tangents.length > 0)
    parts.push(
      variableBundle(
        "tangent",
        program,
        new Map(tangents.map((one) => [one.of, one.tensor])),
        "the direction, one number for each variable",
      ),
    );
  return join(parts);
}

const statisticsOf = (derived: Derived): Map<Tensor, Tensor> =>
  new Map(
    derived.results.flatMap((one) =>
      one.kind === "statistic" ? [[one.of, one.tensor]] : [],
    ),
  );

const gradientBundle = (
  program: Program,
  derived: Derived,
  name: string,
): Bundle =>
  variablesOf(derived).size === 0
    ? NOTHING
    : variableBundle(
        name,
        program,
        variablesOf(derived),
        "overwritten",
        "local",
      );

function forwardPlan(program: Program, derived: Derived): Plan {
  const saved = isScalarProgram(program) ? [] : savedFor(derived);
  const outputs = [
    ...outputsOf(derived).map((one) => one.tensor),
    ...statisticsOf(derived).values(),
    ...saved,
  ];
  const statements = prune({
    ...derived.program,
    statements: derived.program.statements.filter(isPrimal),
    outputs,
  }).statements;
  return {
    name: "forward",
    doc: [`Returns ${program.outputs.map((one) => one.name).join(", ")}.`],
    f: returned(program)?.name,
    inputs: inputBundle(program),
    results: join([
      outputBundle(program, derived),
      nextBundle(program, statisticsOf(derived)),
    ]),
    statements,
    returns: returned(program),
    saved,
    symmetric: undefined,
  };
}

function backwardPlan(program: Program, derived: Derived): Plan {
  const scalar = isScalarProgram(program);
  const results = derived.results.flatMap((one) =>
    one.kind === "variable" ? [one.tensor] : [],
  );
  const statements = scalar
    ? derived.program.statements
    : derived.program.statements.filter((one) => !isPrimal(one));
  return {
    name: "backward",
    doc: [backwardDoc(program, scalar)],
    f: returned(program)?.name,
    inputs: join([inputBundle(program), seedBundle(program, derived)]),
    results: gradientBundle(program, derived, "gradient"),
    statements: prune({ ...derived.program, statements, outputs: results })
      .statements,
    returns: undefined,
    saved: scalar ? [] : savedFor(derived),
    symmetric: undefined,
  };
}

/** Functions whose results are, or are like, the outputs. */
const GIVE_VALUES: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "valueAndGradient",
  "jvp",
  "predict",
]);

/** Functions that do all their work in one body. */
function wholePlan(
  name: FunctionName,
  program: Program,
  derived: Derived,
): Plan {
  const values = GIVE_VALUES.has(name);
  const returns = values ? returnedBy(program, derived) : undefined;
  const matrices = derived.results.filter((one) => one.kind === "matrix");
  const results = join([
    values ? outputBundle(program, derived) : NOTHING,
    gradientBundle(program, derived, name === "hvp" ? "product" : "gradient"),
    matrixBundle(name, program, matrices),
    name === "valueAndGradient"
      ? nextBundle(program, statisticsOf(derived))
      : NOTHING,
  ]);
  return {
    name,
    doc: [docOf(name, program)],
    f: returned(program)?.name,
    inputs: join([inputBundle(program), seedBundle(program, derived)]),
    results,
    statements: prune({
      ...derived.program,
      outputs: [
        ...(returns ? [returns] : []),
        ...results.places.map(([one]) => one),
      ],
    }).statements,
    returns,
    saved: [],
    symmetric: derived.symmetric ? mirror(program, results) : undefined,
  };
}

const returnedBy = (program: Program, derived: Derived): Tensor | undefined =>
  returned(program) && outputsOf(derived)[0]?.tensor;

function mirror(program: Program, results: Bundle): Plan["symmetric"] {
  const place = results.places[0]?.[1];
  return place?.kind === "array"
    ? { array: place.array, width: layout(program.wrt).total }
    : undefined;
}

type Matrix = Result & { kind: "matrix" };

function matrixBundle(
  name: string,
  program: Program,
  matrices: readonly Matrix[],
): Bundle {
  if (matrices.length === 0) return NOTHING;
  const columns = layout(program.wrt).total;
  const rows = name === "hessian" ? columns : layout(program.outputs).total;
  const length = timesInteger(rows, columns);
  const array = tensor("out", [length], "local");
  const place = ({ cell }: Matrix): Place => ({
    kind: "array",
    array,
    offset: (at) => cellOffset(cell(at), columns),
  });
  return unchecked(program, {
    params: [{ kind: "array", array, doc: "overwritten", length }],
    places: matrices.map((one) => [one.tensor, place(one)]),
    groups: [],
  });
}

const cellOffset = (
  { row, column }: { row: Expr; column: Expr },
  columns: Expr,
): Expr => integer(plusInteger(timesInteger(row, columns), column));
