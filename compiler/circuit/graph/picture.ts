/** What a picture of a circuit shows, whatever it is drawn by: gates, wires, and what stands at them. */
import {
  readersOf,
  type Circuit,
  type CircuitNode,
  type Wire,
} from "../circuit.ts";
import { norm, short } from "../numbers.ts";

export interface PictureNode {
  readonly id: string;
  readonly kind: "source" | "gate" | "output";
  /** The sign of a gate, the name of anything else. */
  readonly label: string;
  /** The name of a gate's value. */
  readonly name?: string;
  /** The whole gradient, where several wires bring parts of it. */
  readonly total?: string;
}

export interface PictureWire {
  readonly from: string;
  readonly to: string;
  /** Above the wire: the value that goes forward. */
  readonly value?: string;
  /** Below the wire: the gradient that comes back. */
  readonly gradient?: string;
  readonly carriesGradient: boolean;
}

export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly PictureNode[];
  readonly wires: readonly PictureWire[];
}

const idOf = ({ id }: CircuitNode): string => `n${id}`;

const OUTPUT = "out";

export function pictureOf(circuit: Circuit): Picture {
  const { nodes } = circuit;
  const output = nodes[circuit.output]!;
  const wires = nodes.flatMap((node) =>
    (node.gate?.wires ?? []).map((wire) => wireOf(circuit, node, wire)),
  );
  return {
    title: circuit.title,
    description: describe(circuit, output),
    nodes: [
      ...nodes.map((node) => nodeOf(circuit, node)),
      { id: OUTPUT, kind: "output", label: output.name.text },
    ],
    wires: [
      ...wires,
      {
        from: idOf(output),
        to: OUTPUT,
        ...valueOf(circuit, output),
        gradient: output.shape.length === 0 ? "1" : "ones",
        carriesGradient: true,
      },
    ],
  };
}

function nodeOf(circuit: Circuit, node: CircuitNode): PictureNode {
  const { gate, name, shape, adjoint } = node;
  const paths = readersOf(circuit, node.id).filter(
    ({ wire }) => wire.carriesGradient,
  );
  const isSplit = paths.length > 1 && adjoint !== undefined;
  const isSource = gate === undefined;
  const label = isSource ? name.text : gate.label;
  return {
    id: idOf(node),
    kind: isSource ? "source" : "gate",
    label,
    ...(!isSource && node.id !== circuit.output && { name: name.text }),
    ...(isSplit && { total: numbersOf(adjoint, shape) }),
  };
}

function wireOf(circuit: Circuit, node: CircuitNode, wire: Wire): PictureWire {
  const from = circuit.nodes[wire.from]!;
  const { contribution, carriesGradient, product } = wire;
  const symbolic = product.text.length <= LONGEST ? product.text : "";
  const gradient = circuit.hasValues
    ? contribution && numbersOf(contribution, from.shape)
    : symbolic;
  return {
    from: idOf(from),
    to: idOf(node),
    ...valueOf(circuit, from),
    ...(carriesGradient && gradient && { gradient }),
    carriesGradient,
  };
}

/** Longer formulas would push a picture apart. */
const LONGEST = 16;

function valueOf(
  { hasValues }: Circuit,
  { value, shape, name, gate }: CircuitNode,
): { value?: string } {
  if (hasValues && value !== undefined)
    return { value: withShape(value, shape) };
  if (shape.length > 0) return { value: shape.join("×") };
  return gate === undefined ? {} : { value: name.text };
}

/** Vectors of up to so many numbers are shown as they are. */
const FEW = 3;

const isFew = (values: readonly number[], shape: readonly unknown[]): boolean =>
  shape.length === 1 && values.length <= FEW;

function numbersOf(
  values: readonly number[],
  shape: readonly unknown[],
): string {
  if (shape.length === 0) return short(values[0]!);
  if (isFew(values, shape)) return `[${values.map(short).join(", ")}]`;
  return `‖${short(norm(values))}‖`;
}

const withShape = (
  values: readonly number[],
  shape: readonly (number | string)[],
): string =>
  shape.length === 0 || isFew(values, shape)
    ? numbersOf(values, shape)
    : `${shape.join("×")} ${numbersOf(values, shape)}`;

/** The numbers in words, for those who do not see the picture. */
function describe(
  { nodes, wrt, hasValues }: Circuit,
  output: CircuitNode,
): string {
  const gates = nodes.filter((one) => one.gate !== undefined);
  const start = `A circuit of ${gates.length} ${gates.length === 1 ? "gate" : "gates"}.`;
  if (!hasValues) return start;
  const say = ({ value, shape }: CircuitNode): string =>
    numbersOf(value!, shape);
  const values = gates.map(
    (one) => `${one.name.text} = ${one.gate!.formula.text} = ${say(one)}`,
  );
  const gradients = wrt.map((id) => {
    const { adjointName, adjoint, shape } = nodes[id]!;
    return `${adjointName.text} = ${adjoint ? numbersOf(adjoint, shape) : "0"}`;
  });
  return `${start} Forward: ${values.join(", ")}. Gradients of ${output.name.text}: ${gradients.join(", ")}.`;
}
