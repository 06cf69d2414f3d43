/** What the build step says of the files that it made, or would have made. */
import type { Diagnostic } from "../errors.ts";
import type { Cost } from "../report.ts";

// prettier-ignore
export type State =
  | "written" | "unchanged" | "removed"
  /** By --check: there, but another; not there; there, but of no source. */
  | "stale" | "missing" | "orphaned"
  /** The source is wrong; the file is not ours, or two sources want it. */
  | "failed" | "refused";

/** What became of a file. Paths are from where the command is used. */
export interface FileReport {
  /** Undefined of a file without a source. */
  readonly source: string | undefined;
  /** Undefined where the source could not be read. */
  readonly output: string | undefined;
  readonly state: State;
  readonly bytes?: number;
  readonly cost?: Cost;
  readonly milliseconds?: number;
}

/** Is told of things as they happen. */
export interface Listener {
  readonly file: (report: FileReport) => void;
  readonly diagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** What is wrong outside of any source. */
  readonly problem: (message: string, hint: string) => void;
}

const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;

const time = (milliseconds: number): string =>
  milliseconds < 10000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;

const costs = ({ operations }: Cost): string => {
  const all = Object.entries(operations);
  return `${all.map(([name, count]) => `${name} ${count}`).join(", ")} operations`;
};

/** One line. */
export function lineOf(report: FileReport): string {
  const { source, output, state, bytes, cost, milliseconds } = report;
  const what = source === undefined ? [] : [source];
  const way = [...what, ...(output === undefined ? [] : [output])].join(" -> ");
  const facts = [
    ...(state === "written" ? [] : [state]),
    ...(bytes === undefined ? [] : [size(bytes)]),
    ...(cost === undefined ? [] : [costs(cost)]),
    ...(milliseconds === undefined ? [] : [time(milliseconds)]),
  ];
  return `${way}  ${facts.join("; ")}`;
}

// prettier-ignore
const TOTALS: readonly (readonly [State, string])[] = [
  ["written",   "written"],
  ["unchanged", "unchanged"],
  ["removed",   "removed"],
  ["stale",     "stale"],
  ["missing",   "missing"],
  ["orphaned",  "orphaned"],
  ["failed",    "with errors"],
  ["refused",   "refused"],
];

export type Totals = Readonly<Partial<Record<State, number>>>;

export function totalsOf(reports: readonly FileReport[]): Totals {
  const totals: Partial<Record<State, number>> = {};
  for (const { state } of reports) totals[state] = (totals[state] ?? 0) + 1;
  return totals;
}

/** The last line. */
export function summaryOf(
  reports: readonly FileReport[],
  milliseconds: number,
): string {
  const totals = totalsOf(reports);
  const parts = TOTALS.flatMap(([state, word]) =>
    totals[state] === undefined ? [] : [`${totals[state]} ${word}`],
  );
  const bytes = reports.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const all = parts.length === 0 ? "nothing to do" : parts.join(", ");
  return `${all}${bytes > 0 ? ` (${size(bytes)})` : ""} in ${time(milliseconds)}`;
}
