/** Loops over neighbouring elements, drawn at random: they give what the same program gives written out. */
import { expect, test } from "vitest";
import { compileSource } from "../../compiler/compile.ts";
import { known, volume } from "../../compiler/ir/affine.ts";
import { worstError } from "../support/close.ts";
import { Generated, type Results } from "../support/generated.ts";
import { createRandom, type Random } from "../support/random.ts";
import { SEED } from "../support/seed.ts";

const PROGRAMS = Number(process.env.RANDOM_RUNS ?? 30);

/** Turns of loops: such that several at once fit, or do not. */
const TURNS = [33, 34, 36, 39, 40] as const;
const FUNCTIONS = ["", "tanh", "sin", "exp"] as const;

/** Up to three places, none of them twice. */
const places = (random: Random, most: number): number[] => [
  ...new Set(
    Array.from({ length: 2 + random.integer(3) }, () => random.integer(most)),
  ),
];

/** A sum over x[stride · i + place], which may add to a gradient that is there already. */
function strided(random: Random): string {
  const turns = random.pick(TURNS);
  const stride = random.pick([1, 1, 1, 2, 3]);
  const all = places(random, stride * 3 + 3);
  const product = all
    .map((place) => `x[${stride} * i + ${place}]`)
    .join(random.pick([" * ", " + ", " - 2 * "]));
  const more = random.pick(["", "", " + sum(x .^ 3)"]);
  return `x = parameter(${turns * stride + Math.max(...all)})
f = sum(i = 1:${turns}, ${random.pick(FUNCTIONS)}(0.3 * (${product})) * x[i])${more}`;
}

/** Along one axis of a matrix. */
function rows(random: Random): string {
  const turns = random.pick(TURNS);
  const all = places(random, 4);
  const isFirst = random.integer(2) === 0;
  const extent = turns + Math.max(...all);
  const element = (place: number): string =>
    isFirst ? `x[i + ${place}, j]` : `x[j, i + ${place}]`;
  return `x = parameter(${isFirst ? `${extent}, 2` : `2, ${extent}`})
y[i = 1:${turns}, j = 1:2] = ${all.map(element).join(random.pick([" * ", " + "]))}
f = sum(tanh(y))`;
}

function recurrence(random: Random): string {
  const turns = random.pick(TURNS);
  const back = 1 + random.integer(3);
  const starts = Array.from({ length: back }, (_, k) => `h[${k + 1}] = x[1]`);
  const next = `a[1] * h[t - ${1 + random.integer(back)}] + a[2] * h[t - ${back}]`;
  return `x = parameter(${turns})
a = parameter(3)
h = zeros(${turns})
${starts.join("\n")}
repeat(t = ${back + 1}:${turns}, h[t] = tanh(${next} + a[3] * x[t] * x[t - ${random.integer(back + 1)}]))
f = sum(h .^ 2)`;
}

function gradientOf(text: string, unroll: number): Results["gradient"] {
  const lowered = compileSource(
    { file: "<test>", text },
    { name: "test", functions: ["valueAndGradient"], unroll },
  );
  const inputs = Object.fromEntries(
    lowered.read.program.inputs.map(
      ({ name, shape }): [string, Float64Array] => [
        name,
        Float64Array.from({ length: known(volume(shape))! }, (_, k) =>
          Math.sin(1.3 * k),
        ),
      ],
    ),
  );
  const given = { inputs, sizes: {}, cotangent: {}, tangent: {} };
  return new Generated(lowered).call("valueAndGradient", given).gradient;
}

test.each([
  ["strided", strided],
  ["rows", rows],
  ["recurrence", recurrence],
] as const)("%s", (_, make) => {
  const random = createRandom(SEED);
  for (let k = 0; k < PROGRAMS; k++) {
    const text = make(random);
    const lines = gradientOf(text, 1e6);
    const loops = gradientOf(text, 0);
    for (const [name, gradient] of Object.entries(lines))
      expect(worstError(loops[name]!, gradient), text).toBeLessThan(1e-11);
  }
});
