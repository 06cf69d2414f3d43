/** docs/benchmarks.md, from the results of a run. */
import { EXPERT, NATIVE, OURS } from "../contenders.ts";
import { FLAGS } from "../harness/native.ts";
import type { Group } from "../item.ts";
import { PEERS } from "../peers/index.ts";
import type { ItemResult, Outcome, Results } from "../results.ts";
import { TARGETS } from "../targets.ts";
import {
  best,
  gradientToValue,
  peersOf,
  timesLonger,
  toExpert,
  toNative,
} from "./compare.ts";
import { duration, ratio } from "./numbers.ts";

const HEADINGS: Readonly<Record<Group, string>> = {
  scalar: "Scalar functions",
  jacobian: "Jacobians",
  mixture: "Gaussian mixtures",
  recurrent: "A recurrent net",
  net: "Nets",
  program: "Straight-line programs",
};

/** A table of Markdown; the first column is text, the others are numbers. */
const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [header, header.map((_, k) => (k === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const orDash = (amount: number | undefined): string =>
  amount === undefined ? "–" : ratio(amount);

function overview(items: readonly ItemResult[]): string {
  const rows = items.map((item) => {
    const peers = peersOf(item)
      .map(
        (name) => [timesLonger(item, "gradient", name, OURS)!, name] as const,
      )
      .toSorted(([a], [b]) => a - b);
    const first = peers[0];
    return [
      item.title,
      orDash(toExpert(item, "value")),
      orDash(toExpert(item, "gradient")),
      orDash(toNative(item, "value")),
      orDash(toNative(item, "gradient")),
      orDash(gradientToValue(item)),
      first === undefined ? "–" : `${first[1]}: ${ratio(first[0])}`,
    ];
  });
  return table(
    [
      "item",
      "value to JS",
      "gradient to JS",
      "value to C",
      "gradient to C",
      "gradient to value",
      "fastest peer takes",
    ],
    rows,
  );
}

const isFloat32 = (name: string): boolean =>
  PEERS.some((peer) => peer.name === name && peer.float32);

function row(item: ItemResult, name: string, outcome: Outcome): string[] {
  const label = isFloat32(name) ? `${name} (float32)` : name;
  if (outcome.kind === "failed") return [label, "–", "–", "–", "–"];
  const to = (what: "value" | "gradient"): string =>
    orDash(timesLonger(item, what, name, OURS));
  return [
    label,
    duration(outcome.timing.value.best),
    to("value"),
    duration(outcome.timing.gradient.best),
    to("gradient"),
  ];
}

/** Ours, then those by hand, then peers, the fastest first. */
function ranked(item: ItemResult): [string, Outcome][] {
  const place = (name: string): number => {
    if (name === OURS) return -3;
    if (name === NATIVE) return -1;
    if (name.startsWith("JavaScript")) return -2;
    return best(item, name, "gradient") ?? Infinity;
  };
  return Object.entries(item.contenders).toSorted(
    ([a], [b]) => place(a) - place(b),
  );
}

function section(item: ItemResult): string {
  const { title, contenders, module } = item;
  const rows = ranked(item).map(([name, outcome]) => row(item, name, outcome));
  const reasons = Object.entries(contenders).flatMap(([name, outcome]) =>
    outcome.kind === "failed" ? [`- ${name}: ${outcome.why}`] : [],
  );
  const operations = Object.entries(module.operations)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
  return [
    `### ${title}`,
    table(["", "value", "to ours", "with gradient", "to ours"], rows),
    `Operations: ${operations}; workspace ${module.workspace} bytes; ${module.bytes.toLocaleString("en")} bytes of code, compiled in ${duration(module.compile * 1e6)}.`,
    ...(reasons.length > 0 ? [`Not measured:\n\n${reasons.join("\n")}`] : []),
  ].join("\n\n");
}

function targets(results: Results): string {
  const rows = TARGETS.map(({ number, what, limit, judge }) => {
    const found = judge(results);
    return [
      `${number}. ${what}`,
      limit,
      found?.measured ?? "–",
      found === undefined ? "not measured" : found.met ? "met" : "**not met**",
    ];
  });
  return table(["what", "at most", "measured", ""], rows);
}

function compileSection({ compile }: Results): string {
  if (compile === undefined) return "";
  const rows = [...compile.programs, compile.again].map((one, k) => [
    k < compile.programs.length
      ? `${one.length.toLocaleString("en")} operations`
      : `${one.length.toLocaleString("en")} operations, again in the same process`,
    duration(one.seconds * 1e9),
    `${one.megabytes.toFixed(0)} MB`,
    one.bytes.toLocaleString("en"),
  ]);
  const commands = compile.commands.map(({ command, milliseconds }) => [
    `\`${command}\``,
    duration(milliseconds * 1e6),
  ]);
  return [
    "## Compiling",
    "From the text of a straight-line program to a formatted module, in a process of its own; the memory is the peak of the whole process.",
    table(["", "time", "memory", "bytes of code"], rows),
    table(["command", "processor time"], commands),
  ].join("\n\n");
}

function loadSection({ load, memory }: Results): string {
  const parts: string[] = [];
  if (load !== undefined)
    parts.push(
      "## What users load",
      "Bundled with the runtime, and minified, by rolldown.",
      table(
        ["", "bytes"],
        load.map(({ title, bytes }) => [title, bytes.toLocaleString("en")]),
      ),
    );
  if (memory !== undefined)
    parts.push(
      "## Memory",
      "What a call of the gradient, or Jacobian, allocates. A number that goes to or comes from a function that V8 does not inline is boxed, in 16 bytes: the value that is returned, and those of special functions.",
      table(
        ["item", "calls", "objects and arrays", "boxed numbers", "bytes"],
        memory.map(({ item, calls, objects, numbers, bytes }) => [
          item,
          calls.toLocaleString("en"),
          objects.toFixed(2),
          numbers.toFixed(2),
          bytes.toFixed(1),
        ]),
      ),
    );
  return parts.join("\n\n");
}

function machineSection({ machine, pace }: Results): string {
  const versions = Object.entries(machine.packages)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
  return [
    `Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.system}. Node ${machine.node.slice(1)}; C by ${machine.gcc ?? "nobody: there is no gcc"} with \`${FLAGS.join(" ")}\`. Pace: ${pace}.`,
    ...(versions === "" ? [] : [`Peers: ${versions}.`]),
  ].join("\n\n");
}

/** The page; the caller formats it. */
export function page(results: Results, chart: string): string {
  const groups = (Object.keys(HEADINGS) as Group[]).flatMap((group) => {
    const items = results.items.filter((item) => item.group === group);
    return items.length === 0
      ? []
      : [`## ${HEADINGS[group]}`, ...items.map(section)];
  });
  return [
    "# Benchmarks",
    "Written by `npm run bench -- --save`; do not edit.",
    machineSection(results),
    `All contenders of an item take turns, each in a process of its own, for many short rounds; times are those of the best round. Before anything is timed, values and derivatives are compared with ours. *${EXPERT}* is what an expert writes for this very function, in \`bench/items\`; *${NATIVE}* is the same code in C. A ratio to something is our time over its time: below 1 we are faster. Peers are used as their users use them; "to ours" is their time over ours.`,
    overview(results.items),
    `![Times of a gradient, ours being 1](${chart})`,
    "## What is to be reached",
    targets(results),
    ...groups,
    compileSection(results),
    loadSection(results),
    "",
  ]
    .filter((part, k, all) => part !== "" || k === all.length - 1)
    .join("\n\n");
}
