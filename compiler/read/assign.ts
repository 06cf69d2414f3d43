/** Assignments to a name: the value gets a tensor of that name. */
import {
  asNumber,
  type Expr,
  index,
  isConst,
  load,
  type Tensor,
} from "../ir/expr.ts";
import type { Span } from "./ast.ts";
import { isLength, knownNumber, normal } from "./integers.ts";
import type { Reader } from "./reader.ts";
import type { Value } from "./value.ts";

/** Only what statements made may be assigned again. */
export function checkAssignable(
  reader: Reader,
  name: string,
  span: Span,
): void {
  const known = reader.names.get(name);
  const { builder } = reader;
  if (known?.kind === "input")
    builder.fail(
      span,
      "GS208",
      `'${name}' is an input and cannot be assigned`,
      `use another name, such as ${name}2`,
    );
  if (known?.kind === "size")
    builder.fail(
      span,
      "GS208",
      `'${name}' is a size and cannot be assigned`,
      "use another name",
    );
  if (known?.kind === "index")
    builder.fail(
      span,
      "GS208",
      `'${name}' is the index of a loop and cannot be assigned`,
      "use another name",
    );
}

/** name = value */
export function assignName(
  reader: Reader,
  name: string,
  value: Value,
  span: Span,
): void {
  checkAssignable(reader, name, span);
  bind(reader, name, write(reader, name, value), span, direct(value));
}

/** Writes a value to a tensor of that name. */
export function write(reader: Reader, name: string, value: Value): Tensor {
  const { builder } = reader;
  const over = builder.indices(value.shape);
  const body = asNumber(value.at(over));
  const adopted = builder.adopt(name, body, over, value.shape);
  if (adopted !== undefined) return adopted;
  const target = builder.local(name, value.shape);
  builder.name(target, name);
  // A tensor is zero before its first statement.
  if (value.shape.length === 0 || !isConst(body, 0))
    builder.write("set", target, over, over, body);
  return target;
}

/**
 * What need not be read from memory: numbers, and scalars made of sizes, which may then stand in shapes and
 * subscripts. Also tensors of which all elements are one number.
 */
function direct(value: Value): Expr | undefined {
  const over = value.shape.map((extent) => index("i", extent));
  const body = value.at(over);
  if (body.kind === "const" || value.shape.length > 0)
    return body.kind === "const" ? body : undefined;
  if (!isLength(body)) return undefined;
  const form = normal(body);
  const isPolynomial = form !== body || form.kind === "size";
  const number = knownNumber(form);
  return isPolynomial && (number === undefined || Number.isInteger(number))
    ? form
    : undefined;
}

/** From now on the name means the tensor of this turn. */
export function bind(
  reader: Reader,
  name: string,
  tensor: Tensor,
  span: Span,
  number?: Expr,
): void {
  const open = reader.open.get(name);
  bindAt(
    reader,
    {
      name,
      tensor,
      span,
      lead: open ?? [...reader.builder.turns],
      open: open !== undefined,
    },
    number,
  );
}

interface Place {
  readonly name: string;
  readonly tensor: Tensor;
  readonly span: Span;
  /** Its leading subscripts. */
  readonly lead: readonly Expr[];
  readonly open: boolean;
}

/** From now on the name means the elements behind those subscripts. */
export function bindAt(
  reader: Reader,
  { name, tensor, span, lead, open }: Place,
  number?: Expr,
): void {
  const value = {
    shape: tensor.shape.slice(lead.length),
    at: (at: readonly Expr[]) => number ?? load(tensor, [...lead, ...at]),
    span,
  };
  reader.names.set(name, { kind: "assigned", value, tensor, lead, span, open });
}
