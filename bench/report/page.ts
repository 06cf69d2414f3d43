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
import { TRIED } from "./tried.ts";

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

/** A line of the table; those without times are named below it. */
function row(item: ItemResult, name: string, outcome: Outcome): string[][] {
  const label = isFloat32(name) ? `${name} (float32)` : name;
  if (outcome.kind === "failed") return [];
  const to = (what: "value" | "gradient"): string =>
    orDash(timesLonger(item, what, name, OURS));
  const { value, gradient } = outcome.timing;
  return [
    [label, duration(value.best), to("value"), duration(gradient.best), to("gradient")], // prettier-ignore
  ];
}

/** Why contenders have no times, those of one reason together. */
function reasons({ contenders }: ItemResult): string[] {
  const found = new Map<string, string[]>();
  for (const [name, outcome] of Object.entries(contenders))
    if (outcome.kind === "failed") {
      const why = outcome.why.replaceAll(/\s+/g, " ");
      found.set(why, [...(found.get(why) ?? []), name]);
    }
  return [...found].map(([why, names]) => `- ${names.join(", ")}: ${why}`);
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
  const { title, module } = item;
  const rows = ranked(item).flatMap(([name, outcome]) =>
    row(item, name, outcome),
  );
  const without = reasons(item);
  const operations = Object.entries(module.operations)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
  return [
    `### ${title}`,
    table(["", "value", "to ours", "with gradient", "to ours"], rows),
    `Operations: ${operations}; workspace ${module.workspace} bytes; ${module.bytes.toLocaleString("en")} bytes of code, compiled in ${duration(module.compile * 1e6)}.`,
    ...(without.length > 0 ? [`Without times:\n\n${without.join("\n")}`] : []),
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

/** How thoroughly items were measured, and which otherwise. */
function paceOf(items: readonly ItemResult[]): string {
  const quick = items.filter(({ pace }) => pace === "quick");
  if (quick.length === 0) return "thorough";
  if (quick.length === items.length) return "quick";
  return `thorough, but quick for ${quick.map(({ title }) => title).join("; ")}`;
}

/** The days on which items were measured. */
function daysOf(items: readonly ItemResult[]): string {
  const days = items.map(({ when }) => new Date(when).toISOString().slice(0, 10)); // prettier-ignore
  return [...new Set(days.toSorted())].join(", ");
}

function machineSection({ machine, items }: Results): string {
  const { cpu, cores, system, node, packages } = machine;
  const versions = Object.entries(packages)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ");
  const native =
    machine.gcc === undefined
      ? "no C: there is no gcc"
      : `C by ${machine.gcc} with \`${FLAGS.join(" ")}\``;
  return [
    `Measured by \`npm run bench -- --save\`, which writes this page: do not edit it. Pace: ${paceOf(items)}. On ${daysOf(items)}.`,
    `Machine: ${cpu}, ${cores} cores, ${system}. Node ${node.slice(1)}; ${native}.`,
    ...(versions === "" ? [] : [`Peers: ${versions}.`]),
  ].join("\n\n");
}

function exponentialSection({ exponentials }: Results): string {
  if (exponentials === undefined) return "";
  const rows = exponentials.map(({ count, exp, tanh }) => [
    String(count),
    ...[exp.math, exp.together, tanh.math, tanh.together].map(duration),
  ]);
  return [
    "## Exponentials together",
    "What one takes of so many, by `Math` one after the other, and by the runtime's kernel together, without what it takes to copy the arguments. Loops of eight or more use the kernel.",
    table(["count", "`Math.exp`", "together", "`Math.tanh`", "together"], rows),
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
    machineSection(results),
    `All contenders of an item take turns, each in a process of its own, for many short rounds; times are those of the best round. Before anything is timed, values and derivatives are compared with ours. *${EXPERT}* is what an expert writes for this very function, in \`bench/items\`; *${NATIVE}* is the same code in C. A ratio to something is our time over its time: below 1 we are faster. Peers are used as their users use them; "to ours" is their time over ours.`,
    overview(results.items),
    `![Times of a gradient, ours being 1](${chart})`,
    "## What is to be reached",
    targets(results),
    ...groups,
    compileSection(results),
    loadSection(results),
    exponentialSection(results),
    "## What was tried and left",
    TRIED.map((one) => `- ${one}`).join("\n"),
    "",
  ]
    .filter((part, k, all) => part !== "" || k === all.length - 1)
    .join("\n\n");
}
