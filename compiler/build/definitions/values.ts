/** What is known of a TypeScript expression without running it, and where each part of it stands. */

/** Offsets in the file. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text, with the offset in the file of each of its characters and of its end. */
export interface Text extends Place {
  readonly kind: "text";
  readonly value: string;
  readonly offsets: readonly number[];
}

export interface Plain extends Place {
  readonly kind: "plain";
  readonly value: number | boolean | null | undefined;
}

export interface List extends Place {
  readonly kind: "list";
  readonly items: readonly Value[];
}

export interface Entry {
  readonly name: string;
  readonly place: Place;
  readonly value: Value;
}

export interface Fields extends Place {
  readonly kind: "fields";
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Value = Text | Plain | List | Fields;

/** The value itself. */
export function plainOf(value: Value): unknown {
  switch (value.kind) {
    case "text":
    case "plain":
      return value.value;
    case "list":
      return value.items.map(plainOf);
    case "fields":
      return Object.fromEntries(
        [...value.entries].map(([name, one]) => [name, plainOf(one.value)]),
      );
    default:
      return value satisfies never;
  }
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** How many characters it is indented by; none where it stands behind the quote. */
  readonly indent: number;
  readonly isFull: boolean;
}

/** The text without the indentation that all its lines share, and without blank lines around it. */
export function dedent(text: Text): Text {
  const lines = linesOf(text.value);
  const first = lines.findIndex((line) => line.isFull);
  if (first < 0) return text;
  const kept = lines.slice(
    first,
    lines.findLastIndex((line) => line.isFull) + 1,
  );
  const below = kept.filter((line) => line.start > 0 && line.isFull);
  const shared = Math.min(...below.map((line) => line.indent));
  const at = kept.flatMap(({ start, end, indent }) => {
    const from = start + Math.min(indent, shared);
    return Array.from({ length: end - from + 1 }, (_, k) => from + k);
  });
  const end = at.pop()!;
  return {
    ...text,
    value: at.map((k) => text.value[k]).join(""),
    offsets: [...at, end].map((k) => text.offsets[k]!),
  };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const indent = start === 0 ? 0 : line.length - line.trimStart().length;
    const isFull = line.trim() !== "";
    const found = { start, end: start + line.length, indent, isFull };
    start = found.end + 1;
    return found;
  });
}
