/** Convolutions over one and over two axes, and their transposes. */
import * as v from "valibot";
import { conclude, usualBefore } from "../activate.ts";
import { activationSchema } from "../activations.ts";
import type { Draft, Value } from "../draft.ts";
import { subscript } from "../indices.ts";
import { layer } from "../row.ts";
import { count, flag } from "../schema.ts";
import type { Shape } from "../shape.ts";
import { weighted } from "./options.ts";
import { channelsOf, ofRank } from "./require.ts";
import {
  bounded,
  IN,
  OUT,
  padded,
  paddingOption,
  perAxis,
  places,
  type Slide,
  slidesOf,
  ranged,
  under,
  type WindowOptions,
} from "./window.ts";

const product = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a * b, 1);

const options = (rank: 1 | 2) => ({
  outChannels: count("How many channels come out: the number of kernels."),
  kernelSize: perAxis(rank, "The lengths of the kernels."),
  stride: v.optional(perAxis(rank, "How far the kernels step."), 1),
  padding: v.optional(
    paddingOption(
      rank,
      ["same", "valid"],
      "Zeros on both sides; same: as many as keep the lengths; valid: none.",
    ),
    0,
  ),
  dilation: v.optional(perAxis(rank, "How far apart the elements under a kernel are."), 1), // prettier-ignore
  groups: v.optional(count("In how many groups of channels, each with kernels of its own."), 1), // prettier-ignore
  activation: v.optional(activationSchema),
  bias: v.optional(flag("Whether b is added."), true),
  ...weighted,
});

type Options = WindowOptions & {
  readonly outChannels: number;
  readonly groups: number;
  readonly bias: boolean;
  readonly activation?: Parameters<typeof usualBefore>[0];
};

export const conv1d = layer({
  about: "Kernels slide along an axis (cross-correlation, as everywhere).",
  formula: "h[o, i] = activation(Σ_a Σ_u W[o, a, u] x[a, stride i + dilation u - padding] + b[o]), from 0",
  shapes: "[channels, length] → [outChannels, (length + 2 padding - dilation (kernelSize - 1) - 1) / stride + 1]",
  parameters: "W [outChannels, channels / groups, kernelSize], b [outChannels]",
  differs: "",
  options: options(1),
  write: (given, draft) =>
    convolve(ofRank(draft, 2, "channels and a length"), given, draft),
}); // prettier-ignore

export const conv2d = layer({
  about: "Kernels slide over rows and columns (cross-correlation, as everywhere).",
  formula: "h[o, i, j] = activation(Σ_a Σ_u Σ_v W[o, a, u, v] x[a, stride i + dilation u - padding, stride j + dilation v - padding] + b[o]), from 0",
  shapes: "[channels, rows, columns] → [outChannels, (rows + 2 padding - dilation (kernelSize - 1) - 1) / stride + 1, …]",
  parameters: "W [outChannels, channels / groups, kernelSize, kernelSize], b [outChannels]",
  differs: "",
  options: options(2),
  write: (given, draft) =>
    convolve(ofRank(draft, 3, "channels, rows and columns"), given, draft),
}); // prettier-ignore

/** The channels of one group, which both sides must be multiples of. */
export function grouped(
  draft: Draft,
  channels: number,
  { outChannels, groups }: Pick<Options, "outChannels" | "groups">,
): { readonly inside: number; readonly outside: number } {
  for (const [what, number] of [
    ["that come in", channels],
    ["that come out", outChannels],
  ] as const)
    // prettier-ignore
    if (number % groups !== 0)
      draft.wrong(
        ["groups"],
        `${groups} groups do not divide the ${number} channels ${what}`,
      );
  return { inside: channels / groups, outside: outChannels / groups };
}

function convolve(x: Value, given: Options, draft: Draft): void {
  const rank = x.shape.length - 1;
  const { outChannels, groups, activation } = given;
  const channels = channelsOf(draft, x);
  const { inside, outside } = grouped(draft, channels, given);
  const slides = slidesOf(draft, given, rank);
  const lengths = places(draft, x, slides);
  const kernel = slides.map((slide) => slide.kernel);
  const W = draft.parameter("W", [outChannels, inside, ...kernel], {
    initializer: draft.initializer(usualBefore(activation)),
    weight: true,
    fanIn: inside * product(kernel),
    fanOut: outside * product(kernel),
  });
  const b = given.bias
    ? draft.parameter("b", [outChannels], { initializer: "zeros", weight: false }) // prettier-ignore
    : undefined;
  const shape = [outChannels, ...lengths];
  const source = padded(draft, x, slides);
  const part = { W, b, source, slides, lengths };
  if (groups === 1) {
    const { at, text } = window(part, ["o"], ["o"]);
    return conclude(draft, { at, text, shape }, activation);
  }
  conclude(
    draft,
    { text: inGroups(draft, part, groups, shape, [inside, outside]), shape },
    activation,
  );
}

interface Part {
  readonly W: string;
  readonly b: string | undefined;
  readonly source: Value;
  readonly slides: readonly Slide[];
  readonly lengths: Shape;
}

/** One sum of products: `out` are the indices of the channel that comes out, `lead` those before the channel that comes in. */
function window(
  { W, b, source, slides, lengths }: Part,
  out: readonly string[],
  lead: readonly string[],
  group: readonly string[] = [],
): { at: string; text: string } {
  const [at, within] = [OUT, IN].map((all) => all.slice(0, slides.length));
  const left = at!.map((one, axis) =>
    bounded(one, slides[axis]!, lengths[axis]!),
  );
  const under_ = at!.map((one, axis) =>
    under(slides[axis]!, one, within![axis]!),
  );
  const inside = within!.map((one, axis) => ranged(one, slides[axis]!));
  const weight = `${W}${subscript([...lead, "a", ...within!])}`;
  const element = `${source.name}${subscript(["n", ...group, "a", ...under_])}`;
  const bias = b === undefined ? "" : ` + ${b}${subscript(out)}`;
  return {
    at: subscript(["n", ...out, ...left]),
    text: `sum(a, ${inside.join(", ")}, ${weight} * ${element})${bias}`,
  };
}

/** The same with one more axis, that of the groups; returns the text of the result. */
function inGroups(
  draft: Draft,
  { W, b, source, slides, lengths }: Part,
  groups: number,
  shape: Shape,
  [inside, outside]: readonly [number, number],
): string {
  const [w, x, z] = ["w", "x", "z"].map((base) => draft.name(base));
  const kernel = slides.map((slide) => slide.kernel);
  const rest = source.shape.slice(1);
  draft.line(
    `${w} = reshape(${W}, ${subscript([groups, outside, inside, ...kernel])})`,
  );
  draft.line(
    `${x} = reshape(${source.name}, ${subscript(["N", groups, inside, ...rest])})`,
  );
  const bias = b && draft.name("c");
  if (bias) draft.line(`${bias} = reshape(${b}, [${groups}, ${outside}])`);
  const { at, text } = window(
    { W: w!, b: bias, source: { name: x!, shape: [] }, slides, lengths },
    ["g", "o"],
    ["g", "o"],
    ["g"],
  );
  draft.line(`${z}${at} = ${text}`);
  return `reshape(${z}, ${subscript(["N", ...shape])})`;
}
