// Generated from spirals.net.yaml by gradsmith. Do not edit.
//
//     # Points of the plane, in three classes.
//     input: [2]
//     layers:
//       - { type: dense, units: 20, activation: relu }
//       - { type: dense, units: 3 }
//     loss: softmaxCrossEntropy
//     regularization: { l2: lambda }
//
// Shapes: X [N, 2], target [N] of 3 classes, W1 [20, 2], b1 [20], W2 [3, 20],
// b2 [3].
// Operations: forward 243 * N + 205, backward 378 * N + 203, valueAndGradient
// 619 * N + 407, predict 220 * N; workspace 192 * N bytes.

import type { Shape, Tensors } from "gradsmith/runtime";

/** The parameters, in the order they lie in `flat`. */
export declare const PARAMETERS: {
  readonly W1: readonly [20, 2];
  readonly b1: readonly [20];
  readonly W2: readonly [3, 20];
  readonly b2: readonly [3];
};
export type Parameters = Tensors<typeof PARAMETERS>;
export declare const createParameters: () => Parameters;

export type Workspace = Tensors<{
  h1: Shape;
  lse_exp: Shape;
  lse_scale: Shape;
}>;
/** What functions keep between their steps, and `forward` for `backward`. */
export declare const createWorkspace: (N: number) => Workspace;

/**
 * Overwrites the parameters with what learning begins with; `random` gives
 * numbers in [0, 1).
 */
export declare function initializeParameters(
  p: Parameters,
  random: () => number,
): void;

/**
 * Returns loss.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 */
export declare function forward(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
): number;

/**
 * Writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to `gradient`. Call
 * `forward` with the same arguments first.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export declare function backward(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): void;

/**
 * Returns loss and writes [∂loss/∂W1, ∂loss/∂b1, ∂loss/∂W2, ∂loss/∂b2] to
 * `gradient`.
 *
 * @param p - the parameters
 * @param X - input
 * @param target - label
 * @param work - overwritten
 * @param gradient - overwritten
 */
export declare function valueAndGradient(
  p: Parameters,
  N: number,
  X: Float64Array,
  target: Float64Array,
  lambda: number,
  work: Workspace,
  gradient: Parameters,
): number;

/**
 * Writes y as it is once all is learned.
 *
 * @param p - the parameters
 * @param X - input
 * @param work - overwritten
 * @param out - overwritten with y
 */
export declare function predict(
  p: Parameters,
  N: number,
  X: Float64Array,
  work: Workspace,
  out: Float64Array,
): void;
