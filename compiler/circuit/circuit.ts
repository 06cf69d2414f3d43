/**
 * Circuits: a program as the gates of backpropagation, with values, local gradients and adjoints.
 *
 * All of it is plain data that survives JSON. Every picture and every derivation is printed from it.
 */

/** A formula, spelled for a terminal and for TeX. */
export interface Maths {
  readonly text: string;
  readonly tex: string;
}

/** A shape: numbers, or names of sizes where they are not known. */
export type Shape = readonly (number | string)[];

/** The Jacobian of a gate by one of its inputs: its shape, and its entries where they are few. */
export interface LocalJacobian {
  readonly shape: Shape;
  readonly entries?: readonly number[];
}

/** What leads from a node into the gate of another. */
export interface Wire {
  /** The id of the node it comes from. */
  readonly from: number;
  /** False for what is only asked or counted by: labels, conditions, data that is not differentiated by. */
  readonly carriesGradient: boolean;
  /** The local gradients: ∂q/∂x = 1; for tensors, of one element by another. */
  readonly local: readonly { readonly left: Maths; readonly right: Maths }[];
  readonly jacobian?: LocalJacobian;
  /** What flows back, as a formula: ∂f/∂x (or an element of it) gets ∂f/∂q · z, Wᵀ · ∂f/∂q, … */
  readonly left: Maths;
  readonly product: Maths;
  /** Its value: this wire's part of the source's adjoint. */
  readonly contribution?: readonly number[];
}

/** How a gate treats the gradient that comes to it. */
export type GateKind =
  | "add"
  | "multiply"
  | "scale"
  | "negate"
  | "max"
  | "threshold"
  | "copy"
  | "sum"
  | "matrix"
  | "choose"
  | "function"
  | "several";

export interface Gate {
  readonly kind: GateKind;
  /** What stands in the picture: +, *, exp, 1/x. */
  readonly label: string;
  /** What it does to the gradient, in words: "distributes the gradient to its inputs". */
  readonly rule: string;
  /** The right side: x + y. */
  readonly formula: Maths;
  /** With the values of scalar inputs put in: -2 + 5. */
  readonly filled?: Maths;
  readonly wires: readonly Wire[];
}

export interface CircuitNode {
  /** Its place in `nodes`. */
  readonly id: number;
  readonly name: Maths;
  readonly role: "input" | "parameter" | "label" | "constant" | "gate";
  /** Whether the user gave it its name. */
  readonly named: boolean;
  readonly shape: Shape;
  /** Whether an adjoint flows into it. */
  readonly active: boolean;
  /** ∂f/∂q */
  readonly adjointName: Maths;
  readonly value?: readonly number[];
  readonly adjoint?: readonly number[];
  readonly gate?: Gate;
}

export interface Circuit {
  /** The formula, or the name of the file. */
  readonly title: string;
  /** Inputs first, then gates, each behind all that it reads. */
  readonly nodes: readonly CircuitNode[];
  /** The id of the output. The backward pass starts there with ones. */
  readonly output: number;
  /** The ids of what is differentiated by. */
  readonly wrt: readonly number[];
  readonly sizes: Readonly<Record<string, number>>;
  readonly hasValues: boolean;
}

/** The nodes that read a node, each with the wire it reads it by. */
export const readersOf = (
  { nodes }: Circuit,
  id: number,
): { node: CircuitNode; wire: Wire }[] =>
  nodes.flatMap((node) =>
    (node.gate?.wires ?? [])
      .filter((wire) => wire.from === id)
      .map((wire) => ({ node, wire })),
  );
