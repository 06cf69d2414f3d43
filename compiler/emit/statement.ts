/**
 * Statements as text. What was scheduled is written block by block; a line that would not fit is cut
 * where its longest part becomes a temporary, so that no line has to be broken.
 */
import type { Index, Store } from "../ir/loops.ts";
import { contraction, invocation, rangeOf } from "./call.ts";
import { lineComment, plainLine } from "./comment.ts";
import { atom, isBinary, number, operation, type Text } from "./expression.ts";
import { bracketed, indentation } from "./layout.ts";
import type { Names } from "./names.ts";
import { fits, width } from "./numbers.ts";
import {
  subtracted,
  type Act,
  type Block,
  type Item,
  type Schedule,
} from "./schedule.ts";
import { canCut, less, longest, textOf } from "./cut.ts";
import { forgetText, isLive, needsName, type Value } from "./values.ts";

export interface Style {
  /** TypeScript, whose reads of elements carry `!`. */
  readonly typed: boolean;
  readonly columns: number;
}

/** The lines of a function's body. */
export function printBody(
  { block, values }: Schedule,
  names: Names,
  unpacking: readonly string[],
  style: Style,
): string[] {
  for (const value of values) forgetText(value);
  const printer = new Printer(names, style, values.length, unpacking);
  printer.block(block);
  return printer.lines;
}

class Printer {
  readonly lines: string[] = [];
  readonly #names: Names;
  readonly #style: Style;
  /** Columns of `const t0 = ;` around a value, with the longest number a temporary may get. */
  readonly #frame: number;
  readonly #unpacking: readonly string[];
  #depth = 1;

  constructor(
    names: Names,
    style: Style,
    values: number,
    unpacking: readonly string[],
  ) {
    this.#unpacking = unpacking;
    this.#names = names;
    this.#style = style;
    this.#frame = `const t${values} = ;`.length;
  }

  block(block: Block): void {
    const start = this.lines.length;
    let before: Act | undefined;
    for (const item of block.items) {
      const opens = item.act.kind === "comment" && before?.kind !== "comment";
      const isFirst = this.lines.length === start || this.lines.at(-1) === "";
      if (opens && !isFirst) this.lines.push("");
      before = item.act;
      for (const value of item.values) if (isLive(value)) this.#settle(value);
      this.#statement(item);
    }
  }

  #line(text: string): void {
    this.lines.push(text === "" ? "" : indentation(this.#depth) + text);
  }

  get #room(): number {
    return this.#style.columns - 2 * this.#depth;
  }

  /** Decides how `value` is written where it is used, and names it if that is by a name. */
  #settle(value: Value): void {
    const { hint, aliases } = value;
    const spell = (): string => {
      value.text = this.#spell(value);
      return value.text.text;
    };
    const named = needsName(value);
    const name =
      !named || hint === undefined
        ? undefined
        : aliases.length > 0
          ? this.#names.fresh(hint)
          : this.#names.temporary(hint);
    const frame = name === undefined ? this.#frame : width(`const ${name} = ;`);
    this.#shorten(spell, this.#room - frame, value.args);
    if (named) this.#name(value, name);
  }

  #name(value: Value, name = this.#names.temporary()): void {
    const { text, root } = value.text!;
    const line = `const ${name} = ${text};`;
    if (!fits(line, this.#room) && isBinary(root))
      this.#broken(name, text, root);
    else this.#line(line);
    value.text = atom(name);
    value.named = true;
  }

  /** Long names of the user: prettier breaks after the sign, then after the operator. */
  #broken(name: string, text: string, operator: string): void {
    this.#line(`const ${name} =`);
    const whole = `  ${text};`;
    const end = text.indexOf(` ${operator} `) + operator.length + 1;
    if (fits(whole, this.#room)) return this.#line(whole);
    this.#line(`  ${text.slice(0, end)}`);
    this.#line(`  ${text.slice(end + 1)};`);
  }

  /** Names the longest of `parts` until what `spell` writes fits. */
  #shorten(
    spell: () => string,
    room: number,
    ...groups: (readonly Value[])[]
  ): string {
    let text = spell();
    for (const parts of groups)
      for (;;) {
        if (fits(text, room)) return text;
        const part = longest(parts.filter(canCut));
        if (part === undefined) break;
        this.#name(part);
        text = spell();
      }
    return text;
  }

  #spell({ expr, args, alias }: Value): Text {
    if (alias) return alias.text!;
    switch (expr.kind) {
      case "const":
        return number(expr.value);
      case "size":
      case "index":
        return atom(this.#names.of(expr));
      case "load": {
        const name = this.#names.of(expr.tensor);
        if (args.length === 0) return atom(name);
        const at = args.map((arg) => textOf(arg)).join(", ");
        return atom(`${name}[${at}]${this.#style.typed ? "!" : ""}`);
      }
      case "apply":
        return operation(
          expr.op,
          args.map((arg) => arg.alias?.text ?? arg.text!),
        );
      default:
        return expr satisfies never;
    }
  }

  /** A line made of operands, cut to fit. */
  #fitted(item: Item, spell: () => string): string {
    const { operands } = item;
    const inner = operands.filter((one) => !one.named && !one.alias);
    return this.#shorten(
      () => {
        for (const one of inner) if (!one.named) one.text = this.#spell(one);
        return spell();
      },
      this.#room,
      inner.flatMap((one) => (canCut(one) ? one.args : [])),
      operands,
    );
  }

  #statement(item: Item): void {
    const { act } = item;
    switch (act.kind) {
      case "unpack":
        this.lines.push(...this.#unpacking);
        return;
      case "size": {
        const name = this.#names.of(act.size);
        return this.#line(`checkSize("${name}", ${name});`);
      }
      case "comment":
        this.#comment(act.text);
        return;
      case "for":
        return this.#loop(act.index, act.reversed, item);
      case "invoke":
        return this.#call(act.callee, invocation(act, item, this.#names));
      case "store":
        return this.#store(act, item);
      case "contract":
        return this.#contract(contraction(act, item, this.#names));
      case "together":
        return this.#call(`${act.op}All`, rangeOf(act, this.#names));
      case "let":
      case "fill":
      case "check":
      case "return":
        return this.#simple(act, item);
      default:
        return act satisfies never;
    }
  }

  #simple(act: Simple, item: Item): void {
    const text = (k: number): string => textOf(item.operands[k]!);
    const fit = (spell: () => string): void =>
      this.#line(this.#fitted(item, spell));
    switch (act.kind) {
      case "let": {
        if (!act.mutable) return;
        const name = this.#names.declare(act.variable, act.variable.name);
        return fit(() => `let ${name} = ${text(0)};`);
      }
      case "fill": {
        const array = this.#names.of(act.target);
        return fit(() => `${array}.fill(${text(0)}, ${text(1)}, ${text(2)});`);
      }
      case "check": {
        const thing = this.#names.of(act.thing) + act.suffix;
        const head = `${act.by}(${JSON.stringify(thing)}, ${thing}`;
        return fit(
          () => [head, ...item.operands.map(textOf)].join(", ") + ");",
        );
      }
      case "return":
        return fit(() => `return ${text(0)};`);
      default:
        return act satisfies never;
    }
  }

  #store(act: Store, item: Item): void {
    const name = this.#names.of(act.target);
    const less = subtracted(act) !== undefined;
    const sign = act.by === "set" ? "=" : less ? "-=" : "+=";
    const mark = this.#style.typed && act.by === "sum" ? "!" : "";
    const line = this.#fitted(item, () => {
      const [value, at] = item.operands.map(textOf);
      const target = at === undefined ? name : `${name}[${at}]${mark}`;
      return `${target} ${sign} ${value!};`;
    });
    if (act.note === undefined) return this.#line(line);
    const noted = `${line} // ${plainLine(act.note)}`;
    if (fits(noted, this.#room)) return this.#line(noted);
    this.#comment(act.note);
    this.#line(line);
  }

  #loop(index: Index, reversed: boolean, item: Item): void {
    this.#names.enter();
    const i = this.#names.declare(index, index.name);
    const extent = item.operands[0]!;
    const header = this.#fitted(item, () =>
      reversed
        ? `for (let ${i} = ${less(extent)}; ${i} >= 0; ${i}--) {`
        : `for (let ${i} = 0; ${i} < ${textOf(extent)}; ${i}++) {`,
    );
    this.#line(header);
    const before = this.lines.length;
    this.#depth++;
    this.block(item.body!);
    this.#depth--;
    // A body of names that nothing uses leaves no text.
    if (this.lines.length === before) this.lines.pop();
    else this.#line("}");
    this.#names.leave();
  }

  #call(callee: string, args: readonly string[]): void {
    const { columns } = this.#style;
    const depth = this.#depth;
    this.lines.push(...bracketed(callee + "(", args, ");", columns, { depth }));
  }

  /** Where it does not fit on a line, an operand has a line, not each of its numbers. */
  #contract(operands: readonly string[]): void {
    const line = `contract(${operands.join(", ")});`;
    if (fits(line, this.#room)) return this.#line(line);
    this.#line("// prettier-ignore");
    this.#line("contract(");
    for (const one of operands) this.#line(`  ${one},`);
    this.#line(");");
  }

  #comment(text: string): void {
    const indent = indentation(this.#depth);
    this.lines.push(...lineComment(text, indent, this.#style.columns));
  }
}

/** Statements of one line. */
type Simple = Extract<Act, { kind: "let" | "fill" | "check" | "return" }>;
