/** A program as the gates of backpropagation, at a point that follows the reader's hand. */
import {
  createCircuit,
  type CircuitMaker,
} from "../../../compiler/circuit/build.ts";
import { derivationOf } from "../../../compiler/circuit/explain/derivation.ts";
import { bindPoint } from "../../../compiler/load/bind.ts";
import type { Data } from "../../../compiler/load/data.ts";
import { complete, drawPoint } from "../../../compiler/verify/draw.ts";
import { createRandom } from "../../../runtime/random.ts";
import { prepared } from "./lower.ts";
import type { Pointed, Program, Place } from "./protocol.ts";

/** How often numbers are drawn before a result that is not finite is taken as it is. */
const ATTEMPTS = 40;

/** The one that was asked about last: sliders ask about it again and again. */
let last: { readonly key: string; readonly maker: CircuitMaker } | undefined;

async function makerOf(program: Program): Promise<CircuitMaker> {
  const { output } = program;
  const key = JSON.stringify([program.text, output]);
  // A circuit has one output: of several the last.
  const only = typeof output === "string" ? output : output?.at(-1);
  if (last?.key === key) return last.maker;
  const { text } = await prepared(program);
  const maker = createCircuit(text, only === undefined ? {} : { output: only });
  last = { key, maker };
  return maker;
}

/** What is missing in the place is drawn from a seed. */
export async function answerCircuit(
  program: Program,
  place: Place,
): Promise<Pointed> {
  const maker = await makerOf(program);
  const { inputs, sizes } = maker.program;
  const at: Record<string, Data> = {};
  for (const { name, shape } of inputs) {
    const values = place.values[name];
    if (values !== undefined)
      at[name] = shape.length === 0 ? values[0]! : Float64Array.from(values);
  }
  const known = sizes.flatMap(({ name }) => {
    const size = place.sizes[name];
    return size === undefined ? [] : [[name, size] as const];
  });
  const given = complete(maker.program, at, Object.fromEntries(known));
  const random = createRandom(place.seed);
  for (let attempt = 0; ; attempt++) {
    const found = pointed(
      maker,
      drawPoint(maker.program, given, random, attempt),
    );
    const { circuit } = found;
    const values = circuit.nodes[circuit.output]!.value!;
    const isComplete = inputs.every(({ name }) => Object.hasOwn(at, name));
    if (isComplete || attempt === ATTEMPTS || values.every(Number.isFinite))
      return found;
  }
}

function pointed(
  maker: CircuitMaker,
  point: Readonly<Record<string, Data>>,
): Pointed {
  const bound = bindPoint(maker.program, point);
  const sizes = Object.fromEntries(
    [...bound.sizes].map(([name, { value }]) => [name, value]),
  );
  const circuit = maker.at(Object.fromEntries(bound.inputs), sizes);
  return {
    circuit,
    derivation: derivationOf(circuit),
    place: {
      values: Object.fromEntries(
        [...bound.inputs].map(([name, data]) => [name, [...data]]),
      ),
      sizes,
    },
  };
}
