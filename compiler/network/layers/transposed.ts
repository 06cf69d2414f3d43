/** Transposed convolutions: the adjoint of a convolution, as a layer that makes larger images. */
import * as v from "valibot";
import { conclude, usualBefore } from "../activate.ts";
import { activationSchema } from "../activations.ts";
import type { Draft, Value } from "../draft.ts";
import { subscript } from "../indices.ts";
import { layer } from "../row.ts";
import { count, flag } from "../schema.ts";
import { volume } from "../shape.ts";
import { grouped } from "./convolution.ts";
import { weighted } from "./options.ts";
import { channelsOf, knownLength, ofRank } from "./require.ts";
import { IN, OUT, padded, paddingNumber, perAxis, spread } from "./window.ts";

const options = (rank: 1 | 2) => ({
  outChannels: count("How many channels come out."),
  kernelSize: perAxis(rank, "The lengths of the kernels."),
  stride: v.optional(perAxis(rank, "How far apart the kernels are laid down."), 1), // prettier-ignore
  padding: v.optional(paddingNumber(rank, "How much is cut off on both sides."), 0), // prettier-ignore
  outputPadding: v.optional(paddingNumber(rank, "How much longer the result is on its far side."), 0), // prettier-ignore
  dilation: v.optional(perAxis(rank, "How far apart the elements of a kernel are laid down."), 1), // prettier-ignore
  groups: v.optional(count("In how many groups of channels, each with kernels of its own."), 1), // prettier-ignore
  activation: v.optional(activationSchema),
  bias: v.optional(flag("Whether b is added."), true),
  ...weighted,
});

type Numbers = number | readonly number[];

interface Options {
  readonly outChannels: number;
  readonly kernelSize: Numbers;
  readonly stride: Numbers;
  readonly padding: Numbers;
  readonly outputPadding: Numbers;
  readonly dilation: Numbers;
  readonly groups: number;
  readonly bias: boolean;
  readonly activation?: Parameters<typeof usualBefore>[0];
}

const LENGTH =
  "(length - 1) stride - 2 padding + dilation (kernelSize - 1) + outputPadding + 1";

export const convTranspose1d = layer({
  about: "The transpose of a convolution: each element lays down a kernel, scaled by it.",
  formula: "h[o, stride i + dilation u - padding] += W[a, o, u] x[a, i], from 0; then b and the activation",
  shapes: `[channels, length] → [outChannels, ${LENGTH}]`,
  parameters: "W [channels, outChannels / groups, kernelSize], b [outChannels]",
  differs: "",
  options: options(1),
  write: (given, draft) =>
    transposed(ofRank(draft, 2, "channels and a length"), given, draft),
}); // prettier-ignore

export const convTranspose2d = layer({
  about: "The transpose of a convolution: each element lays down a kernel, scaled by it.",
  formula: "h[o, stride i + dilation u - padding, stride j + dilation v - padding] += W[a, o, u, v] x[a, i, j], from 0; then b and the activation",
  shapes: `[channels, rows, columns] → [outChannels, ${LENGTH.replace("length", "rows")}, …]`,
  parameters: "W [channels, outChannels / groups, kernelSize, kernelSize], b [outChannels]",
  differs: "",
  options: options(2),
  write: (given, draft) =>
    transposed(ofRank(draft, 3, "channels, rows and columns"), given, draft),
}); // prettier-ignore

/** How kernels are laid down along one axis. */
interface Laying {
  readonly length: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: number;
  /** The length of the result. */
  readonly out: number;
}

/**
 * The elements of the result that the same elements of the kernel reach: every stride-th from `first`,
 * `count` in all. The q-th is Σ over m of W[from + step · m] · x[q + shift − back · m], from 0.
 */
interface Phase {
  readonly first: number;
  readonly count: number;
  readonly from: number;
  readonly step: number;
  readonly taps: number;
  readonly shift: number;
  readonly back: number;
}

function layings(x: Value, given: Options, draft: Draft): Laying[] {
  const rank = x.shape.length - 1;
  const of = (key: "kernelSize" | "stride" | "dilation" | "padding" | "outputPadding") =>
    spread(given[key], rank); // prettier-ignore
  const [kernel, stride, dilation] = [of("kernelSize"), of("stride"), of("dilation")]; // prettier-ignore
  const [padding, more] = [of("padding"), of("outputPadding")];
  return x.shape.slice(1).map((extent, k) => {
    const length = knownLength(draft, extent, `axis ${k + 2}`, x);
    if (more[k]! >= Math.max(stride[k]!, dilation[k]!))
      draft.wrong(
        ["outputPadding"],
        `outputPadding ${more[k]} must be less than the stride or the dilation`,
      );
    const reach = dilation[k]! * (kernel[k]! - 1);
    const out =
      (length - 1) * stride[k]! - 2 * padding[k]! + reach + more[k]! + 1;
    if (out < 1)
      draft.wrong(
        ["padding"],
        `padding ${padding[k]} cuts off all of the result along axis ${k + 2}`,
      );
    return {
      ...{ length, out, kernel: kernel[k]!, stride: stride[k]! },
      ...{ dilation: dilation[k]!, padding: padding[k]! },
    };
  });
}

const divisor = (a: number, b: number): number =>
  b === 0 ? a : divisor(b, a % b);

/** One phase for each rest of the division by the stride that an element of the kernel leaves. */
function phasesOf({ kernel, stride, dilation, padding, out }: Laying): Phase[] {
  const common = divisor(stride, dilation);
  const phases: Phase[] = [];
  for (let from = 0; from < Math.min(kernel, stride / common); from++) {
    const step = stride / common;
    const rest = (dilation * from - padding) % stride;
    const first = (rest + stride) % stride;
    if (first >= out) continue;
    phases.push({
      ...{ first, from, step },
      count: Math.floor((out - 1 - first) / stride) + 1,
      taps: Math.floor((kernel - 1 - from) / step) + 1,
      shift: (first + padding - dilation * from) / stride,
      back: dilation / common,
    });
  }
  return phases;
}

/** How far the phases reach over the ends of the input. */
const overhang = (phases: readonly Phase[], { length }: Laying) => ({
  before: Math.max(0, ...phases.map(({ taps, back, shift }) => (taps - 1) * back - shift)), // prettier-ignore
  behind: Math.max(0, ...phases.map(({ count, shift }) => shift + count - length)), // prettier-ignore
});

/** Every choice of one of each. */
const choices = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>(
    (all, list) => all.flatMap((one) => list.map((next) => [...one, next])),
    [[]],
  );

function transposed(x: Value, given: Options, draft: Draft): void {
  const { outChannels, groups, activation } = given;
  const channels = channelsOf(draft, x);
  const { inside, outside } = grouped(draft, channels, given);
  const axes = layings(x, given, draft);
  const kernel = axes.map((one) => one.kernel);
  const W = draft.parameter("W", [channels, outside, ...kernel], {
    initializer: draft.initializer(usualBefore(activation)),
    weight: true,
    // The fans of the convolution whose transpose this is, as in PyTorch.
    fanIn: outside * volume(kernel)!,
    fanOut: inside * volume(kernel)!,
  });
  const b = given.bias
    ? draft.parameter("b", [outChannels], { initializer: "zeros", weight: false }) // prettier-ignore
    : undefined;
  const shape = [outChannels, ...axes.map((one) => one.out)];
  const sum = layDown({ draft, x, W, axes, groups, inside, outside });
  const places = OUT.slice(0, axes.length);
  const at = subscript(["n", "o", ...places]);
  conclude(
    draft,
    b === undefined
      ? { text: sum, shape }
      : { at, text: `${sum}${at} + ${b}[o]`, shape },
    activation,
  );
}

interface Work {
  readonly draft: Draft;
  readonly x: Value;
  readonly W: string;
  readonly axes: readonly Laying[];
  readonly groups: number;
  readonly inside: number;
  readonly outside: number;
}

/** Writes the sum of all kernels, phase by phase, and returns its name. */
function layDown(work: Work): string {
  const { draft, x, axes, groups, inside, outside } = work;
  const phases = axes.map(phasesOf);
  const ends = axes.map((axis, k) => overhang(phases[k]!, axis));
  const source = padded(draft, x, ends);
  const lengths = axes.map((one) => one.out);
  const sum = draft.name("s");
  const inGroups = groups > 1;
  const names = { W: work.W, x: source.name };
  if (inGroups) {
    const kernel = axes.map((one) => one.kernel);
    const [w, g] = [draft.name("w"), draft.name("x")];
    draft.line(`${w} = reshape(${work.W}, ${subscript([groups, inside, outside, ...kernel])})`); // prettier-ignore
    draft.line(`${g} = reshape(${source.name}, ${subscript(["N", groups, inside, ...source.shape.slice(1)])})`); // prettier-ignore
    Object.assign(names, { W: w, x: g });
  }
  const channels = inGroups ? [groups, outside] : [outside];
  const whole = inGroups ? draft.name("g") : sum;
  draft.line(`${whole} = zeros(${["N", ...channels, ...lengths].join(", ")})`);
  for (const [k, choice] of choices(phases).entries()) {
    const part = draft.name(`q${letters(k)}`);
    const { at, text } = phaseText(names, choice, ends, inGroups ? ["g"] : []);
    draft.line(`${part}${at} = ${text}`);
    const targets = choice.map((one, axis) => target(one, axes[axis]!));
    const all = ["n", ...channels].map(() => ":");
    draft.line(`${whole}${subscript([...all, ...targets])} = ${part}`);
  }
  if (inGroups)
    draft.line(
      `${sum} = reshape(${whole}, ${subscript(["N", groups * outside, ...lengths])})`,
    );
  return sum;
}

/** a, b, …, z, aa, ab, … */
const letters = (k: number): string =>
  `${k < 26 ? "" : letters(Math.floor(k / 26) - 1)}${String.fromCharCode(97 + (k % 26))}`;

/** The elements of the result that a phase makes. */
const target = ({ first, count }: Phase, { stride }: Laying): string => {
  const last = first + 1 + (count - 1) * stride;
  return stride === 1
    ? `${first + 1}:${last}`
    : `${first + 1}:${stride}:${last}`;
};

function phaseText(
  { W, x }: { readonly W: string; readonly x: string },
  choice: readonly Phase[],
  ends: readonly { readonly before: number }[],
  group: readonly string[],
): { at: string; text: string } {
  const left = choice.map(({ count }, k) => `${OUT[k]} = 1:${count}`);
  const ranges = choice.map(({ taps }, k) => `${IN[k]} = 1:${taps}`);
  const weights = choice.map(({ step, from }, k) =>
    affine([[step, IN[k]!]], from + 1 - step),
  );
  const elements = choice.map(
    ({ back, shift }, k) =>
    affine([[1, OUT[k]!], [-back, IN[k]!]], shift + back + ends[k]!.before), // prettier-ignore
  );
  return {
    at: subscript(["n", ...group, "o", ...left]),
    text: `sum(a, ${ranges.join(", ")}, ${W}${subscript([...group, "a", "o", ...weights])} * ${x}${subscript(["n", ...group, "a", ...elements])})`,
  };
}

/** 2 * u - 1 */
function affine(
  terms: readonly (readonly [factor: number, index: string])[],
  constant: number,
): string {
  const shown = terms.map(([factor, index], k) => {
    const size = Math.abs(factor) === 1 ? index : `${Math.abs(factor)} * ${index}`; // prettier-ignore
    if (k === 0) return size;
    return factor < 0 ? ` - ${size}` : ` + ${size}`;
  });
  if (constant === 0) return shown.join("");
  return `${shown.join("")} ${constant < 0 ? "-" : "+"} ${Math.abs(constant)}`;
}
