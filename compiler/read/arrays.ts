/** Literals of vectors, matrices and tensors. */
import { constant, type Expr } from "../ir/expr.ts";
import type { Node } from "./ast.ts";
import type { Builder } from "./builder.ts";
import type { Reader } from "./reader.ts";
import type { Frame } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import type { Value } from "./value.ts";

type ArrayNode = Extract<Node, { kind: "array" }>;

/** The items that are no literals themselves, with their places, and the extents of the brackets. */
interface Flat {
  readonly extents: readonly number[];
  readonly items: readonly {
    readonly place: readonly number[];
    readonly node: Node;
  }[];
}

/** Writes the items of a literal to a tensor of its own. */
export function* array(
  reader: Reader,
  node: ArrayNode,
  frame: Frame,
): Task<Value> {
  const { builder } = reader;
  const { extents, items } = flatten(reader, node);
  const values: Value[] = [];
  for (const item of items)
    values.push(yield* wait(reader.evaluate(item.node, frame)));
  const [first] = values;
  for (const value of values)
    if (!sameShape(value.shape, first!.shape))
      builder.mismatch(
        [first!, value],
        node.span,
        "items of a literal have one shape",
      );
  const places = items.map((item) => item.place);
  const stored = write(builder, extents, places, values);
  const known = new Map(places.map((place, k) => [place.join(), values[k]!]));
  const at = (subscripts: readonly Expr[]): Expr => {
    const place = subscripts.slice(0, extents.length).map(numberOf).join();
    const own = known.get(place)?.at(subscripts.slice(extents.length));
    return own && own.kind !== "apply" ? own : stored.at(subscripts);
  };
  return { ...stored, at, span: node.span };
}

/** A tensor with each value at its place. */
function write(
  builder: Builder,
  extents: readonly number[],
  places: readonly (readonly number[])[],
  values: readonly Value[],
): Value {
  const { shape } = values[0]!;
  const target = builder.local("array", [...extents.map(constant), ...shape]);
  for (const [k, place] of places.entries()) {
    const over = builder.indices(shape);
    const at = [...place.map(constant), ...over];
    builder.write("set", target, at, over, values[k]!.at(over));
  }
  return builder.value(target);
}

const numberOf = (node: Expr): number | undefined =>
  node.kind === "const" ? node.value : undefined;

const sameShape = (a: readonly Expr[], b: readonly Expr[]): boolean =>
  a.length === b.length && a.every((extent, axis) => extent === b[axis]);

/** Walks through brackets within brackets as long as they are of equal length. */
function flatten(reader: Reader, node: ArrayNode): Flat {
  let extents: number[] = [];
  let items: { place: number[]; node: Node }[] = [{ place: [], node }];
  while (
    items.length > 0 &&
    items.every((item) => item.node.kind === "array")
  ) {
    const arrays = items.map((item) => ({
      ...item,
      node: item.node as ArrayNode,
    }));
    const length = arrays[0]!.node.items.length;
    const odd = arrays.find((one) => one.node.items.length !== length);
    if (odd !== undefined)
      reader.builder.fail(
        odd.node.span,
        "GS301",
        `rows of one literal have one length: this has ${odd.node.items.length}, the first has ${length}`,
      );
    if (length === 0)
      reader.builder.fail(
        node.span,
        "GS211",
        "a literal needs at least one element",
      );
    extents = [...extents, length];
    items = arrays.flatMap((one) =>
      one.node.items.map((item, k) => ({
        place: [...one.place, k],
        node: item,
      })),
    );
  }
  return { extents, items };
}
