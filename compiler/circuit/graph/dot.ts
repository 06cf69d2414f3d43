/** A picture in the language of Graphviz. */
import type { Picture, PictureNode, PictureWire } from "./picture.ts";

const quoted = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const coloured = (text: string | undefined, colour: string): string =>
  text === undefined ? "" : `<font color="${colour}">${html(text)}</font>`;

function nodeDot({ id, kind, label, name, total }: PictureNode): string {
  const shape = kind === "gate" ? "ellipse" : "plaintext";
  const lines = [
    html(label),
    ...(name === undefined ? [] : [`<i>${html(name)}</i>`]),
    ...(total === undefined ? [] : [coloured(total, "#b91c1c")]),
  ];
  return `  ${id} [shape=${shape}, label=<${lines.join("<br/>")}>];`;
}

function wireDot({
  from,
  to,
  value,
  gradient,
  carriesGradient,
}: PictureWire): string {
  const label = [coloured(value, "#15803d"), coloured(gradient, "#b91c1c")]
    .filter((one) => one !== "")
    .join("<br/>");
  const style = carriesGradient ? "" : ", style=dashed";
  return `  ${from} -> ${to} [label=<${label}>${style}];`;
}

export const dotOf = ({ title, nodes, wires }: Picture): string => `\
digraph circuit {
  rankdir=LR;
  label=${quoted(title)};
  node [fontname="Helvetica"];
  edge [fontname="Helvetica"];
${nodes.map(nodeDot).join("\n")}
${wires.map(wireDot).join("\n")}
}
`;
