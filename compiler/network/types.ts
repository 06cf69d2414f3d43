/** A network definition, and what it becomes: two program texts, and what they need to be told. */
import type { Initializer } from "./initializers.ts";
import type { Path } from "./error.ts";
import type { LayerDefinition } from "./layers/table.ts";
import type { LossDefinition, LossName } from "./losses.ts";
import type { Regularization } from "./regularization.ts";
import type { Extent, Shape } from "./shape.ts";

/** A network as a user writes it; the schema has seen it. */
export interface Definition {
  /** The shape of one sample; with `classes`, of class numbers. */
  readonly input:
    Shape | { readonly shape: Shape; readonly classes?: Extent | undefined };
  readonly layers: readonly LayerDefinition[];
  /** Without a loss there is nothing to train. */
  readonly loss?: LossName | LossDefinition | undefined;
  readonly regularization?: Regularization | undefined;
}

/** How a parameter begins, and how the layer's fans scale that. */
export interface NetworkParameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Weights are regularised; biases and gains are not, unless it is asked for. */
  readonly weight: boolean;
  readonly initializer: Initializer;
  /** Numbers that one output is computed from; for He's and Glorot's variance. */
  readonly fanIn: number;
  /** Outputs that one number takes part in. */
  readonly fanOut: number;
  /** The layer in the definition. */
  readonly layer: Path;
}

/**
 * What is given at each call. Shapes are those of a batch: "N" comes first where there is an axis of samples.
 *
 * - data: the samples, numbers; classes: the samples, class numbers of which there are `classes`
 * - target: the numbers that the output should be; labels: the class numbers, of which there are `classes`
 * - mask: of dropout, 1 with probability `keep`, else 0; drawn anew for each step of training
 * - strength: of a penalty
 * - statistic: running statistics of batch norm, given back by training
 */
export type NetworkInput =
  | (Named & { readonly kind: "data" | "target" | "strength" | "statistic" })
  | (Named & {
      readonly kind: "classes" | "labels";
      readonly classes: number | string;
    })
  | (Named & { readonly kind: "mask"; readonly keep: number });

interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** A running statistic of batch norm: an input of both programs, of which training gives the next value. */
export interface NetworkStatistic {
  readonly name: string;
  readonly shape: readonly number[];
  /** The output of the training program that takes its place after the step. */
  readonly next: string;
  /** The value of every element before training: 0 for means, 1 for variances. */
  readonly initial: number;
}

export interface TextOf {
  readonly text: string;
  /** In the order of their declarations, without the parameters. */
  readonly inputs: readonly NetworkInput[];
  /** What of the definition each line of the text comes from. */
  readonly origins: readonly Path[];
}

export interface NetworkProgram {
  /** The output is `loss`; absent if the definition names no loss. */
  readonly train: TextOf | undefined;
  /** The output is `y`: no labels, no loss, batch norm by running statistics, dropout without mask. */
  readonly predict: TextOf;
  readonly parameters: readonly NetworkParameter[];
  readonly statistics: readonly NetworkStatistic[];
  /** The shape of the output for one sample. */
  readonly output: Shape;
}
