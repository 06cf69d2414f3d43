/**
 * The formulas of the tables, read beforehand: to read them with the parser takes longer than to compile a
 * short program. A formula that is not among them is read when it is needed.
 */
import { OPS, type OpName } from "../ir/ops.ts";
import { FORMS } from "./forms.ts";
import type { Template } from "./template.ts";

let forms: ReadonlyMap<string, string> | undefined;

/** The template of a formula, if it was read beforehand. */
export function prepared(text: string): Template | undefined {
  forms ??= new Map(
    FORMS.split("\n").map((line) => {
      const [form, formula] = line.split(FROM);
      return [formula!, form!];
    }),
  );
  const form = forms.get(text);
  return form === undefined ? undefined : decode(form.split(" ").values());
}

/** Between the form and the formula of a line. */
const FROM = " <- ";

/** A line of forms.ts: operations before their arguments, holes with a $. */
export const lineOf = (text: string, form: Template): string =>
  encode(form) + FROM + text;

function encode(form: Template): string {
  switch (form.kind) {
    case "hole":
      return "$" + form.name;
    case "number":
      return Object.is(form.value, -0) ? "-0" : String(form.value);
    case "apply":
      return [form.op, ...form.args.map(encode)].join(" ");
    default:
      return form satisfies never;
  }
}

function decode(words: Iterator<string, undefined>): Template {
  const word = words.next().value!;
  if (word.startsWith("$")) return { kind: "hole", name: word.slice(1) };
  if (!Object.hasOwn(OPS, word)) return { kind: "number", value: Number(word) };
  const op = word as OpName;
  return { kind: "apply", op, args: OPS[op].params.map(() => decode(words)) };
}
