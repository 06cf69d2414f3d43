/** How a layer ends: its value, with an activation on it. */
import * as v from "valibot";
import {
  ACTIVATIONS,
  type ActivationDefinition,
  type ActivationName,
} from "./activations.ts";
import type { Draft } from "./draft.ts";
import type { Initializer } from "./initializers.ts";
import type { ActivationRow } from "./row.ts";
import type { Shape } from "./shape.ts";

export type Activation = ActivationName | ActivationDefinition;

interface Chosen {
  readonly row: ActivationRow;
  readonly options: {};
}

const chosen = (activation: Activation): Chosen => {
  const { type, ...given } =
    typeof activation === "string" ? { type: activation } : activation;
  const row: ActivationRow = ACTIVATIONS[type];
  return { row, options: v.parse(row.options, given) };
};

/** The usual initializer of weights whose result goes through this activation. */
export const usualBefore = (activation: Activation | undefined): Initializer =>
  activation === undefined ? "glorotUniform" : chosen(activation).row.before;

const IDENTIFIER = /^\w+$/;

/** Writes `name[at] = text`, and hands that on through the activation. */
export function conclude(
  draft: Draft,
  { at = "", text, shape }: { at?: string; text: string; shape: Shape },
  activation: Activation | undefined,
): void {
  if (activation === undefined) return handOn(draft, at, text, shape);
  const { row, options } = chosen(activation);
  if (row.elementwise) {
    const right = row.write({ name: text, shape }, options, draft);
    return handOn(draft, at, right.text, shape);
  }
  const before = IDENTIFIER.test(text) ? text : draft.name("z");
  if (before !== text) draft.line(`${before}${at} = ${text}`);
  const right = row.write({ name: before, shape }, options, draft);
  handOn(draft, right.at, right.text, shape);
}

/** Writes what the layer hands on. */
export function handOn(
  draft: Draft,
  at: string,
  text: string,
  shape: Shape,
): void {
  const name = draft.result();
  draft.line(`${name}${at} = ${text}`);
  draft.value = { name, shape };
}
