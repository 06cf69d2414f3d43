/** Which statements are one gate: those that write one tensor, those of one loop, and what stands between. */
import { topological, type Tensor } from "../ir/expr.ts";
import {
  assignments,
  type Assign,
  type Program,
  type Statement,
} from "../ir/program.ts";

export interface Group {
  readonly statements: readonly Statement[];
  readonly reads: ReadonlySet<Tensor>;
  readonly writes: ReadonlySet<Tensor>;
}

/** A group with the places of its statements. */
interface Span {
  readonly places: number[];
  readonly reads: Set<Tensor>;
  readonly writes: Set<Tensor>;
}

/** The groups in an order in which each stands behind all that it reads. */
export function groupsOf({ statements }: Program): Group[] {
  let spans = statements.map((statement, place): Span => {
    const own = assignments([statement]);
    return {
      places: [place],
      reads: new Set(own.flatMap(readsOf)),
      writes: new Set(own.map((one) => one.target)),
    };
  });
  for (let before = -1; before !== spans.length;) {
    before = spans.length;
    spans = merged(spans);
  }
  const last = (one: Span): number => Math.max(...one.places);
  return spans
    .toSorted((a, b) => last(a) - last(b))
    .map(({ places, reads, writes }) => ({
      statements: places.toSorted((a, b) => a - b).map((k) => statements[k]!),
      reads: new Set([...reads].filter((one) => !writes.has(one))),
      writes,
    }));
}

const readsOf = ({ at, value, over }: Assign): Tensor[] =>
  topological([...at, value, ...over.map((one) => one.extent)]).flatMap(
    (node) => (node.kind === "load" ? [node.tensor] : []),
  );

/** One round: groups that write the same tensor are one, with those between that read it. */
function merged(spans: readonly Span[]): Span[] {
  const writer = new Map<Tensor, Span>();
  const kept = new Set<Span>();
  for (const one of spans) {
    const found = [...one.writes]
      .map((tensor) => writer.get(tensor))
      .find(Boolean);
    const into = found ?? one;
    if (into !== one) join(into, one);
    else kept.add(one);
    for (const tensor of into.writes) writer.set(tensor, into);
  }
  for (const one of [...kept]) if (kept.has(one)) takeBetween(one, kept);
  return [...kept];
}

function join(into: Span, one: Span): void {
  into.places.push(...one.places);
  for (const tensor of one.reads) into.reads.add(tensor);
  for (const tensor of one.writes) into.writes.add(tensor);
}

/** Takes in what reads the group, directly or not, before its last statement. */
function takeBetween(group: Span, kept: Set<Span>): void {
  const last = Math.max(...group.places);
  if (group.places.length === 1) return;
  const known = new Set(group.writes);
  for (const one of kept) {
    if (one === group || Math.min(...one.places) > last) continue;
    if (![...one.reads].some((tensor) => known.has(tensor))) continue;
    for (const tensor of one.writes) known.add(tensor);
    kept.delete(one);
    join(group, one);
  }
}
