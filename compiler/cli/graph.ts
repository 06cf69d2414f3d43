/** gradsmith graph: the circuit as a picture. */
import { type Picture, pictureOf } from "../circuit/graph/picture.ts";
import { didYouMean } from "../errors.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import { CIRCUIT_OPTIONS, circuitOf } from "./circuit.ts";
import type { Command } from "./command.ts";
import { marked } from "./mark.ts";
import { formatOf, productOptions, writeProduct } from "./product.ts";
import type { Terminal } from "./terminal.ts";
import { EXIT, UsageError } from "./usage.ts";

type Drawer = (picture: Picture) => Promise<string | Uint8Array>;

// prettier-ignore
const FORMATS: Readonly<Record<string, Drawer>> = {
  svg: drawSvg,
  dot: async (picture) => (await import("../circuit/graph/dot.ts")).dotOf(picture),
  mmd: async (picture) => (await import("../circuit/graph/mermaid.ts")).mermaidOf(picture),
  png: drawPng,
};

const ENDINGS: Readonly<Record<string, string>> = { gv: "dot", mermaid: "mmd" };

const NAMES = Object.keys(FORMATS);

const OPTIONS: readonly Option[] = [
  ...CIRCUIT_OPTIONS,
  ...productOptions(NAMES, "svg"),
];

export const graphCommand: Command = {
  usage: "<file | expression | -> [options]",
  options: OPTIONS,
  notes: `
Gates from left to right; above each wire the value that goes forward, below it
the gradient that comes back. Tensors have shapes and norms. Pictures are SVG,
Graphviz (.dot), Mermaid (.mmd), or PNG where @resvg/resvg-js is installed. They
begin with a comment that says whose they are, and only files that have it are
written over; PNG has no room for one, and needs --force.`,
  examples: [
    'gradsmith graph "(x + y) * z" --at x=-2,y=5,z=-4 -o circuit.svg',
    "gradsmith graph examples/two-layer-net.grad --seed 1 -o net.svg",
    'gradsmith graph "x * y + sin(x)" --format mmd',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const out = valueOf(args, "out") ?? "-";
  const format = pictureFormat(args, out);
  const circuit = await circuitOf("graph", args, terminal);
  const drawn = marked(format, await FORMATS[format]!(pictureOf(circuit)));
  terminal.report({ circuit });
  if (out !== "-") {
    writeProduct(out, drawn, args, terminal);
    return EXIT.done;
  }
  if (typeof drawn !== "string")
    throw new UsageError("a PNG is written to a file", "as in: -o circuit.png");
  terminal.product(drawn, format);
  return EXIT.done;
}

function pictureFormat(args: Arguments, out: string): string {
  const found = formatOf(args, NAMES, ENDINGS);
  if (found !== undefined) return found;
  if (!/\.\w+$/.test(out)) return "svg";
  const near = didYouMean(/\.(\w+)$/.exec(out)![1]!, NAMES);
  throw new UsageError(
    `'${out}' ends in no format of pictures`,
    near ? `did you mean '${near}'?` : `the formats are ${NAMES.join(", ")}`,
  );
}

/** The layout of more would take longer than anyone looks at it. */
const MOST = 400;

async function drawSvg(picture: Picture): Promise<string> {
  if (picture.nodes.length > MOST)
    throw new UsageError(
      `the circuit has ${picture.nodes.length} nodes, and a picture has room for ${MOST}`,
      "write it as .dot, or name an earlier result with --outputs",
    );
  return (await import("../circuit/graph/svg.ts")).svgOf(picture);
}

/** Of the package that turns SVG into PNG only this is used. */
interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: object,
  ) => { render(): { asPng(): Uint8Array } };
}

const RESVG = "@resvg/resvg-js";

async function drawPng(picture: Picture): Promise<Uint8Array> {
  const svg = await drawSvg(picture);
  const { Resvg } = await import(RESVG).then(
    (found: Resvg) => found,
    () => {
      throw new UsageError(
        `PNG needs the package ${RESVG}`,
        `npm install --save-dev ${RESVG}, or write .svg`,
      );
    },
  );
  const options = { fitTo: { mode: "zoom", value: 2 } };
  return new Resvg(svg, options).render().asPng();
}
