/** A picture as SVG: values in green above the wires, gradients in red below, on a light ground. */
import {
  FONT,
  layoutOf,
  type Layout,
  type PlacedNode,
  type PlacedWire,
  widthOf,
} from "./layout.ts";
import type { Picture } from "./picture.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const n = (value: number): string => String(Number(value.toFixed(1)));

const STYLE = `
  text { font: ${FONT}px Helvetica, Arial, "Liberation Sans", sans-serif; fill: #0f172a; text-anchor: middle; }
  .value { fill: #15803d; }
  .gradient { fill: #b91c1c; }
  .name { fill: #64748b; font-size: ${FONT - 2}px; font-style: italic; }
  .source { font-style: italic; }
  .gate { fill: #f1f5f9; stroke: #334155; stroke-width: 1.4; }
  .wire { fill: none; stroke: #64748b; stroke-width: 1.4; }
  .data { stroke-dasharray: 4 3; }
`;

const text = (kind: string, x: number, y: number, content: string): string =>
  `<text class="${kind}" x="${n(x)}" y="${n(y)}">${escape(content)}</text>`;

/** The least room on either side for a wire to bend in. */
const BEND = 12;

function wireSvg(
  wire: PlacedWire,
  byId: ReadonlyMap<string, PlacedNode>,
): string {
  const { label, value, gradient, carriesGradient } = wire;
  const [startX, startY] = edgeOf(byId.get(wire.from)!, 1);
  const [endX, endY] = edgeOf(byId.get(wire.to)!, -1);
  const left = Math.max(startX, label.x - label.width / 2);
  const right = Math.min(endX, label.x + label.width / 2);
  const path = `M${n(startX)},${n(startY)} ${bend(startX, startY, left, label.y)} L${n(right)},${n(label.y)} ${bend(right, label.y, endX, endY)}`;
  const kind = carriesGradient ? "wire" : "wire data";
  return [
    `<path class="${kind}" d="${path}" marker-end="url(#arrow)"/>`,
    ...(value === undefined
      ? []
      : [text("value", label.x, label.y - 5, value)]),
    ...(gradient === undefined
      ? []
      : [text("gradient", label.x, label.y + 15, gradient)]),
  ].join("\n");
}

function bend(fromX: number, fromY: number, toX: number, toY: number): string {
  const reach = Math.max(BEND / 2, (toX - fromX) / 2);
  return `C${n(fromX + reach)},${n(fromY)} ${n(toX - reach)},${n(toY)} ${n(toX)},${n(toY)}`;
}

const middleOf = ({ kind, total, y }: PlacedNode): number =>
  kind !== "gate" && total !== undefined ? y - 8 : y;

/** Where a wire leaves a node, or comes in. */
function edgeOf(node: PlacedNode, side: 1 | -1): [x: number, y: number] {
  const half =
    node.kind === "gate" ? gateWidth(node) / 2 : widthOf(node.label) / 2 + 3;
  return [node.x + side * half, middleOf(node)];
}

const gateWidth = ({ label, radius }: PlacedNode): number =>
  Math.max(2 * radius, widthOf(label) + 16);

function nodeSvg(node: PlacedNode): string {
  const { kind, x, y, label, name, total, radius } = node;
  if (kind !== "gate")
    return [
      text("source", x, middleOf(node) + 4.5, label),
      ...(total === undefined ? [] : [text("gradient", x, y + 14, total)]),
    ].join("\n");
  const width = gateWidth(node);
  return [
    `<rect class="gate" x="${n(x - width / 2)}" y="${n(y - radius)}" width="${n(width)}" height="${n(2 * radius)}" rx="${n(radius)}"/>`,
    text("sign", x, y + 4.5, label),
    ...(name === undefined ? [] : [text("name", x, y - radius - 5, name)]),
    ...(total === undefined
      ? []
      : [text("gradient", x, y + radius + 14, total)]),
  ].join("\n");
}

export function svgOf(picture: Picture): string {
  const layout: Layout = layoutOf(picture);
  const { width, height, nodes, wires } = layout;
  const byId = new Map(nodes.map((one) => [one.id, one]));
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="title">${escape(picture.title)}</title>
<desc id="desc">${escape(picture.description)}</desc>
<style>${STYLE}</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0,0.8 L8,4 L0,7.2 z" fill="#64748b"/></marker></defs>
<rect width="100%" height="100%" fill="#ffffff"/>
${wires.map((one) => wireSvg(one, byId)).join("\n")}
${nodes.map(nodeSvg).join("\n")}
</svg>
`;
}
