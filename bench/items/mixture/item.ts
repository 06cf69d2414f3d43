/** ADBench's Gaussian mixture: the log-likelihood of N points in d dimensions, with Wishart's prior. */
import { byHand, ofModule, type Data } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import type { Mixture } from "./ends.ts";
import { forward2, valueAndGradient2 } from "./expert2.ts";
import { valueAndGradient10 } from "./gradient10.ts";
import { forward10 } from "./value10.ts";

const BY_HAND = {
  2: [forward2, valueAndGradient2],
  10: [forward10, valueAndGradient10],
} as const;

export const mixture = (d: 2 | 10, K: number, N: number): Item => ({
  name: `mixture-${d}-${K}`,
  title: `Gaussian mixture, d = ${d}, K = ${K}`,
  group: "mixture",
  source: { file: `mixture-${d}-${K}.grad`, text: () => program(d, K) },
  options: { functions: ["forward", "valueAndGradient"] },
  data: () => {
    const random = draw(6);
    return {
      x: random.between(-2, 2, N * d),
      gamma: Float64Array.of(1.2),
      m: Float64Array.of(0),
      alphas: random.between(-1, 1, K),
      means: random.between(-1, 1, K * d),
      icf: random.between(-0.5, 0.5, (K * d * (d + 1)) / 2),
    };
  },
  ours: (module, data) => {
    const { x, gamma, m, alphas, means, icf } = data as Inputs;
    return ofModule(module, {
      parameters: [...alphas, ...means, ...icf],
      sizes: [N],
      inputs: [x, gamma[0], m[0]],
    });
  },
  expert: (data) => {
    const given = withBuffers(data, d, K, N);
    const [forward, valueAndGradient] = BY_HAND[d];
    const length = K * (1 + d + (d * (d + 1)) / 2);
    return byHand(given, forward, valueAndGradient, length);
  },
  c: { file: `mixture/expert${d}.c`, constants: { K, N } },
});

type Inputs = Record<
  "x" | "gamma" | "m" | "alphas" | "means" | "icf",
  Float64Array
>;

function withBuffers(data: Data, d: number, K: number, N: number): Mixture {
  const { x, gamma, m, alphas, means, icf } = data as Inputs;
  return {
    ...{ N, K, x, gamma: gamma[0]!, m: m[0]!, alphas, means, icf },
    q: new Float64Array(K * d),
    base: new Float64Array(K),
    inner: new Float64Array(K),
    kept: new Float64Array(2 * K * d),
  };
}

/** As examples/gaussian-mixture.grad, of any size. */
const program = (d: number, K: number): string => `x = input(N, ${d})
gamma = input()
m = input()
alphas = parameter(${K})
means = parameter(${K}, ${d})
icf = parameter(${K}, ${(d * (d + 1)) / 2})

q[k, j = 1:${d}] = exp(icf[k, j])
trace[k] = sum(j = 1:${d}, icf[k, j])
c[n, k, j] = x[n, j] - means[k, j]
Qc[n, k, i] = q[k, i] * c[n, k, i] + sum(j = 1:i-1, icf[k, ${d} + (j-1)*${d} - j*(j-1)/2 + i - j] * c[n, k, j])
inner[n, k] = alphas[k] + trace[k] - sum(i, Qc[n, k, i]^2) / 2
likelihood = sum(n, logsumexp(k, inner[n, k])) - N * logsumexp(alphas)

frobenius = sum(q .^ 2) + sum(k, j = ${d + 1}:${(d * (d + 1)) / 2}, icf[k, j]^2)
degrees = m + ${d + 1}
logGamma = ${d * (d - 1)} / 4 * log(pi) + sum(j = 1:${d}, lgamma((degrees + 1 - j) / 2))
normaliser = degrees * ${d} * (log(gamma) - log(2) / 2) - logGamma
prior = gamma^2 / 2 * frobenius - m * sum(trace) - ${K} * normaliser

f = likelihood + prior
`;
