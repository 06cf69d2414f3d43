/** A circuit as the lines of a derivation: forward through the gates, then backward. */
import {
  readersOf,
  type Circuit,
  type CircuitNode,
  type Maths,
  type Wire,
} from "../circuit.ts";
import { maths } from "../notation.ts";
import { factor, numberTex, rounded, showValues } from "../numbers.ts";

/** left = right = … = value */
export interface Line {
  readonly left: Maths;
  /** "+=" where more than one path adds to what stands on the left. */
  readonly sign: "=" | "+=";
  readonly right?: Maths;
  /** The right side with numbers. */
  readonly filled?: Maths;
  readonly value?: string;
  /** The shape of a tensor or of a Jacobian. */
  readonly shape?: string;
}

export interface Forward {
  readonly line: Line;
  readonly gate: string;
  readonly locals: readonly Line[];
}

export interface Backward {
  readonly gate: string;
  readonly name: Maths;
  /** What the gate does: "+ gate: distributes …". */
  readonly rule: string;
  readonly lines: readonly Line[];
  /** Adjoints that are complete now, of what several paths lead to. */
  readonly sums: readonly Line[];
}

export interface Derivation {
  readonly title: string;
  readonly output: Maths;
  readonly inputs: readonly Line[];
  readonly forward: readonly Forward[];
  readonly start: Line;
  readonly backward: readonly Backward[];
  /** Nothing without numbers: it would say no more than the lines before. */
  readonly gradient: readonly Line[];
}

const shapeText = (shape: readonly (number | string)[]): string =>
  shape.length === 0 ? "" : shape.join("×");

const withShape = (shape: readonly (number | string)[]): { shape?: string } =>
  shape.length === 0 ? {} : { shape: shapeText(shape) };

const valued = (
  values: readonly number[] | undefined,
  shape: readonly (number | string)[],
): { value?: string } =>
  values === undefined ? {} : { value: showValues(values, shape) };

export function derivationOf(circuit: Circuit): Derivation {
  const { nodes } = circuit;
  const output = nodes[circuit.output]!;
  const gates = nodes.filter((one) => one.gate !== undefined);
  const isTensor = output.shape.length > 0;
  return {
    title: circuit.title,
    output: output.name,
    inputs: nodes
      .filter((one) => one.gate === undefined)
      .map((one) => ({
        left: one.name,
        sign: "=",
        ...withShape(one.shape),
        ...valued(one.value, one.shape),
      })),
    forward: gates.map((node) => forwardOf(circuit, node)),
    start: {
      left: output.adjointName,
      sign: "=",
      value: "1",
      ...(isTensor && { shape: `${shapeText(output.shape)}, each element` }),
    },
    backward: gates
      .filter((node) => node.gate!.wires.some((one) => one.carriesGradient))
      .toReversed()
      .map((node) => backwardOf(circuit, node)),
    gradient: circuit.hasValues
      ? circuit.wrt.map((id) => adjointLine(nodes[id]!))
      : [],
  };
}

const adjointLine = ({
  adjointName,
  adjoint,
  shape,
  active,
}: CircuitNode): Line => ({
  left: adjointName,
  sign: "=",
  ...withShape(shape),
  ...(active ? valued(adjoint, shape) : { value: "0" }),
});

function forwardOf({ nodes }: Circuit, node: CircuitNode): Forward {
  const { gate, name, shape, value } = node;
  const { formula, filled, wires, label } = gate!;
  return {
    line: {
      left: name,
      sign: "=",
      right: formula,
      ...(filled !== undefined && filled.text !== formula.text && { filled }),
      ...withShape(shape),
      ...valued(value, shape),
    },
    gate: label,
    locals: wires
      .filter((one) => one.carriesGradient)
      .flatMap((one) => localLines(nodes, node, one)),
  };
}

/** The local gradients by one input: a formula for each way in which it is read. */
function localLines(
  nodes: Circuit["nodes"],
  node: CircuitNode,
  wire: Wire,
): Line[] {
  const { local, jacobian } = wire;
  const { shape = [], entries } = jacobian ?? {};
  const isScalar = shape.length === 0;
  const value = entries && entriesOf(entries, node, nodes[wire.from]!);
  const numbers = value === undefined ? {} : { value };
  const shapes = isScalar ? {} : { shape: `Jacobian ${shapeText(shape)}` };
  if (local.length === 0)
    return [
      {
        left: maths(
          `∂${node.name.text}/∂${nodes[wire.from]!.name.text}`,
          `\\frac{\\partial ${node.name.tex}}{\\partial ${nodes[wire.from]!.name.tex}}`,
        ),
        sign: "=",
        ...shapes,
        ...numbers,
      },
    ];
  return local.map(({ left, right }, k) => ({
    left,
    sign: "=",
    right,
    ...(k === local.length - 1 && {
      ...shapes,
      ...(right.text !== value && numbers),
    }),
  }));
}

/** A Jacobian's entries as a matrix: a row for each element of the gate's value. */
function entriesOf(
  entries: readonly number[],
  to: CircuitNode,
  from: CircuitNode,
): string {
  const isOne = to.shape.length === 0 && from.shape.length === 0;
  if (isOne) return rounded(entries[0]!);
  const columns =
    entries.length /
    Math.max(
      1,
      to.shape.reduce<number>((n, one) => n * Number(one), 1),
    );
  const rows = Array.from({ length: entries.length / columns }, (_, k) =>
    entries
      .slice(k * columns, (k + 1) * columns)
      .map((one) => rounded(one))
      .join(", "),
  );
  return `[${rows.join("; ")}]`;
}

function backwardOf(circuit: Circuit, node: CircuitNode): Backward {
  const { nodes } = circuit;
  const { label, rule, wires } = node.gate!;
  const carrying = wires.filter((one) => one.carriesGradient);
  const met = carrying
    .map((one) => nodes[one.from]!)
    .filter(
      (from) =>
        pathsTo(circuit, from).length > 1 &&
        pathsTo(circuit, from)[0]!.node === node,
    );
  return {
    gate: label,
    name: node.name,
    rule,
    lines: carrying.map((one) => contributionLine(circuit, node, one)),
    sums: met.map((from) => sumLine(circuit, from)),
  };
}

/** The wires that bring a gradient to a node. */
const pathsTo = (circuit: Circuit, { id }: CircuitNode) =>
  readersOf(circuit, id).filter(({ wire }) => wire.carriesGradient);

function contributionLine(
  circuit: Circuit,
  node: CircuitNode,
  wire: Wire,
): Line {
  const from = circuit.nodes[wire.from]!;
  const filled = filledProduct(node, wire);
  return {
    left: wire.left,
    sign: pathsTo(circuit, from).length > 1 ? "+=" : "=",
    right: wire.product,
    ...(filled !== undefined && { filled }),
    ...withShape(from.shape),
    ...valued(wire.contribution, from.shape),
  };
}

/** Upstream times local, of scalars. */
function filledProduct(
  { adjoint }: CircuitNode,
  { jacobian, contribution }: Wire,
): Maths | undefined {
  const local = jacobian?.entries?.[0];
  if (
    adjoint === undefined ||
    local === undefined ||
    contribution === undefined
  )
    return undefined;
  // Times one says nothing.
  if (jacobian!.shape.length > 0 || local === 1) return undefined;
  const upstream = rounded(adjoint[0]!);
  const { text, tex } = factor(local);
  return maths(`${upstream} · ${text}`, `${numberTex(upstream)} \\cdot ${tex}`);
}

/** ∂f/∂x = 3 + 4 = 7, where paths meet. */
function sumLine(circuit: Circuit, node: CircuitNode): Line {
  const paths = pathsTo(circuit, node).toReversed();
  const parts = paths.map(({ node: reader }) => reader.name);
  const isScalar = node.shape.length === 0;
  const numbers = paths.map(({ wire }) => wire.contribution?.[0]);
  const known = numbers.flatMap((one) => (one === undefined ? [] : [one]));
  const filled =
    isScalar && known.length === numbers.length
      ? maths(
          [
            rounded(known[0]!),
            ...known.slice(1).map((one) => factor(one).text),
          ].join(" + "),
          [
            numberTex(rounded(known[0]!)),
            ...known.slice(1).map((one) => factor(one).tex),
          ].join(" + "),
        )
      : undefined;
  return {
    left: node.adjointName,
    sign: "=",
    right: maths(
      `what comes through ${parts.map((one) => one.text).join(" + ")}`,
      `\\text{what comes through } ${parts.map((one) => one.tex).join(" + ")}`,
    ),
    ...(filled !== undefined && { filled }),
    ...withShape(node.shape),
    ...valued(node.adjoint, node.shape),
  };
}
