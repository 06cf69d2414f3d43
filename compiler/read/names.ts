/** Looking names up, and what is said when there is nothing to find. */
import { didYouMean } from "../errors.ts";
import { constant, load, size, tensor, type Expr } from "../ir/expr.ts";
import { CONSTANTS } from "./constants.ts";
import type { Span } from "./ast.ts";
import { functionNames, isFunction } from "./functions.ts";
import type { Reader } from "./reader.ts";
import { type Binding, findLocal, type Frame } from "./scope.ts";
import { scalar, type Value } from "./value.ts";

/** What the program itself says of a name, constants apart. */
export const findDefined = (
  reader: Reader,
  frame: Frame,
  name: string,
): Value | undefined => {
  const local = findLocal(frame, name);
  if (local !== undefined) return local;
  const binding = reader.names.get(name);
  return binding && binding.kind !== "function" ? binding.value : undefined;
};

/** Whether a name is defined as anything: then it is no index. */
export const isDefined = (
  reader: Reader,
  frame: Frame,
  name: string,
): boolean => findLocal(frame, name) !== undefined || reader.names.has(name);

/** The value of a name; in a program without declarations a new input. */
export function lookUp(
  reader: Reader,
  frame: Frame,
  name: string,
  span: Span,
): Value {
  const value = findDefined(reader, frame, name);
  if (value !== undefined)
    return { ...value, span, ...(value.span && { from: value.span }) };
  const number = CONSTANTS.get(name);
  if (number !== undefined) return scalar(constant(number), span);
  if (reader.names.get(name)?.kind === "function" || isFunction(name))
    return reader.builder.fail(
      span,
      "GS206",
      `'${name}' is a function and needs arguments`,
      `write ${name}(…)`,
    );
  if (reader.assigned.has(name))
    return reader.builder.fail(
      span,
      "GS202",
      `'${name}' is used before it is set`,
      "move its assignment further up",
    );
  if (reader.declared) return unknownName(reader, frame, name, span);
  return {
    ...addInput(reader, name, [], span).value,
    span,
  };
}

/** Lengths that are easily taken for something else. */
const UNITS: ReadonlySet<string> = new Set(
  "m cm mm km kg g mg s ms min hour day deg rad inch ft mile lb N Pa J W V A K Hz mol L bit byte".split(
    " ",
  ),
);

function unknownName(
  reader: Reader,
  frame: Frame,
  name: string,
  span: Span,
): never {
  const near =
    didYouMean(name, visible(reader, frame)) ??
    didYouMean(name, functionNames());
  const { builder } = reader;
  if (name === "i" && near === undefined)
    builder.fail(
      span,
      "GS213",
      "'i' is not defined: all numbers are real, so it is not the imaginary unit",
      "declare it (i = input()), or use it as an index: sum(i, x[i])",
    );
  const before = builder.source.text.slice(0, span.start).trimEnd();
  if (UNITS.has(name) && /[0-9.]$/.test(before))
    builder.fail(
      span,
      "GS212",
      `'${name}' is not defined: there are no units here`,
      "leave the unit out and keep to one system of units",
    );
  return builder.fail(
    span,
    "GS201",
    `'${name}' is not defined`,
    near ? `did you mean '${near}'?` : `declare it: ${name} = input()`,
  );
}

function visible(reader: Reader, frame: Frame): string[] {
  const names = [...reader.names.keys(), ...CONSTANTS.keys()];
  for (let one: Frame | undefined = frame; one; one = one.around)
    names.push(...one.names.keys());
  return names;
}

/** Declares an input. Its shape is made of numbers and of names of sizes. */
export function addInput(
  reader: Reader,
  name: string,
  shape: readonly (number | string)[],
  span: Span | undefined,
): Extract<Binding, { kind: "input" }> {
  const extents = shape.map((one) =>
    givenExtent(reader, name, one, span ?? { start: 0, end: 0 }),
  );
  const made = tensor(name, extents, "input");
  reader.inputs.push(made);
  const value: Value = {
    shape: extents,
    at: (at) => load(made, at),
    ...(span && { span }),
  };
  const binding = { kind: "input", value, tensor: made, span } as const;
  reader.names.set(name, binding);
  return binding;
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** A length from an option: a whole number, or the name of a size. */
function givenExtent(
  reader: Reader,
  input: string,
  extent: number | string,
  span: Span,
): Expr {
  if (typeof extent === "number" && Number.isInteger(extent) && extent > 0)
    return constant(extent);
  if (typeof extent === "string" && NAME.test(extent))
    return addSize(reader, extent, span);
  return reader.builder.fail(
    span,
    "GS215",
    `'${extent}' is no length for the input '${input}'`,
    "a shape is made of whole numbers and names of sizes: 20x2, Nx2",
  );
}

/** The size of that name: an old one or a new one. */
export function addSize(reader: Reader, name: string, span: Span): Expr {
  const known = reader.names.get(name);
  if (known?.kind === "size") return known.value.at([]);
  if (known?.kind === "input")
    return reader.builder.fail(
      span,
      "GS209",
      `'${name}' is an input and cannot be a size too`,
      "give the size another name",
    );
  const made = size(name);
  reader.sizes.push(made);
  reader.names.set(name, { kind: "size", value: scalar(made, span), span });
  return made;
}
