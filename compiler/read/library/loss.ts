/** Losses of classes and of values: means over the rows. */
import { integer } from "../../ir/affine.ts";
import { apply, asNumber, ONE, ZERO, type Expr } from "../../ir/expr.ts";
import { showExtent } from "../show.ts";
import type { Call } from "../call.ts";
import type { Value } from "../value.ts";
import { describe, sameShape, tensorAt, wrong } from "./arguments.ts";
import { logits } from "./softmax.ts";
import { average, settle, whereEqual } from "./values.ts";

const OR_SCORES = ", or one number for each score";

/** crossEntropy(S, t): the mean over rows of −Σ p · logSoftmax(S), p being t, or 1 at the class t. */
export function crossEntropy(call: Call): Value {
  const scores = tensorAt(call, 0);
  const { builder } = call;
  const last = scores.shape.length - 1;
  if (!call.args[1]!.label) return ofDistribution(call);
  const classes = classesOf(call, OR_SCORES);
  const { value, lse } = logits(builder, scores, last);
  return average(
    builder,
    scores.shape.slice(0, -1),
    (at) =>
      apply("sub", lse.at(at), asNumber(value.at([...at, classes.at(at)]))),
    `${call.name}Sum`,
  );
}

/** Against probabilities, of the same shape as the scores. */
function ofDistribution(call: Call): Value {
  const [scores, p] = [call.args[0]!, call.args[1]!];
  if (p.shape.length < scores.shape.length) notALabel(call, OR_SCORES);
  sameShape(call, 0, 1);
  const last = scores.shape.length - 1;
  const { value, lse } = logits(call.builder, scores, last);
  const rows = scores.shape.slice(0, -1);
  const perRow = scores.shape[last]!;
  return average(
    call.builder,
    [...rows, perRow],
    (at) => {
      const surprise = apply(
        "sub",
        lse.at(at.slice(0, -1)),
        asNumber(value.at(at)),
      );
      return apply("mul", asNumber(p.at(at)), surprise);
    },
    `${call.name}Sum`,
    rows,
  );
}

function notALabel(call: Call, or = ""): never {
  return wrong(
    call,
    1,
    "GS301",
    `${call.name} needs a class for each row${or}, but ${describe(call, 0)} and ${describe(call, 1)}`,
    "classes are declared as a label, such as t = label(N, 3)",
  );
}

/** Argument 1, a label with one class for each row of argument 0. */
function classesOf(call: Call, or = ""): Value {
  const [scores, t] = [call.args[0]!, call.args[1]!];
  const rows = scores.shape.slice(0, -1);
  const fits =
    t.label &&
    t.shape.length === rows.length &&
    t.shape.every((extent, axis) => extent === rows[axis]);
  if (!fits) notALabel(call, or);
  const { classes } = t.label!;
  if (classes !== undefined && integer(classes) !== scores.shape.at(-1))
    wrong(
      call,
      1,
      "GS301",
      `${call.name} needs one score for each class, but ${describe(call, 0)} and '${t.label!.name}' has ${showExtent(classes)} classes`,
    );
  return t;
}

/** The mean over rows of Σ max(0, s[k] − s[t] + 1) over the classes k other than t. */
export function hinge(call: Call): Value {
  const scores = settle(call.builder, tensorAt(call, 0), "scores");
  const classes = classesOf(call);
  const rows = scores.shape.slice(0, -1);
  return average(
    call.builder,
    scores.shape,
    (at) => {
      const t = classes.at(at.slice(0, -1));
      const right = asNumber(scores.at([...at.slice(0, -1), t]));
      const margin = apply("sub", asNumber(scores.at(at)), right);
      const loss = apply("relu", apply("add", margin, ONE));
      return whereEqual(at.at(-1)!, t, ZERO, loss);
    },
    `${call.name}Sum`,
    rows,
  );
}

/** The mean of −t · log(p) − (1 − t) · log(1 − p), p = sigmoid(logits), from the logits. */
export function binaryCrossEntropy(call: Call): Value {
  sameShape(call, 0, 1);
  const x = settle(call.builder, call.args[0]!, "logits");
  const t = call.args[1]!;
  return average(
    call.builder,
    x.shape,
    (at) => {
      const logit = asNumber(x.at(at));
      const gain = apply("mul", asNumber(t.at(at)), logit);
      return apply("sub", apply("softplus", logit), gain);
    },
    `${call.name}Sum`,
  );
}

/** The mean of a function of the differences of two tensors of one shape. */
export function meanDifference(
  call: Call,
  measure: (difference: Expr) => Expr,
): Value {
  sameShape(call, 0, 1);
  const [a, b] = [call.args[0]!, call.args[1]!];
  return average(
    call.builder,
    a.shape,
    (at) => measure(apply("sub", asNumber(a.at(at)), asNumber(b.at(at)))),
    `${call.name}Sum`,
  );
}

/** 1 at the class of a label, else 0: a new last axis for the classes. */
export function oneHot(call: Call): Value {
  const t = call.args[0]!;
  const classes = t.label?.classes;
  if (classes === undefined)
    return wrong(
      call,
      0,
      "GS211",
      `oneHot needs a label, but ${describe(call, 0)}`,
      "declare it with its number of classes, such as t = label(N, 3)",
    );
  return {
    shape: [...t.shape, classes],
    at: (at) => whereEqual(at.at(-1)!, t.at(at.slice(0, -1)), ONE, ZERO),
  };
}
