/** What generated code may import. It depends on nothing. */
export { checkClasses, checkFinite, checkLength, checkSize } from "./check.ts";
export { contract, offsets, type Distances } from "./contract/contract.ts";
export { expAll, sharedSlots, tanhAll } from "./exponential/together.ts";
export { allocate } from "./tensors.ts";
export type { Shape, Shapes, Tensors } from "./tensors.ts";

export { accuracy, argmax } from "./accuracy.ts";
export {
  batches,
  type Batch,
  type Batches,
  type BatchOptions,
  type Samples,
} from "./batches.ts";
export {
  loadSafetensors,
  saveSafetensors,
  type NamedTensors,
} from "./safetensors/file.ts";
export { SafetensorsError } from "./safetensors/header.ts";
export {
  train,
  trainingSteps,
  type EpochReport,
  type StepReport,
  type TrainingHooks,
  type TrainingOptions,
  type TrainingResult,
} from "./train.ts";
export {
  fillNormal,
  fillUniform,
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  lecunNormal,
  lecunUniform,
} from "./initializers.ts";
export { adagrad, type AdagradOptions } from "./optimizers/adagrad.ts";
export { adam, adamw, type AdamOptions } from "./optimizers/adam.ts";
export type { Flat, Optimizer } from "./optimizers/optimizer.ts";
export { rmsprop, type RmspropOptions } from "./optimizers/rmsprop.ts";
export { momentum, nesterov, sgd, type SgdOptions } from "./optimizers/sgd.ts";
export {
  createRandom,
  fillMask,
  randomInteger,
  randomNormal,
  shuffle,
} from "./random.ts";
export type { Random } from "./random.ts";

export { beta, lbeta } from "./special/beta.ts";
export { erf, erfc, erfcx, erfinv } from "./special/error.ts";
export { factorial, gamma, lgamma } from "./special/gamma.ts";
export {
  log1mexp,
  logcosh,
  logexpm1,
  logsubexp,
} from "./special/logarithmic.ts";
export { digamma, polygamma, trigamma } from "./special/polygamma.ts";
export { mod, nthRoot, round } from "./special/rounding.ts";
export { cosc, cospi, sinc, sinpi } from "./special/trigonometric.ts";
