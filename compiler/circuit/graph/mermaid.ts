/** A picture in the language of Mermaid. */
import type { Picture, PictureNode, PictureWire } from "./picture.ts";

/** Text between quotes, with what Mermaid would read as its own. */
const quoted = (parts: readonly (string | undefined)[]): string =>
  `"${parts
    .filter((one) => one !== undefined && one !== "")
    .map((one) =>
      one!.replaceAll(
        /[&"<>#*_`[\]()\-+]/g,
        (each) => `#${each.charCodeAt(0)};`,
      ),
    )
    .join("<br/>")}"`;

function nodeMermaid({ id, kind, label, name, total }: PictureNode): string {
  const text = quoted([label, name, total && `∂ ${total}`]);
  return kind === "gate" ? `  ${id}((${text}))` : `  ${id}[${text}]`;
}

function wireMermaid({
  from,
  to,
  value,
  gradient,
  carriesGradient,
}: PictureWire): string {
  const text = quoted([value, gradient && `∂ ${gradient}`]);
  const arrow = carriesGradient ? "-->" : "-.->";
  return text === '""'
    ? `  ${from} ${arrow} ${to}`
    : `  ${from} ${arrow}|${text}| ${to}`;
}

export const mermaidOf = ({ nodes, wires }: Picture): string => `\
flowchart LR
${nodes.map(nodeMermaid).join("\n")}
${wires.map(wireMermaid).join("\n")}
`;
