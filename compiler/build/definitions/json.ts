/** A value as JSON, with the place in the file of each of its parts. */
import { plainOf, type Place, type Value } from "./values.ts";

/** A part of the JSON text and what it was made from. */
interface Part extends Place {
  readonly origin: Place;
}

export interface Json {
  readonly text: string;
  /** The place in the file of the innermost part that holds `offset`. */
  readonly originOf: (offset: number) => Place;
}

export function jsonOf(value: Value): Json {
  const writer = new Writer();
  writer.value(value, "");
  writer.add("\n");
  const { text, parts } = writer;
  return { text, originOf: (offset) => innermost(parts, offset) ?? value };
}

/** Lists and objects of no more characters than this stand on one line. */
const SHORT = 60;

const isShort = (value: Value): boolean =>
  (JSON.stringify(plainOf(value)) ?? "").length <= SHORT;

class Writer {
  text = "";
  /** Outer parts come behind inner ones. */
  readonly parts: Part[] = [];

  add(text: string): void {
    this.text += text;
  }

  value(value: Value, indent: string): void {
    const start = this.text.length;
    this.#write(value, indent);
    this.parts.push({ start, end: this.text.length, origin: value });
  }

  #write(value: Value, indent: string): void {
    switch (value.kind) {
      case "text":
      case "plain":
        return this.add(JSON.stringify(value.value) ?? "null");
      case "list":
        return this.#between("[]", value, indent, value.items, (one, inside) =>
          this.value(one, inside),
        );
      case "fields": {
        const given = [...value.entries.values()].filter(
          (one) => one.value.kind !== "plain" || one.value.value !== undefined,
        );
        return this.#between("{}", value, indent, given, (one, inside) => {
          const start = this.text.length;
          this.add(JSON.stringify(one.name));
          const end = this.text.length;
          this.parts.push({ start, end, origin: one.place });
          this.add(": ");
          this.value(one.value, inside);
        });
      }
      default:
        return value satisfies never;
    }
  }

  #between<Item>(
    brackets: "[]" | "{}",
    value: Value,
    indent: string,
    items: readonly Item[],
    write: (item: Item, indent: string) => void,
  ): void {
    if (items.length === 0) return this.add(brackets);
    const inside = indent + "  ";
    const pad = brackets === "{}" ? " " : "";
    const [first, next, last] = isShort(value)
      ? [pad, " ", pad]
      : ["\n" + inside, "\n" + inside, "\n" + indent];
    this.add(brackets[0]!);
    items.forEach((item, k) => {
      this.add(k > 0 ? "," + next : first);
      write(item, inside);
    });
    this.add(last + brackets[1]!);
  }
}

const innermost = (parts: readonly Part[], offset: number): Place | undefined =>
  parts.find(({ start, end }) => start <= offset && offset < end)?.origin;
