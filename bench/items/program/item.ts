/** Straight-line programs of many operations. */
import { ofModule, type Contender, type Made } from "../../contender.ts";
import type { Item } from "../../item.ts";
import { draw } from "../../random.ts";
import { C, JAVASCRIPT, programText } from "./dialects.ts";
import { generate, INPUTS } from "./generate.ts";
import { trace } from "./trace.ts";
import { write } from "./write.ts";

const SECOND = 1000;

export const program = (length: number): Item => ({
  name: `program-${length}`,
  title: `straight line, ${length.toLocaleString("en")} operations`,
  group: "program",
  source: {
    file: `program-${length}.grad`,
    text: () => programText(generate(length)),
  },
  options: { functions: ["forward", "valueAndGradient"] },
  ...(length >= 1000 && { warmUp: Math.min(length / 1000, 20) * SECOND }),
  data: () => ({ x: draw(11).between(0.2, 1, INPUTS) }),
  ours: (module, { x }) => ofModule(module, { inputs: [x] }),
  expert: async ({ x }) =>
    byHand(await live(write(generate(length), JAVASCRIPT)), x!),
  c: {
    file: `program-${length}.c`,
    text: () => write(generate(length), C),
  },
  scalars: {
    inputs: INPUTS,
    wrt: INPUTS,
    outputs: 1,
    trace: (algebra, x) => trace(generate(length), algebra, x),
    points: ({ x }) => x!,
  },
});

type Written = Record<"forward" | "valueAndGradient", Made> &
  Record<"VALUES" | "ADJOINTS", number>;

/** A module of this text; not by base 64, after which Node 20 computes sines more slowly (runtime/assembly.ts). */
const live = async (text: string): Promise<Written> =>
  (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Written;

function byHand(module: Written, x: Float64Array): Contender {
  const { forward, valueAndGradient } = module;
  const values = new Float64Array(module.VALUES);
  const adjoints = new Float64Array(module.ADJOINTS);
  return {
    result: adjoints.subarray(0, INPUTS),
    value: () => forward(x, values, adjoints),
    gradient: () => valueAndGradient(x, values, adjoints),
  };
}
