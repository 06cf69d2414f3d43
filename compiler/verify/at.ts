/** All derivatives of a program at one point, each beside differences. */
import type { Random } from "../../runtime/random.ts";
import type { LiveProgram } from "../load/program.ts";
import type { Comparison } from "./compare.ts";
import {
  along,
  dot,
  drawn,
  gradientAt,
  joined,
  nameOf,
  nameOfOutput,
  parted,
  type Point,
  pointAt,
  sample,
  type Site,
  siteOf,
  slope,
  unit,
  valuesAt,
} from "./site.ts";

/** Matrices of more columns, or more elements, are not written out. */
const COLUMNS = 48;
const ELEMENTS = 4096;

export interface Looked {
  readonly comparisons: readonly Comparison[];
  /** The largest absolute value of an output. */
  readonly magnitude: number;
}

/** Undefined where an output is no number: outside of the domain. */
export function lookAt(
  live: LiveProgram,
  point: Point,
  random: Random,
): Looked | undefined {
  const site = siteOf(live, point, random);
  const values = valuesAt(site, site.base);
  if (!values.every(Number.isFinite)) return undefined;
  const magnitude = values.reduce((m, one) => Math.max(m, Math.abs(one)), 0);
  const comparisons = site.single
    ? [...gradients(site), ...directions(site), ...hessians(site)]
    : [...directions(site), ...jacobians(site)];
  return { comparisons, magnitude };
}

/** By each of some elements. */
function gradients(site: Site): Comparison[] {
  const places = sample(site);
  const gradient = gradientAt(site, site.base);
  const f = (x: Float64Array): Float64Array => valuesAt(site, x);
  const of = nameOfOutput(site);
  return [
    {
      name: "gradient",
      of,
      found: places.map((place) => gradient[place]!),
      expected: (k, step) => slope(site, f, places[k]!)(0, step),
      place: (k) => `∂${of}/∂${nameOf(site, site.variables, places[k]!)}`,
    },
  ];
}

/** Jv, Jᵀu along random v and u, and ⟨u, Jv⟩ beside ⟨Jᵀu, v⟩. */
function directions(site: Site): Comparison[] {
  const { live, base, random, single } = site;
  const v = drawn(base.length, random);
  const slopes = along((x) => valuesAt(site, x), base, v);
  const point = pointAt(site, base);
  const product = joined(
    site.outputs,
    live.tangents(point, parted(site.variables, v)),
  );
  const u = drawn(product.length, random);
  const cotangent = parted(site.outputs, u);
  const given = single ? Object.values(cotangent)[0] : cotangent;
  const back = joined(site.variables, live.cotangents(point, given, single));
  return [
    ...site.outputs.map(({ name, start, length }) => ({
      name: "jvp",
      of: name,
      found: [...product.slice(start, start + length)],
      expected: (k: number, step: number) => slopes(start + k, step),
      place: (k: number) => `along v: ${nameOf(site, site.outputs, start + k)}`,
    })),
    transposed(site, u, back),
    {
      name: "jvp · vjp",
      of: nameOfOutput(site),
      found: [dot(u, product)],
      expected: () => ({ value: dot(back, v), error: 0 }),
      place: () => "⟨u, Jv⟩ = ⟨Jᵀu, v⟩",
    },
  ];
}

/** Jᵀu beside differences of ⟨u, f⟩. */
function transposed(
  site: Site,
  u: Float64Array,
  back: Float64Array,
): Comparison {
  const places = sample(site);
  const weighted = (x: Float64Array): Float64Array =>
    Float64Array.of(dot(u, valuesAt(site, x)));
  return {
    name: "vjp",
    of: nameOfOutput(site),
    found: places.map((place) => back[place]!),
    expected: (k, step) => slope(site, weighted, places[k]!)(0, step),
    place: (k) => `by ${nameOf(site, site.variables, places[k]!)}`,
  };
}

/** Hv along a random v; of few variables, the whole matrix. */
function hessians(site: Site): Comparison[] {
  const { live, base, random } = site;
  const v = drawn(base.length, random);
  const point = pointAt(site, base);
  const slopes = along((x) => gradientAt(site, x), base, v);
  const product = joined(
    site.variables,
    live.product(point, parted(site.variables, v)),
  );
  const of = nameOfOutput(site);
  const name = (k: number): string => nameOf(site, site.variables, k);
  const hvp: Comparison = {
    name: "hvp",
    of,
    found: [...product],
    expected: slopes,
    place: (k) => `along v: ∂${of}/∂${name(k)}`,
  };
  const n = base.length;
  if (n > COLUMNS) return [hvp];
  const rows = Array.from({ length: n }, (_, k) =>
    along((x) => gradientAt(site, x), base, unit(n, k)),
  );
  const hessian: Comparison = {
    name: "hessian",
    of,
    found: [...live.hessian(point)],
    expected: (k, step) => rows[Math.floor(k / n)]!(k % n, step),
    place: (k) => `∂²${of}/∂${name(Math.floor(k / n))}∂${name(k % n)}`,
  };
  return [hvp, hessian];
}

/** The whole matrix of each output, where it is small. */
function jacobians(site: Site): Comparison[] {
  const { live, base, variables, outputs } = site;
  const n = base.length;
  const rows = outputs.reduce((sum, one) => sum + one.length, 0);
  if (n > COLUMNS || n * rows > ELEMENTS) return [];
  const found = live.jacobians(pointAt(site, base));
  const columns = Array.from({ length: n }, (_, k) =>
    along((x) => valuesAt(site, x), base, unit(n, k)),
  );
  return outputs.map((output) => {
    const entries = variables.flatMap((variable) =>
      Array.from(found[output.name]![variable.name]!, (value, k) => ({
        value,
        row: output.start + Math.floor(k / variable.length),
        column: variable.start + (k % variable.length),
      })),
    );
    return {
      name: "jacobian",
      of: output.name,
      found: entries.map((one) => one.value),
      expected: (k, step) =>
        columns[entries[k]!.column]!(entries[k]!.row, step),
      place: (k) =>
        `∂${nameOf(site, outputs, entries[k]!.row)}/∂${nameOf(site, variables, entries[k]!.column)}`,
    };
  });
}
