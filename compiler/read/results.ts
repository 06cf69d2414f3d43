/** What a program gives, and what it is differentiated by. */
import { didYouMean } from "../errors.ts";
import type { Tensor } from "../ir/expr.ts";
import type { Statistic } from "../ir/program.ts";
import type { Line, Span } from "./ast.ts";
import { write } from "./assign.ts";
import type { Reader } from "./reader.ts";

const NOWHERE: Span = { start: 0, end: 0 };

/** The tensors of the named results, or of the last assignment. */
export function outputsOf(
  reader: Reader,
  last: Line,
  named: readonly string[],
): Tensor[] {
  if (named.length > 0)
    return [...new Set(named)].map((name) => outputOf(reader, name));
  if (reader.last !== undefined) return [outputOf(reader, reader.last)];
  const hint =
    last.kind === "define"
      ? `call the function on the last line: ${last.name}(${last.params.map((one) => one.name).join(", ")})`
      : "the last line is the result, as in y = x^2";
  return reader.builder.fail(
    last.span,
    "GS214",
    "the program computes nothing",
    hint,
  );
}

function outputOf(reader: Reader, name: string): Tensor {
  const { builder } = reader;
  const found = reader.names.get(name);
  if (found?.kind === "assigned") {
    // After a loop a name means one turn of a longer tensor; a result is a tensor of its own.
    if (found.lead.length === 0) return found.tensor;
    builder.origin = found.span;
    return write(reader, name, found.value);
  }
  const assigned = [...reader.names].flatMap(([one, { kind }]) =>
    kind === "assigned" ? [one] : [],
  );
  const near = didYouMean(name, assigned);
  return builder.fail(
    NOWHERE,
    "GS214",
    found
      ? `'${name}' is ${found.kind === "input" ? "an" : "a"} ${found.kind} and not a result`
      : `there is no result '${name}'`,
    near
      ? `did you mean '${near}'?`
      : assigned.length > 0
        ? `the program assigns ${assigned.slice(0, 12).join(", ")}`
        : "",
  );
}

/** The inputs that are handed back, with the tensors of what they become. */
export const statisticsOf = (
  reader: Reader,
  named: Readonly<Record<string, string | undefined>>,
): Statistic[] =>
  Object.entries(named).map(([name, next]) => {
    const input = statisticOf(reader, name);
    if (next === undefined) return { input, next };
    const found = outputOf(reader, next);
    const isSame =
      found.shape.length === input.shape.length &&
      found.shape.every((extent, axis) => extent === input.shape[axis]);
    if (isSame) return { input, next: found };
    return reader.builder.fail(
      NOWHERE,
      "GS301",
      `'${name}' cannot become '${next}', which has another shape`,
    );
  });

function statisticOf(reader: Reader, name: string): Tensor {
  const inputs = reader.inputs.filter((one) => one.role === "input");
  const found = inputs.find((one) => one.name === name);
  if (found !== undefined && found.shape.length > 0) return found;
  const near = didYouMean(
    name,
    inputs.map((one) => one.name),
  );
  return reader.builder.fail(
    NOWHERE,
    "GS214",
    found
      ? `'${name}' is a number, and statistics are tensors`
      : `'${name}' is not an input, so it cannot be handed back`,
    near ? `did you mean '${near}'?` : "",
  );
}

/** The parameters, else all inputs but labels; or those named. */
export function wrtOf(reader: Reader, named: readonly string[]): Tensor[] {
  const { inputs } = reader;
  if (named.length > 0)
    return [...new Set(named)].map((name) => variableOf(reader, name));
  const parameters = inputs.filter((one) => one.role === "parameter");
  return parameters.length > 0
    ? parameters
    : inputs.filter((one) => one.role !== "label");
}

function variableOf(reader: Reader, name: string): Tensor {
  const found = reader.inputs.find((one) => one.name === name);
  if (found !== undefined && found.role !== "label") return found;
  const names = reader.inputs
    .filter((one) => one.role !== "label")
    .map((one) => one.name);
  const near = didYouMean(name, names);
  return reader.builder.fail(
    NOWHERE,
    "GS214",
    found
      ? `'${name}' is a label: there is no derivative by it`
      : `'${name}' is not an input: there is no derivative by it`,
    near ? `did you mean '${near}'?` : `the inputs are ${names.join(", ")}`,
  );
}
