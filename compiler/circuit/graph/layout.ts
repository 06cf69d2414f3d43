/** Where everything in a picture stands: a layered layout from left to right, by dagre. */
import { graphlib, layout as dagre } from "@dagrejs/dagre";
import type { Picture, PictureNode, PictureWire } from "./picture.ts";

export interface Box {
  /** Of the centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends PictureNode, Box {
  /** Of the gate itself, without what is written around it. */
  readonly radius: number;
}

/** A wire, and the level stretch of it between its value and its gradient. */
export interface PlacedWire extends PictureWire {
  readonly label: Box;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly wires: readonly PlacedWire[];
}

export const FONT = 13;
const LINE = 17;
const RADIUS = 17;
const MARGIN = 16;

/** The width of a text: browsers differ, so this is on the safe side. */
export const widthOf = (text: string, font: number = FONT): number =>
  [...text].reduce(
    (sum, one) =>
      sum +
      (/[ilj.,'|[\]()′ ]/.test(one)
        ? 0.36
        : /[mwMW×‖∂]/.test(one)
          ? 0.85
          : 0.62),
    0,
  ) * font;

function sizeOf({
  kind,
  label,
  name,
  total,
}: PictureNode): Box & { radius: number } {
  const text = Math.max(widthOf(label), widthOf(total ?? ""));
  if (kind !== "gate")
    return {
      x: 0,
      y: 0,
      width: text + 8,
      height: LINE * (total === undefined ? 1.4 : 2.6),
      radius: 0,
    };
  const radius = RADIUS;
  const width = Math.max(2 * radius, widthOf(label) + 16);
  // What stands above has its like below, so that wires meet the gate in its middle.
  const around = name === undefined && total === undefined ? 0 : 2 * LINE;
  return {
    x: 0,
    y: 0,
    width: Math.max(width, widthOf(name ?? "", FONT - 2), widthOf(total ?? "")),
    height: 2 * radius + around,
    radius,
  };
}

/** Lays out a picture. It takes seconds where there are a thousand gates. */
export function layoutOf({ nodes, wires }: Picture): Layout {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    nodesep: 14,
    ranksep: 30,
    edgesep: 10,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const sizes = new Map(nodes.map((one) => [one.id, sizeOf(one)]));
  for (const { id } of nodes) graph.setNode(id, { ...sizes.get(id)! });
  wires.forEach(({ from, to, value = "", gradient = "" }, k) => {
    const width = Math.max(14, widthOf(value) + 8, widthOf(gradient) + 8);
    graph.setEdge(
      from,
      to,
      { width, height: 2 * LINE + 4, labelpos: "c" },
      `w${k}`,
    );
  });
  dagre(graph);
  const { width = 0, height = 0 } = graph.graph() as {
    width?: number;
    height?: number;
  };
  const boxes = new Map(nodes.map(({ id }) => [id, graph.node(id) as Box]));
  const sources = nodes
    .filter((one) => one.kind === "source")
    .map((one) => boxes.get(one.id)!.y);
  const turn = isUpsideDown(sources)
    ? (y: number): number => height - y
    : (y: number): number => y;
  return sorted({
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x, y } = boxes.get(node.id)!;
      return { ...node, ...sizes.get(node.id)!, x, y: turn(y) };
    }),
    wires: wires.map((wire, k) => {
      const {
        x,
        y,
        width: across,
        height: tall,
      } = graph.edge(wire.from, wire.to, `w${k}`) as Box;
      return { ...wire, label: { x, y: turn(y), width: across, height: tall } };
    }),
  });
}

/** Sources that go to one gate only stand above each other in their own order. */
function sorted(layout: Layout): Layout {
  const { nodes, wires } = layout;
  const isAlone = ({ id, kind }: PlacedNode): boolean =>
    kind === "source" && wires.filter((one) => one.from === id).length === 1;
  const places = new Map<string, { y: number; labelY: number }>();
  for (const gate of nodes) {
    const own = nodes.filter(
      (one) =>
        isAlone(one) &&
        wires.some((wire) => wire.from === one.id && wire.to === gate.id),
    );
    const slots = own
      .map(({ id, y }) => ({
        y,
        labelY: wires.find((one) => one.from === id)!.label.y,
      }))
      .toSorted((a, b) => a.labelY - b.labelY);
    own.forEach(({ id }, k) => places.set(id, slots[k]!));
  }
  return {
    ...layout,
    nodes: nodes.map((one) => ({ ...one, y: places.get(one.id)?.y ?? one.y })),
    wires: wires.map((one) => ({
      ...one,
      label: { ...one.label, y: places.get(one.from)?.labelY ?? one.label.y },
    })),
  };
}

/** Whether more sources stand above those that come before them than below. */
function isUpsideDown(heights: readonly number[]): boolean {
  let balance = 0;
  heights.forEach((one, k) => {
    for (const before of heights.slice(0, k))
      balance += Math.sign(before - one);
  });
  return balance > 0;
}
