/** docs/networks.md: what stands around the tables, and the tables, from those of the compiler. */
import * as v from "valibot";
import { ACTIVATIONS } from "../../compiler/network/activations.ts";
import { LAYERS } from "../../compiler/network/layers/table.ts";
import { LOSSES } from "../../compiler/network/losses.ts";
import { INITIALIZERS } from "../../compiler/network/initializers.ts";
import type { Described, Entries } from "../../compiler/network/row.ts";

type Row = Described<Entries> & {
  readonly shapes?: string;
  readonly parameters?: string;
};

type Table = Readonly<Record<string, unknown>>;

const rowsOf = (table: Table): [string, Row][] =>
  Object.entries(table) as [string, Row][];

/** The page, the tables in place of its marks. */
export function page(frame: string): string {
  const layers = rowsOf(LAYERS).filter(
    ([name]) => !Object.hasOwn(ACTIVATIONS, name),
  );
  const parts: Readonly<Record<string, string>> = {
    layers: layers.map(section).join("\n"),
    activations: rowsOf(ACTIVATIONS).map(section).join("\n"),
    losses: rowsOf(LOSSES).map(section).join("\n"),
    initializers: INITIALIZERS.map((name) => `\`${name}\``).join(", "),
  };
  return frame.replaceAll(
    /<!-- (\w+) -->/g,
    (mark, name: string) => parts[name] ?? mark,
  );
}

function section([name, row]: [string, Row]): string {
  const options = optionsOf(row);
  return [
    `### ${name}`,
    row.about,
    "```text\n" + row.formula + "\n```",
    [
      ...(row.shapes ? [`- Shapes: ${row.shapes}`] : []),
      ...(row.parameters ? [`- Parameters: ${row.parameters}`] : []),
      ...(row.differs ? [`- Other than in PyTorch: ${row.differs}`] : []),
    ].join("\n"),
    ...(options.length === 0
      ? []
      : [
          ["| option | default | |", "| --- | --- | --- |", ...options].join(
            "\n",
          ),
        ]),
    "",
  ]
    .filter((part, k, all) => part !== "" || k === all.length - 1)
    .join("\n\n");
}

/** Options that all layers have are told once, above. */
const COMMON = new Set(["name", "initializer", "regularization"]);

interface Wrapped {
  readonly type: string;
  readonly wrapped?: v.GenericSchema;
  readonly default?: unknown;
}

const optionsOf = ({ options }: Row): string[] =>
  Object.entries(options.entries)
    .filter(([key]) => !COMMON.has(key))
    .map(([key, schema]) => {
      const { type, wrapped, default: usual } = schema as unknown as Wrapped;
      const about =
        v.getDescription(schema as v.GenericSchema) ??
        (wrapped && v.getDescription(wrapped)) ??
        "";
      const isOptional = type === "optional";
      const shown = isOptional
        ? usual === undefined
          ? ""
          : code(usual)
        : "required";
      return `| \`${key}\` | ${shown} | ${about.replaceAll("|", "\\|")} |`;
    });

const code = (value: unknown): string =>
  `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
