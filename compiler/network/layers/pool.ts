/** Pooling: the largest or the mean under a window, or of each channel. */
import * as v from "valibot";
import { handOn } from "../activate.ts";
import type { Draft, Value } from "../draft.ts";
import { subscript, whole } from "../indices.ts";
import { layer } from "../row.ts";
import { flag } from "../schema.ts";
import type { Extent } from "../shape.ts";
import { named } from "./options.ts";
import { numbers, ofRank } from "./require.ts";
import {
  bounded,
  IN,
  OUT,
  padded,
  paddingNumber,
  perAxis,
  places,
  type Slide,
  slidesOf,
  under,
} from "./window.ts";

const options = (rank: 1 | 2) => ({
  kernelSize: perAxis(rank, "The lengths of the window."),
  stride: v.optional(
    perAxis(rank, "How far the window steps; default: its own length."),
  ),
  padding: v.optional(
    paddingNumber(rank, "What is added on both sides: half the window at most."),
    0,
  ),
}); // prettier-ignore

const dilation = (rank: 1 | 2) => ({
  dilation: v.optional(
    perAxis(rank, "How far apart the elements under the window are."),
    1,
  ),
});

const counted = {
  countIncludePad: v.optional(
    flag("Whether zeros of the padding count as elements."),
    true,
  ),
};

interface Given {
  readonly kernelSize: number | readonly number[];
  readonly stride?: number | readonly number[] | undefined;
  readonly padding: number | readonly number[];
  readonly dilation?: number | readonly number[];
}

/** The window and what it slides over. */
function prepare(draft: Draft, x: Value, given: Given) {
  const rank = x.shape.length - 1;
  const { kernelSize, stride = kernelSize, padding, dilation = 1 } = given;
  const slides = slidesOf(
    draft,
    { kernelSize, stride, padding, dilation },
    rank,
  );
  for (const { before, kernel } of slides)
    if (2 * before > kernel)
      draft.wrong(
        ["padding"],
        `padding ${before} is more than half of a window of ${kernel}, which could lie in the padding alone`,
      );
  return { slides, lengths: places(draft, x, slides) };
}

/** reduce(u = 1:2, v = 1:2, x[n, c, 2 * i + u - 2, 2 * j + v - 2]) and its left side. */
function slid(
  reduce: string,
  source: string,
  lead: readonly string[],
  slides: readonly Slide[],
  lengths: readonly Extent[],
): { at: string; text: string } {
  const at = slides.map((slide, k) => bounded(OUT[k]!, slide, lengths[k]!));
  const ranges = slides.map(({ kernel }, k) => `${IN[k]} = 1:${kernel}`);
  const elements = slides.map((slide, k) => under(slide, OUT[k]!, IN[k]!));
  return {
    at: subscript([...lead, ...at]),
    text: `${reduce}(${ranges.join(", ")}, ${source}${subscript([...lead, ...elements])})`,
  };
}

function maxPool(x: Value, given: Given, draft: Draft): void {
  const { slides, lengths } = prepare(draft, x, given);
  const source = padded(draft, x, slides, " - Infinity");
  const { at, text } = slid("max", source.name, ["n", "c"], slides, lengths);
  handOn(draft, at, text, [x.shape[0]!, ...lengths]);
}

function avgPool(
  x: Value,
  given: Given & { readonly countIncludePad: boolean },
  draft: Draft,
): void {
  const { slides, lengths } = prepare(draft, x, given);
  const source = padded(draft, x, slides);
  const shape = [x.shape[0]!, ...lengths];
  const lead = ["n", "c"];
  if (given.countIncludePad || source === x) {
    const { at, text } = slid("mean", source.name, lead, slides, lengths);
    return handOn(draft, at, text, shape);
  }
  const number = counts(draft, x, slides, lengths);
  const { at, text } = slid("sum", source.name, lead, slides, lengths);
  const places = OUT.slice(0, slides.length);
  handOn(draft, at, `${text} / ${number}${subscript(places)}`, shape);
}

/** How many elements of the input lie under each place of the window. */
function counts(
  draft: Draft,
  x: Value,
  slides: readonly Slide[],
  lengths: readonly Extent[],
): string {
  const [inside, number] = [draft.name("o"), draft.name("k")];
  const spatial = x.shape.slice(1);
  const widths = slides.map(({ before }) => before);
  const width = widths.length === 1 ? `${widths[0]}` : subscript(widths);
  draft.line(`${inside} = pad(ones(${spatial.join(", ")}), ${width})`);
  const { at, text } = slid("sum", inside, [], slides, lengths);
  draft.line(`${number}${at} = ${text}`);
  return number;
}

const TIES =
  "At a tie the derivative is split evenly; PyTorch's goes to the first.";
const MAX = "h[c, i] = max over u of x[c, stride i + dilation u - padding], from 0"; // prettier-ignore
const MEAN = "h[c, i] = mean over u of x[c, stride i + u - padding], from 0";
const LENGTH = "(length + 2 padding - dilation (kernelSize - 1) - 1) / stride + 1"; // prettier-ignore

export const maxPool1d = layer({
  about: "The largest element under a window along an axis.",
  formula: MAX,
  shapes: `[channels, length] → [channels, ${LENGTH}]`,
  parameters: "",
  differs: TIES,
  options: { ...options(1), ...dilation(1), ...named },
  write: (given, draft) =>
    maxPool(ofRank(draft, 2, "channels and a length"), given, draft),
});

export const maxPool2d = layer({
  about: "The largest element under a window over rows and columns.",
  formula: MAX,
  shapes: `[channels, rows, columns] → [channels, ${LENGTH}, …]`,
  parameters: "",
  differs: TIES,
  options: { ...options(2), ...dilation(2), ...named },
  write: (given, draft) =>
    maxPool(ofRank(draft, 3, "channels, rows and columns"), given, draft),
});

export const avgPool1d = layer({
  about: "The mean under a window along an axis.",
  formula: MEAN,
  shapes: `[channels, length] → [channels, ${LENGTH}]`,
  parameters: "",
  differs: "",
  options: { ...options(1), ...counted, ...named },
  write: (given, draft) =>
    avgPool(ofRank(draft, 2, "channels and a length"), given, draft),
});

export const avgPool2d = layer({
  about: "The mean under a window over rows and columns.",
  formula: MEAN,
  shapes: `[channels, rows, columns] → [channels, ${LENGTH}, …]`,
  parameters: "",
  differs: "",
  options: { ...options(2), ...counted, ...named },
  write: (given, draft) =>
    avgPool(ofRank(draft, 3, "channels, rows and columns"), given, draft),
});

/** One number for each channel. */
function globalPool(reduce: string, draft: Draft): void {
  const x = numbers(draft);
  if (x.shape.length < 2)
    draft.wrong(
      ["type"],
      `${draft.place.layer.type} needs channels and axes behind them, but gets [${x.shape.join(", ")}]`,
    );
  const { indices, text } = whole(x.shape, ["c", "i", "j", "k", "l"]);
  const inner = indices.slice(2).join(", ");
  handOn(draft, "[n, c]", `${reduce}(${inner}, ${x.name}${text})`, [
    x.shape[0]!,
  ]);
}

export const globalMaxPool = layer({
  about: "The largest element of each channel.",
  formula: "h[c] = max over i, j of x[c, i, j]",
  shapes: "[channels, …] → [channels]",
  parameters: "",
  differs: `PyTorch: AdaptiveMaxPool and a flatten. ${TIES}`,
  options: named,
  write: (_, draft) => globalPool("max", draft),
});

export const globalAvgPool = layer({
  about: "The mean of each channel.",
  formula: "h[c] = mean over i, j of x[c, i, j]",
  shapes: "[channels, …] → [channels]",
  parameters: "",
  differs: "PyTorch: AdaptiveAvgPool and a flatten.",
  options: named,
  write: (_, draft) => globalPool("mean", draft),
});
