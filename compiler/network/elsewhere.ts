/** What other libraries call the layers, losses and options. */

// prettier-ignore
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // Layers
  linear:           ["dense"],
  fc:               ["dense"],
  affine:           ["dense"],
  fullyconnected:   ["dense"],
  conv:             ["conv2d"],
  maxpool:          ["maxPool2d"],
  maxpooling2d:     ["maxPool2d"],
  avgpool:          ["avgPool2d"],
  averagepooling2d: ["avgPool2d"],
  batchnorm1d:      ["batchNorm"],
  batchnorm2d:      ["batchNorm"],
  batchnormalization: ["batchNorm"],
  layernormalization: ["layerNorm"],
  attention:        ["multiHeadAttention"],
  logistic:         ["sigmoid"],
  // Losses
  crossentropy:     ["softmaxCrossEntropy"],
  categoricalcrossentropy: ["softmaxCrossEntropy"],
  sparsecategoricalcrossentropy: ["softmaxCrossEntropy"],
  nll:              ["negativeLogLikelihood"],
  bce:              ["binaryCrossEntropy"],
  mse:              ["meanSquaredError"],
  l2:               ["meanSquaredError"],
  mae:              ["meanAbsoluteError"],
  l1:               ["meanAbsoluteError"],
  svm:              ["hinge"],
  kl:               ["klDivergence"],
  // Options
  filters:          ["outChannels"],
  channels:         ["outChannels"],
  kernel:           ["kernelSize"],
  size:             ["kernelSize", "units", "hiddenSize"],
  poolsize:         ["kernelSize"],
  window:           ["kernelSize"],
  rate:             ["p"],
  probability:      ["p"],
  units:            ["hiddenSize", "embeddingDim"],
  hidden:           ["hiddenSize", "units"],
  neurons:          ["units"],
  nodes:            ["units"],
  outputs:          ["units"],
  outfeatures:      ["units"],
  dim:              ["embeddingDim"],
  heads:            ["numHeads"],
  epsilon:          ["eps"],
  usebias:          ["bias"],
};

const plain = (name: string): string =>
  name.toLowerCase().replaceAll(/[-_ ]/g, "");

/** The one of `known` that has this name in another spelling or elsewhere. */
export function knownAs(
  name: string,
  known: readonly string[],
): string | undefined {
  const wanted = plain(name);
  const others = Object.hasOwn(ELSEWHERE, wanted) ? ELSEWHERE[wanted]! : [];
  return (
    known.find((one) => plain(one) === wanted) ??
    others.find((one) => known.includes(one))
  );
}
