/** A program as the gates of backpropagation, at a point that follows the reader's hand. */
import {
  createCircuit,
  type CircuitMaker,
} from "../../../compiler/circuit/build.ts";
import type { Circuit } from "../../../compiler/circuit/circuit.ts";
import { derivationOf } from "../../../compiler/circuit/explain/derivation.ts";
import { pictureOf } from "../../../compiler/circuit/graph/picture.ts";
import { svgOf } from "../../../compiler/circuit/graph/svg.ts";
import { CompileError, diagnose } from "../../../compiler/errors.ts";
import { bindPoint } from "../../../compiler/load/bind.ts";
import type { Data } from "../../../compiler/load/data.ts";
import { complete, drawPoint } from "../../../compiler/verify/draw.ts";
import { createRandom } from "../../../runtime/random.ts";
import type { Place, Point, Pointed, Program, View } from "./protocol.ts";

/** How often numbers are drawn before a result that is not finite is taken as it is. */
const ATTEMPTS = 40;

/** With more gates than this nobody finds anything, and a slider would not move smoothly. */
const MOST = 150;

/** The one that was asked about last: sliders ask about it again and again. */
let last: { readonly key: string; readonly maker: CircuitMaker } | undefined;

async function makerOf(program: Program): Promise<CircuitMaker> {
  const { file, text, output } = program;
  const key = JSON.stringify([file, text, output]);
  if (last?.key === key) return last.maker;
  // A circuit has one output: of several the last.
  const only = typeof output === "string" ? output : output?.at(-1);
  const options = only === undefined ? {} : { output: only };
  const maker = await createCircuit({ file, text }, options);
  last = { key, maker };
  return maker;
}

/** What is missing in the place is drawn from a seed. */
export async function answerCircuit(
  program: Program,
  place: Place,
  view: View,
): Promise<Pointed> {
  const maker = await makerOf(program);
  const { circuit, point } = circuitAt(maker, place);
  if (view === "derivation")
    return { point, view, derivation: derivationOf(circuit) };
  const gates = circuit.nodes.filter((one) => one.gate !== undefined).length;
  if (gates > MOST)
    throw refused(program, `it has ${gates} gates, and more than ${MOST} are too many for a picture`); // prettier-ignore
  return { point, view, svg: svgOf(pictureOf(circuit)) };
}

const refused = (program: Program, reason: string): CompileError =>
  new CompileError(
    diagnose(program, { start: 0, end: 0 }, "GS901", reason, ""),
  );

interface Numbered {
  readonly circuit: Circuit;
  readonly point: Point;
}

function circuitAt(maker: CircuitMaker, place: Place): Numbered {
  const { program } = maker;
  const { inputs, sizes } = program;
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
  const given = complete(program, at, Object.fromEntries(known));
  const random = createRandom(place.seed);
  const isComplete = inputs.every(({ name }) => Object.hasOwn(at, name));
  for (let attempt = 0; ; attempt++) {
    const found = numbered(maker, drawPoint(program, given, random, attempt));
    const { nodes, output } = found.circuit;
    const isLast = isComplete || attempt === ATTEMPTS;
    if (isLast || nodes[output]!.value!.every(Number.isFinite)) return found;
  }
}

function numbered(
  maker: CircuitMaker,
  drawn: Readonly<Record<string, Data>>,
): Numbered {
  const bound = bindPoint(maker.program, drawn);
  const sizes = Object.fromEntries(
    [...bound.sizes].map(([name, { value }]) => [name, value]),
  );
  const values = Object.fromEntries(
    [...bound.inputs].map(([name, data]) => [name, [...data]]),
  );
  const circuit = maker.at(Object.fromEntries(bound.inputs), sizes);
  return { circuit, point: { values, sizes } };
}
