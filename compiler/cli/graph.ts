/** gradsmith graph: the circuit as a picture. */
import { type Picture, pictureOf } from "../circuit/graph/picture.ts";
import { didYouMean } from "../errors.ts";
import { type Arguments, type Option, valueOf } from "./arguments.ts";
import { CIRCUIT_OPTIONS, circuitOf } from "./circuit.ts";
import type { Command } from "./command.ts";
import { writeFiles } from "./output.ts";
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

// prettier-ignore
const OPTIONS: readonly Option[] = [
  ...CIRCUIT_OPTIONS,
  { name: "format", value: "FORMAT", about: `one of ${Object.keys(FORMATS).join(", ")}; default: as --out ends, else svg` },
  { name: "out", short: "o", value: "FILE", about: "write to FILE rather than to standard output" },
];

export const graphCommand: Command = {
  usage: "<file | expression | -> [options]",
  options: OPTIONS,
  notes: `
Gates from left to right; above each wire the value that goes forward, below it
the gradient that comes back. Tensors have shapes and norms. Pictures are SVG,
Graphviz (.dot), Mermaid (.mmd), or PNG where @resvg/resvg-js is installed.`,
  examples: [
    'gradsmith graph "(x + y) * z" --at x=-2,y=5,z=-4 -o circuit.svg',
    "gradsmith graph examples/two-layer-net.grad --seed 1 -o net.svg",
    'gradsmith graph "x * y + sin(x)" --format mmd',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const out = valueOf(args, "out") ?? "-";
  const format = formatOf(valueOf(args, "format"), out);
  const circuit = await circuitOf("graph", args, terminal);
  const drawn = await FORMATS[format]!(pictureOf(circuit));
  terminal.report({ circuit });
  if (out === "-") {
    if (typeof drawn !== "string")
      throw new UsageError(
        "a PNG is written to a file",
        "as in: -o circuit.png",
      );
    terminal.product(drawn, format);
    return EXIT.done;
  }
  const written = writeFiles([[out, drawn]], args.positionals[0]).length > 0;
  terminal.report({ files: [{ path: out, written }] });
  terminal.say(written ? `wrote ${out}` : `${out} is unchanged`);
  return EXIT.done;
}

function formatOf(wanted: string | undefined, out: string): string {
  const ending = /\.(\w+)$/.exec(out)?.[1] ?? "svg";
  const found = wanted ?? ENDINGS[ending] ?? ending;
  if (Object.hasOwn(FORMATS, found)) return found;
  const names = Object.keys(FORMATS);
  const near = didYouMean(found, names);
  throw new UsageError(
    wanted === undefined
      ? `'${out}' ends in no format of pictures`
      : `--format: there is no '${found}'`,
    near ? `did you mean '${near}'?` : `the formats are ${names.join(", ")}`,
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
