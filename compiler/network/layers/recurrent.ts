/** Recurrent layers: a loop over the sequence that carries the state. */
import * as v from "valibot";
import type { Draft, Value } from "../draft.ts";
import { layer } from "../row.ts";
import { count, flag, oneOf } from "../schema.ts";
import type { Extent } from "../shape.ts";
import { weighted } from "./options.ts";
import { lastLength, ofRank } from "./require.ts";

const options = {
  hiddenSize: count("The length of the state."),
  return: v.optional(
    oneOf(["sequence", "last"], "The states of all steps, or that of the last."),
    "sequence",
  ),
  bias: v.optional(flag("Whether b is added."), true),
  ...weighted,
}; // prettier-ignore

const SHAPES =
  "[length, inputs] → [length, hiddenSize], or [hiddenSize] with return: last";
const ONE_BIAS =
  "One bias, where PyTorch adds two: b is their sum. One layer, one direction; the state begins at 0.";

interface Given {
  readonly hiddenSize: number;
  readonly return: "sequence" | "last";
  readonly bias: boolean;
}

/** What the rows of the table fill in. */
interface Cell {
  /** How many gates, that is rows of weights for each element of the state. */
  readonly gates: number;
  /** The tensors that are carried besides the state. */
  readonly carried?: readonly string[];
  /** Whether the state's share has a bias of its own. */
  readonly twoBiases?: boolean;
  readonly step: (work: Step) => readonly string[];
}

/** What the assignments of a step are written with. */
interface Step {
  /** The inputs' share of row u of the gates at this step, and the state's. */
  readonly input: string;
  readonly state: string;
  readonly h: string;
  /** The name of an intermediate or of something carried. */
  readonly name: (base: string) => string;
  /** The columns of gate k, counted from 0: of a tensor, and of the inputs' share at this step. */
  readonly gate: (of: string, k: number) => string;
  readonly shared: (k: number) => string;
}

export const rnn = layer({
  about: "The simple recurrent net (J. Elman, 1990): the state is a dense layer of input and state.",
  formula: "h = nonlinearity(Wx x[t] + Wh h + b)",
  shapes: SHAPES,
  parameters: "Wx [hiddenSize, inputs], Wh [hiddenSize, hiddenSize], b [hiddenSize]",
  differs: ONE_BIAS,
  options: {
    nonlinearity: v.optional(oneOf(["tanh", "relu"], "What is applied to the sum."), "tanh"),
    ...options,
  },
  write: (given, draft) =>
    recur(draft, given, {
      gates: 1,
      step: ({ input, state, h }) => [
        `${h}[n, u] = ${given.nonlinearity}(${input} + ${state})`,
      ],
    }),
}); // prettier-ignore

export const lstm = layer({
  about: "Long short-term memory (S. Hochreiter, J. Schmidhuber, 1997, with forget gates).",
  formula: "i, f, g, o = σ, σ, tanh, σ of the rows of Wx x[t] + Wh h + b; c = f c + i g; h = o tanh(c)",
  shapes: SHAPES,
  parameters: "Wx [4 hiddenSize, inputs], Wh [4 hiddenSize, hiddenSize], b [4 hiddenSize]: the gates i, f, g, o",
  differs: ONE_BIAS,
  options,
  write: (given, draft) =>
    recur(draft, given, {
      gates: 4,
      carried: ["c"],
      step: ({ input, state, h, name, gate }) => {
        const [z, c] = [name("z"), name("c")];
        return [
          `${z}[n, u] = ${input} + ${state}`,
          `${c} = sigmoid(${gate(z, 1)}) .* ${c} + sigmoid(${gate(z, 0)}) .* tanh(${gate(z, 2)})`,
          `${h} = sigmoid(${gate(z, 3)}) .* tanh(${c})`,
        ];
      },
    }),
}); // prettier-ignore

export const gru = layer({
  about: "The gated recurrent unit (K. Cho et al., 2014), in PyTorch's form.",
  formula: "r, z = σ of the rows of Wx x[t] + bx + Wh h + bh; n = tanh(Wxn x[t] + bxn + r (Whn h + bhn)); h = (1 - z) n + z h",
  shapes: SHAPES,
  parameters: "Wx [3 hiddenSize, inputs], Wh [3 hiddenSize, hiddenSize], bx and bh [3 hiddenSize]: the gates r, z, n",
  differs: "One layer, one direction; the state begins at 0.",
  options,
  write: (given, draft) =>
    recur(draft, given, {
      gates: 3,
      twoBiases: true,
      step: ({ state, h, name, gate, shared }) => {
        const [s, r, z, n] = ["s", "r", "z", "n"].map(name) as [string, string, string, string];
        return [
          `${s}[n, u] = ${state}`,
          `${r} = sigmoid(${shared(0)} + ${gate(s, 0)})`,
          `${z} = sigmoid(${shared(1)} + ${gate(s, 1)})`,
          `${n} = tanh(${shared(2)} + ${r} .* ${gate(s, 2)})`,
          `${h} = ${n} + ${z} .* (${h} - ${n})`,
        ];
      },
    }),
}); // prettier-ignore

/** Declares the weights and writes the loop. */
function recur(draft: Draft, given: Given, cell: Cell): void {
  const x = ofRank(draft, 2, "a length and the inputs of a step");
  const inputs = lastLength(draft, x);
  const { hiddenSize } = given;
  const rows = cell.gates * hiddenSize;
  const weights = (base: string, columns: number): string =>
    draft.parameter(base, [rows, columns], {
      initializer: draft.initializer("glorotUniform"),
      weight: true,
      fanIn: columns,
      fanOut: hiddenSize,
    });
  const [Wx, Wh] = [weights("Wx", inputs), weights("Wh", hiddenSize)];
  const biases = given.bias ? biasesOf(draft, rows, cell) : [];
  const [bx, bh] = biases;
  const shares = draft.name("x");
  draft.line(
    `${shares}[n, t, u] = sum(k, ${Wx}[u, k] * ${x.name}[n, t, k])${bx ? ` + ${bx}[u]` : ""}`,
  );
  const h = draft.name("s");
  const state = `sum(k, ${Wh}[u, k] * ${h}[n, k])${bh ? ` + ${bh}[u]` : ""}`;
  loop(draft, { shares, state, h, length: x.shape[0]!, given, cell });
}

function biasesOf(draft: Draft, rows: number, { twoBiases }: Cell): string[] {
  const names = twoBiases ? ["bx", "bh"] : ["b"];
  return names.map((base) =>
    draft.parameter(base, [rows], { initializer: "zeros", weight: false }),
  );
}

interface Loop {
  readonly shares: string;
  readonly state: string;
  readonly h: string;
  readonly length: Extent;
  readonly given: Given;
  readonly cell: Cell;
}

function loop(draft: Draft, work: Loop): void {
  const { shares, state, h, length, given, cell } = work;
  const { hiddenSize } = given;
  const names = new Map<string, string>();
  const name = (base: string): string => {
    const known = names.get(base) ?? draft.name(base === "s" ? "g" : base);
    names.set(base, known);
    return known;
  };
  const columns = (k: number): string => `${k * hiddenSize + 1}:${(k + 1) * hiddenSize}`; // prettier-ignore
  const steps = cell.step({
    ...{ input: `${shares}[n, t, u]`, state, h, name },
    gate: (of, k) => `${of}[:, ${columns(k)}]`,
    shared: (k) => `${shares}[:, t, ${columns(k)}]`,
  });
  for (const one of [h, ...(cell.carried ?? []).map(name)])
    draft.line(`${one} = zeros(N, ${hiddenSize})`);
  const result: Value =
    given.return === "last"
      ? { name: draft.result(), shape: [hiddenSize] }
      : { name: draft.result(), shape: [length, hiddenSize] };
  const body = [...steps];
  if (given.return === "sequence") {
    draft.line(`${result.name} = zeros(N, ${length}, ${hiddenSize})`);
    body.push(`${result.name}[:, t, :] = ${h}`);
  }
  draft.line(`repeat(t = 1:${length},`);
  draft.line(body.map((one) => `  ${one}`).join(",\n") + ")");
  if (given.return === "last") draft.line(`${result.name} = ${h}`);
  draft.value = result;
}
