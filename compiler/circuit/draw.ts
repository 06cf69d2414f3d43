/** Gates and numbers to the plain data of a circuit. */
import { evaluateExpr, type Sizes } from "../ir/evaluate.ts";
import type { Expr, Tensor } from "../ir/expr.ts";
import { printExpr } from "../ir/print.ts";
import type { Assign } from "../ir/program.ts";
import type { Gates, Unit } from "./build.ts";
import type {
  Circuit,
  CircuitNode,
  Gate,
  Maths,
  Shape,
  Wire,
} from "./circuit.ts";
import {
  counted,
  display,
  oneBased,
  type Shown,
  withIndices,
} from "./display.ts";
import { escapeTex } from "./escape.ts";
import { faceOf, RULES } from "./kinds.ts";
import { backwardOf } from "./local.ts";
import { nameOf, partialOf } from "./names.ts";
import { formulaOf, maths, subscripted, type Spelling } from "./notation.ts";
import { factor } from "./numbers.ts";
import type { Numbers } from "./run.ts";

interface Drawing {
  readonly gates: Gates;
  readonly numbers: Numbers | undefined;
  readonly sizes: Sizes;
  readonly ids: ReadonlyMap<Tensor, number>;
}

export function draw(
  gates: Gates,
  numbers: Numbers | undefined,
  sizes: Sizes,
): Circuit {
  const tensors = [...gates.sources, ...gates.units.map((one) => one.output)];
  const ids = new Map(tensors.map((one, id) => [one, id]));
  const drawing: Drawing = { gates, numbers, sizes, ids };
  const unitOf = new Map(gates.units.map((one) => [one.output, one]));
  return {
    title: gates.title,
    nodes: tensors.map((one) => nodeOf(drawing, one, unitOf.get(one))),
    output: ids.get(gates.output)!,
    wrt: gates.program.wrt.map((one) => ids.get(one)!),
    sizes,
    hasValues: numbers !== undefined,
  };
}

const adjointName = ({ gates }: Drawing, of: Tensor): Maths =>
  partialOf(nameOf(gates.output.name), nameOf(of.name));

function nodeOf(
  drawing: Drawing,
  of: Tensor,
  unit: Unit | undefined,
): CircuitNode {
  const { gates, numbers, ids } = drawing;
  const active = gates.active.has(of);
  const value = numbers?.values.get(of);
  const adjoint = active ? numbers?.adjoints.get(of) : undefined;
  return {
    id: ids.get(of)!,
    name: nameOf(of.name),
    role:
      of.role === "local"
        ? unit && unit.reads.size > 0
          ? "gate"
          : "constant"
        : of.role,
    named: of.role !== "local" || gates.named.has(of),
    shape: shapeOf(of.shape, drawing),
    active,
    adjointName: adjointName(drawing, of),
    ...(value && { value: [...value] }),
    ...(adjoint && { adjoint: [...adjoint] }),
    ...(unit && { gate: gateOf(drawing, unit) }),
  };
}

const shapeOf = (shape: readonly Expr[], { sizes, numbers }: Drawing): Shape =>
  shape.map((extent) =>
    extent.kind === "const"
      ? extent.value
      : numbers === undefined
        ? printExpr(extent)
        : evaluateExpr(extent, { sizes: new Map(Object.entries(sizes)) }),
  );

/** Tensors by their names, the gradient from above as ∂f/∂q. */
const spelling =
  (drawing: Drawing, unit: Unit): Spelling =>
  (thing) =>
    thing === unit.backward.seed
      ? adjointName(drawing, unit.output)
      : nameOf(thing.name);

function gateOf(drawing: Drawing, unit: Unit): Gate {
  const { statements } = unit.program;
  const [only] = statements;
  const isOne = only?.kind === "assign" && statements.length === 1;
  const face = faceOf(statements);
  const spell = spelling(drawing, unit);
  const filled = isOne ? filledIn(drawing, unit, only) : undefined;
  return {
    ...face,
    rule: RULES[face.kind],
    formula: isOne
      ? whole(display(only, spell).right)
      : sourceOf(drawing, unit),
    ...(filled !== undefined && { filled }),
    wires: [...unit.reads].map((one) => wireOf(drawing, unit, one, isOne)),
  };
}

const whole = ({ text, tex }: Maths): Maths => maths(text, tex);

/** TeX does not break a line of code: more than so many characters are cut off. */
const LONG = 60;

/** What the user wrote, of several statements. */
function sourceOf({ gates: { source } }: Drawing, { program }: Unit): Maths {
  const lines = program.statements.flatMap(({ origin }) =>
    origin === undefined ? [] : [source.text.slice(origin.start, origin.end)],
  );
  const text = [...new Set(lines)].join("; ").replaceAll(/\s+/g, " ");
  const start = text.length > LONG ? `${text.slice(0, LONG)}…` : text;
  return maths(text, `\\texttt{${escapeTex(start)}}`);
}

/** A negative number that is an argument of its own, or between bars, and needs no brackets. */
const BRACKETED = {
  text: /(?<=[(|]|, )\((-[^()]+)\)(?=[)|]|, )/g,
  tex: /(?<=\\left[(|] ?|, ?)\\left\((-(?:(?!\\left|\\right).)+)\\right\)(?=\\right[)|]| ?,)/g,
};

/** The formula of scalars with their values in place of their names. */
function filledIn(
  { numbers, sizes }: Drawing,
  { reads }: Unit,
  statement: Assign,
): Maths | undefined {
  const isScalar = [statement.target, ...reads].every(
    (one) => one.shape.length === 0,
  );
  if (numbers === undefined || !isScalar || reads.size === 0) return undefined;
  const spell: Spelling = (thing) => {
    const value = numbers.values.get(thing as Tensor)?.[0] ?? sizes[thing.name];
    return value === undefined ? maths(thing.name) : factor(value);
  };
  const { text, tex } = formulaOf(statement.value, { spell });
  return maths(
    text
      .replaceAll(BRACKETED.text, "$1")
      .replace(/^\((-[^()]+)\)(?= [^^]|$)/, "$1"),
    tex.replaceAll(BRACKETED.tex, "$1"),
  );
}

function wireOf(
  drawing: Drawing,
  unit: Unit,
  from: Tensor,
  isOne: boolean,
): Wire {
  const { numbers, ids } = drawing;
  const carriesGradient = unit.by.includes(from);
  const id = ids.get(from)!;
  const nothing = maths("");
  if (!carriesGradient)
    return {
      from: id,
      carriesGradient,
      local: [],
      left: nothing,
      product: nothing,
    };
  const share = numbers?.contributions.get(unit)?.get(from);
  const entries = numbers?.jacobians.get(unit)?.get(from);
  const shape = [
    ...shapeOf(unit.output.shape, drawing),
    ...shapeOf(from.shape, drawing),
  ];
  return {
    from: id,
    carriesGradient,
    local: isOne ? localOf(drawing, unit, from) : [],
    jacobian: { shape, ...(entries && { entries }) },
    ...productOf(drawing, unit, from, isOne),
    ...(share && { contribution: [...share] }),
  };
}

/** ∂q[i]/∂x[j] = W[i, j], for each way in which the gate reads x. */
function localOf(drawing: Drawing, unit: Unit, from: Tensor): Wire["local"] {
  const { shares } = backwardOf(unit, [from], true);
  const [own] = unit.program.statements as readonly [Assign];
  const plain = spelling(drawing, unit);
  return (shares.get(from) ?? []).map(({ at, value }) => {
    const spell = withIndices(plain);
    const element = (of: Tensor, subs: readonly Expr[]): Maths => {
      const at = subs.map((one) => formulaOf(oneBased(one), { spell }));
      return subscripted(nameOf(of.name), at);
    };
    return {
      left: partialOf(element(unit.output, own.at), element(from, at)),
      right: whole(formulaOf(counted(value), { spell })),
    };
  });
}

/** ∂f/∂x = Wᵀ · ∂f/∂q, or with indices. */
function productOf(
  drawing: Drawing,
  unit: Unit,
  from: Tensor,
  isOne: boolean,
): Pick<Wire, "left" | "product"> {
  const left = adjointName(drawing, from);
  const statements = isOne ? (unit.backward.shares.get(from) ?? []) : [];
  const shown = statements.map((one) => display(one, spelling(drawing, unit)));
  if (shown.length === 0)
    return {
      left,
      product: maths(
        "Jᵀ · " + adjointName(drawing, unit.output).text,
        `J^{\\top} ${adjointName(drawing, unit.output).tex}`,
      ),
    };
  const spelled = (one: Shown): string => one.at.map(({ text }) => text).join();
  const isSame = shown.every((one) => spelled(one) === spelled(shown[0]!));
  // Elements that are read in different ways are named beside what they get.
  const parts = shown.map(({ at, right }) =>
    isSame
      ? right
      : maths(
          `${right.text} at [${at.map((one) => one.text).join(", ")}]`,
          `${right.tex} \\text{ at } \\left[${at.map((one) => one.tex).join(", ")}\\right]`,
        ),
  );
  return {
    left: isSame ? subscripted(left, shown[0]!.at) : left,
    product: maths(
      parts.map((one) => one.text).join(" + "),
      parts.map((one) => one.tex).join(" + "),
    ),
  };
}
