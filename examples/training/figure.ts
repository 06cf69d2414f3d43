/** Decision boundaries as SVG: the plane in the colour of the class that wins, and the points. */
import { argmax } from "../../runtime/index.ts";
import { CLASSES, type Fitted } from "./fit.ts";
import type { Points } from "./points.ts";

export interface Panel {
  readonly title: string;
  readonly points: Points;
  readonly fitted: Fitted;
}

/** The width of a panel, in pixels and in steps of the grid that is classified. */
const SIDE = 200;
const GAP = 12;
const TITLE = 22;

// prettier-ignore
const COLOURS = [
  { plane: "#f6c9c4", point: "#c0392b" },
  { plane: "#c9e4cd", point: "#1e8449" },
  { plane: "#c8d8f0", point: "#2456a6" },
];

/** Rows of panels. */
export function figure(rows: readonly (readonly Panel[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = columns * (SIDE + GAP) + GAP;
  const height = rows.length * (SIDE + TITLE + GAP) + GAP;
  const panels = rows.flatMap((row, i) =>
    row.map((panel, j) => {
      const x = GAP + j * (SIDE + GAP);
      const y = GAP + i * (SIDE + TITLE + GAP) + TITLE;
      return `<g transform="translate(${x} ${y})">\n${drawPanel(panel)}\n</g>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const drawPanel = ({ title, points, fitted }: Panel): string =>
  [
    `<text x="${SIDE / 2}" y="-7" text-anchor="middle">${escaped(title)}</text>`,
    ...planePaths(points.extent, fitted),
    ...pointPaths(points),
    `<rect width="${SIDE}" height="${SIDE}" fill="none" stroke="#999"/>`,
  ].join("\n");

/** The classes of the middles of all pixels, row by row from the top. */
function classify(extent: number, fitted: Fitted): Uint8Array {
  const grid = new Float64Array(2 * SIDE * SIDE);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const at = 2 * (row * SIDE + column);
      grid[at] = extent * ((2 * (column + 0.5)) / SIDE - 1);
      grid[at + 1] = -extent * ((2 * (row + 0.5)) / SIDE - 1);
    }
  const scores = fitted.predict(grid, SIDE * SIDE);
  return Uint8Array.from({ length: SIDE * SIDE }, (_, k) =>
    argmax(scores, k * CLASSES, CLASSES),
  );
}

/** One path for each class, of runs along the rows; equal rows are one. */
function planePaths(extent: number, fitted: Fitted): string[] {
  const classes = classify(extent, fitted);
  const paths = COLOURS.map(() => "");
  for (let row = 0; row < SIDE;) {
    const line = classes.subarray(row * SIDE, (row + 1) * SIDE);
    let next = row + 1;
    while (next < SIDE && line.every((one, k) => one === classes[next * SIDE + k])) next++; // prettier-ignore
    for (let start = 0; start < SIDE;) {
      let end = start + 1;
      while (end < SIDE && line[end] === line[start]) end++;
      paths[line[start]!] += `M${start} ${row}h${end - start}v${next - row}h${start - end}z`; // prettier-ignore
      start = end;
    }
    row = next;
  }
  return paths.flatMap((path, k) =>
    path === ""
      ? []
      : `<path fill="${COLOURS[k]!.plane}" shape-rendering="crispEdges" d="${path}"/>`,
  );
}

function pointPaths({ X, target, extent, count }: Points): string[] {
  const paths = COLOURS.map(() => "");
  const pixel = (x: number): string =>
    String(Math.round(10 * SIDE * (0.5 + x / (2 * extent))) / 10);
  for (let k = 0; k < count; k++)
    paths[target[k]!] += `M${pixel(X[2 * k]!)} ${pixel(-X[2 * k + 1]!)}h0`;
  return paths.flatMap((path, k) =>
    path === ""
      ? []
      : `<path stroke="${COLOURS[k]!.point}" stroke-width="4" stroke-linecap="round" d="${path}"/>`,
  );
}
