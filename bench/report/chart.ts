/** Bars, on a logarithmic scale, of how long each contender takes for a gradient if ours takes 1. */
import { NATIVE, OURS } from "../contenders.ts";
import type { ItemResult } from "../results.ts";
import { timesLonger } from "./compare.ts";
import { ratio } from "./numbers.ts";

const WIDTH = 760;
const LEFT = 250;
const RIGHT = 60;
const BAR = 12;
const GAP = 10;
/** From a tenth to ten thousand. */
const DECADES = [-1, 0, 1, 2, 3, 4] as const;

const STYLE = `
text { font: 11px sans-serif; fill: #333; }
.title { font-weight: bold; }
.grid { stroke: #ddd; }
.one { stroke: #888; }
.hand { fill: #4878a8; }
.native { fill: #7a7a7a; }
.peer { fill: #c8803c; }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd; }
  .grid { stroke: #444; }
  .one { stroke: #999; }
  .hand { fill: #6ea0d4; }
  .native { fill: #9a9a9a; }
  .peer { fill: #e09a54; }
}`;

const place = (times: number): number => {
  const [low, high] = [DECADES[0], DECADES.at(-1)!];
  const log = Math.min(high, Math.max(low, Math.log10(times)));
  return LEFT + ((log - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
};

const classOf = (name: string): string => {
  if (name === NATIVE) return "native";
  return name.startsWith("JavaScript") ? "hand" : "peer";
};

const escape = (text: string): string =>
  text.replaceAll("`", "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An item: its title, and a bar for each contender, the fastest first. */
function bars(item: ItemResult, top: number): { svg: string; height: number } {
  const others = Object.keys(item.contenders)
    .filter((name) => name !== OURS)
    .flatMap((name) => {
      const times = timesLonger(item, "gradient", name, OURS);
      return times === undefined ? [] : [{ name, times }];
    })
    .toSorted((a, b) => a.times - b.times);
  const lines = others.map(({ name, times }, k) => {
    const y = top + BAR + 4 + k * BAR;
    const [from, to] = [place(1), place(times)].toSorted((a, b) => a - b);
    const width = Math.max(1, to! - from!);
    return [
      `<text x="${LEFT - 6}" y="${y + 9}" text-anchor="end">${escape(name)}</text>`,
      `<rect class="${classOf(name)}" x="${from!.toFixed(1)}" y="${y + 1}" width="${width.toFixed(1)}" height="${BAR - 2}"/>`,
      `<text x="${(Math.max(to!, place(1)) + 4).toFixed(1)}" y="${y + 9}">${ratio(times)}</text>`,
    ].join("\n");
  });
  return {
    svg: [
      `<text class="title" x="4" y="${top + 9}">${escape(item.title)}</text>`,
      ...lines,
    ].join("\n"),
    height: BAR + 4 + others.length * BAR + GAP,
  };
}

export function chart(items: readonly ItemResult[]): string {
  let top = 24;
  const parts: string[] = [];
  for (const item of items) {
    const { svg, height } = bars(item, top);
    parts.push(svg);
    top += height;
  }
  const grid = DECADES.map((power) => {
    const x = place(10 ** power).toFixed(1);
    const line = power === 0 ? "one" : "grid";
    return `<line class="${line}" x1="${x}" x2="${x}" y1="18" y2="${top}"/>\n<text x="${x}" y="12" text-anchor="middle">${(10 ** power).toLocaleString("en")}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}">`,
    `<style>${STYLE}</style>`,
    ...grid,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}
