/** gradsmith explain: the derivation as a person would do it at a blackboard. */
import type { Circuit } from "../circuit/circuit.ts";
import {
  type Derivation,
  derivationOf,
} from "../circuit/explain/derivation.ts";
import { explainText } from "../circuit/explain/text.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import { CIRCUIT_OPTIONS, circuitOf } from "./circuit.ts";
import type { Command } from "./command.ts";
import { marked } from "./mark.ts";
import { formatOf, productOptions, writeProduct } from "./product.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT } from "./usage.ts";

/** A derivation in some format; printers are loaded when they are wanted. */
type Printer = (
  derivation: Derivation,
  circuit: Circuit,
  terminal: Terminal | undefined,
) => Promise<string>;

// prettier-ignore
const FORMATS: Readonly<Record<string, Printer>> = {
  text: async (derivation, _, terminal) => explainText(derivation, terminal && paintOf(terminal)),
  md:   async (derivation) => (await import("../circuit/explain/markdown.ts")).explainMarkdown(derivation),
  tex:  async (derivation) => (await import("../circuit/explain/tex.ts")).explainTex(derivation),
  html: async (derivation) => (await import("../circuit/explain/html.ts")).explainHtml(derivation, await typesetter()),
  json: async (derivation, circuit) => JSON.stringify({ derivation, circuit }, null, 2) + "\n",
};

const ENDINGS: Readonly<Record<string, string>> = {
  txt: "text",
  markdown: "md",
  htm: "html",
};

const NAMES = Object.keys(FORMATS);

const OPTIONS: readonly Option[] = [
  ...CIRCUIT_OPTIONS,
  ...productOptions(NAMES, "text"),
];

export const explainCommand: Command = {
  usage: "<file | expression | -> [options]",
  options: OPTIONS,
  notes: `
Each gate with its value and its local gradients, then the adjoints in the order
in which the backward pass visits them. Without --at there are formulas alone;
with it, values for all inputs, or --seed to draw the others. The backward pass
starts with 1, for each element of an output that is no number. Markdown, TeX and
HTML begin with a comment that says whose they are, and only files that have it
are written over; text and JSON have none, and need --force.`,
  examples: [
    'gradsmith explain "(x + y) * z" --at x=-2,y=5,z=-4',
    'gradsmith explain "sum((W * x) .^ 2)" --shape W=2x2,x=2 --at "W=[0.1,0.5;-0.3,0.8],x=[0.2,0.4]"',
    "gradsmith explain examples/two-layer-net.grad --seed 1 -o net.html",
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const out = valueOf(args, "out") ?? "-";
  const format = formatOf(args, NAMES, ENDINGS) ?? "text";
  const circuit = await circuitOf("explain", args, terminal);
  const derivation = derivationOf(circuit);
  if (terminal.json) terminal.report({ derivation, circuit });
  const isShown = out === "-";
  const text = marked(
    format,
    await FORMATS[format]!(derivation, circuit, isShown ? terminal : undefined),
  );
  if (isShown) {
    if (!terminal.json) terminal.product(text, format);
    return EXIT.done;
  }
  writeProduct(out, text, args, terminal);
  return EXIT.done;
}

function paintOf({ colours }: Terminal) {
  const { bold, green, red, dim } = colours;
  return { heading: bold, value: green, gradient: red, quiet: dim };
}

async function typesetter(): Promise<(tex: string) => string> {
  const { default: katex } = await import("katex");
  return (tex) => katex.renderToString(tex, { output: "mathml" });
}
