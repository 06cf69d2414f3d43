/** The circuit that explain and graph are about: a program, and the point that the command line gives. */
import { createCircuit, type CircuitMaker } from "../circuit/build.ts";
import type { Circuit } from "../circuit/circuit.ts";
import { bindPoint } from "../load/bind.ts";
import type { Data } from "../load/data.ts";
import { complete, drawPoint } from "../verify/draw.ts";
import { createRandom } from "../../runtime/random.ts";
import type { Arguments, Option } from "./arguments.ts";
import { readInput } from "./input.ts";
import {
  AT_OPTION,
  checkSizes,
  fitting,
  pointOf,
  SEED_OPTION,
  seedOf,
  SIZES_OPTION,
  sizesOf,
} from "./point.ts";
import { onlyInput, PROGRAM_OPTIONS, programOptions } from "./program.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";

export const CIRCUIT_OPTIONS: readonly Option[] = [
  AT_OPTION,
  SIZES_OPTION,
  SEED_OPTION,
  ...PROGRAM_OPTIONS,
];

export async function circuitOf(
  command: string,
  args: Arguments,
  terminal: Terminal,
): Promise<Circuit> {
  const name = onlyInput(command, args.positionals);
  const { text, from } = await readInput(name);
  const maker = await makerOf(createCircuit(text, programOptions(args)));
  terminal.diagnostics(maker.warnings);
  const wantsNumbers = ["at", "seed", "sizes"].some((one) =>
    args.given.has(one),
  );
  const isConstant = maker.program.inputs.length === 0;
  const circuit =
    wantsNumbers || isConstant ? withNumbers(maker, args) : maker.symbolic();
  return from === undefined ? circuit : { ...circuit, title: from };
}

/** What cannot be shown is wrong usage. */
async function makerOf(maker: Promise<CircuitMaker>): Promise<CircuitMaker> {
  try {
    return await maker;
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(error.message, "--outputs names one");
    if (error instanceof TypeError && error.message.startsWith("option "))
      throw new UsageError(error.message);
    throw error;
  }
}

/** How often a point is drawn before one is taken as it is. */
const ATTEMPTS = 30;

function withNumbers(maker: CircuitMaker, args: Arguments): Circuit {
  const { program } = maker;
  const sizes = sizesOf(args);
  checkSizes(
    sizes,
    program.sizes.map((one) => one.name),
  );
  const seed = seedOf(args);
  const at = pointOf(args);
  const given = fitting(() => complete(program, at, sizes));
  const missing = program.inputs.filter(({ name }) => !Object.hasOwn(at, name));
  if (missing.length > 0 && seed === undefined)
    throw lacking(missing.map((one) => one.name));
  const random = createRandom(seed ?? 1);
  for (let attempt = 0; ; attempt++) {
    const point = drawPoint(program, given, random, attempt);
    const circuit = circuitAt(maker, point);
    const values = circuit.nodes[circuit.output]!.value!;
    const isLast = missing.length === 0 || attempt === ATTEMPTS;
    if (isLast || values.every(Number.isFinite)) return circuit;
  }
}

function lacking(names: readonly string[]): UsageError {
  const [first] = names;
  const list = names.map((one) => `'${one}'`).join(", ");
  return new UsageError(
    `there is no value for ${list}`,
    `add --at ${first}=…, or --seed 1 to draw what is missing`,
  );
}

const circuitAt = (
  maker: CircuitMaker,
  point: Readonly<Record<string, Data>>,
): Circuit =>
  fitting(() => {
    const { inputs, sizes } = bindPoint(maker.program, point);
    const known = [...sizes].map(([name, { value }]) => [name, value] as const);
    return maker.at(Object.fromEntries(inputs), Object.fromEntries(known));
  });
