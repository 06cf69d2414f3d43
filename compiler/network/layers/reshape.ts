/** Layers that move or drop numbers: flatten, reshape, dropout, embedding. */
import * as v from "valibot";
import { handOn } from "../activate.ts";
import { subscript, whole } from "../indices.ts";
import { layer } from "../row.ts";
import { count, fraction } from "../schema.ts";
import { showShape, volume } from "../shape.ts";
import { named, weighted } from "./options.ts";
import { knownLength, numberFor, numbers } from "./require.ts";

export const flatten = layer({
  about: "All numbers of a sample in one axis, row by row.",
  formula: "h = x, of another shape",
  shapes: "[a, b, …] → [a b …]",
  parameters: "",
  differs: "",
  options: named,
  write: (_, draft) => {
    const x = numbers(draft);
    const length =
      volume(x.shape) ??
      draft.wrong(
        ["type"],
        `flatten needs known lengths, but gets ${showShape(x.shape)}`,
        numberFor(x.shape),
      );
    handOn(draft, "", `reshape(${x.name}, [N, ${length}])`, [length]);
  },
});

export const reshape = layer({
  about: "The same numbers in another shape, row by row.",
  formula: "h = x, of another shape",
  shapes: "[…] → [shape]",
  parameters: "",
  differs: "",
  options: {
    shape: v.pipe(
      v.array(
        v.union(
          [count("A length."), v.literal(-1)],
          "expected a whole number from 1, or -1 for what is left",
        ),
      ),
      v.description("The new shape of a sample; one length may be -1, which means what is left."), // prettier-ignore
    ),
    ...named,
  },
  write: ({ shape }, draft) => {
    const x = numbers(draft);
    const all = volume(x.shape);
    const wrong = (message: string, hint = ""): never =>
      draft.wrong(["shape"], message, hint);
    if (all === undefined)
      return wrong(`reshape needs known lengths, but gets ${showShape(x.shape)}`, numberFor(x.shape)); // prettier-ignore
    if (shape.filter((length) => length === -1).length > 1)
      return wrong("only one length can be -1");
    const given = shape.reduce((a, b) => (b === -1 ? a : a * b), 1);
    const open = shape.includes(-1);
    if (open ? all % given !== 0 : all !== given)
      return wrong(
        `${showShape(x.shape)} has ${all} numbers, which do not fit ${showShape(shape)}`,
      );
    const full = shape.map((length) => (length === -1 ? all / given : length));
    return handOn(draft, "", `reshape(${x.name}, ${subscript(["N", ...full])})`, full); // prettier-ignore
  },
});

export const dropout = layer({
  about: "In training, each number is 0 with probability p; the others grow by 1 / (1 - p).",
  formula: "h = x mask / (1 - p) in training, x in predicting",
  shapes: "[…] → […]",
  parameters: "",
  differs: "The mask of zeros and ones is an input, so that the function stays pure: `mask1`, drawn anew for each step.",
  options: {
    p: v.optional(fraction("The probability of 0."), 0.5),
    ...named,
  },
  write: ({ p }, draft) => {
    const x = numbers(draft);
    if (!draft.training) return;
    const mask = draft.input("mask", x.shape, (name, shape) => ({
      kind: "mask",
      name,
      shape,
      // Without the last digits: 1 - 0.7 is 0.30000000000000004.
      keep: Number((1 - p).toPrecision(15)),
    }));
    const text = `${x.name} .* ${mask}`;
    handOn(draft, "", p === 0 ? text : `${text} / (1 - ${p})`, x.shape);
  },
}); // prettier-ignore

export const embedding = layer({
  about: "Each class number becomes its row of a table.",
  formula: "h[d] = E[x, d]",
  shapes: "[…], class numbers → […, embeddingDim]",
  parameters: "E [classes, embeddingDim]",
  differs: "How many classes there are is said by the input.",
  options: {
    embeddingDim: count("The length of the vectors."),
    ...weighted,
  },
  write: ({ embeddingDim }, draft) => {
    const { value } = draft;
    if (value.classes === undefined)
      return draft.wrong(
        ["type"],
        "embedding needs class numbers, but gets numbers",
        "say how many classes the input has: input: { shape: [T], classes: 5000 }",
      );
    const classes = knownLength(draft, value.classes, "the classes", value);
    const E = draft.parameter("E", [classes, embeddingDim], {
      initializer: draft.initializer({ type: "normal", mean: 0, std: 1 }),
      weight: true,
      fanIn: embeddingDim,
      fanOut: classes,
    });
    const { indices, text } = whole(value.shape);
    const at = subscript([...indices, "d"]);
    return handOn(draft, at, `${E}[${value.name}${text}, d]`, [
      ...value.shape,
      embeddingDim,
    ]);
  },
});
