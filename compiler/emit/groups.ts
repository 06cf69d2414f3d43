/** What a module says of a group of arrays: its shapes, its type, how to allocate it. */
import { topological, type Expr, type Size } from "../ir/expr.ts";
import type { Group } from "../ir/loops.ts";
import { docComment } from "./comment.ts";
import { expression } from "./expression.ts";
import { bracketed } from "./layout.ts";
import { width } from "./numbers.ts";
import { literalKey, propertyName } from "./properties.ts";

export interface PrintedGroup {
  readonly code: readonly string[];
  readonly declaration: readonly string[];
}

/** What the text depends on beside the group. */
export interface GroupStyle {
  readonly typed: boolean;
  readonly columns: number;
  readonly exported: string;
  /** All sizes of the module, in the order in which functions take them. */
  readonly sizes: readonly Size[];
  readonly sizeName: (size: Size) => string;
}

/** The sizes in `nodes`, in order of first appearance. */
export function sizesOf(nodes: readonly Expr[]): Size[] {
  const found: Size[] = [];
  for (const node of topological(nodes))
    if (node.kind === "size") found.push(node);
  return found;
}

/** PARAMETERS of Parameters, TEST_DATA of TestData. */
export const tableName = (type: string): string =>
  type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();

export const creatorName = (type: string): string => `create${type}`;

export function printGroup(group: Group, style: GroupStyle): PrintedGroup {
  const mine = new Set(sizesOf(group.members.flatMap((one) => one.shape)));
  return mine.size === 0
    ? fixed(group, style)
    : sized(group, orderAs(style.sizes, mine), style);
}

const orderAs = (order: readonly Size[], mine: ReadonlySet<Size>): Size[] => [
  ...new Set([...order.filter((size) => mine.has(size)), ...mine]),
];

const shapes = (group: Group, style: GroupStyle): string[] =>
  group.members.map(({ name, shape }) => {
    const extents = shape.map(
      (extent) => expression(extent, (node) => leaf(node, style)).text,
    );
    return `${literalKey(name)}: [${extents.join(", ")}]`;
  });

function leaf(node: Expr, { sizeName }: GroupStyle): string {
  if (node.kind === "size") return sizeName(node);
  throw new Error(`a shape cannot depend on a value (${node.kind})`);
}

/** Shapes known now: a table, from which the type follows. */
function fixed(group: Group, style: GroupStyle): PrintedGroup {
  const { columns, typed, exported } = style;
  const { type } = group;
  const table = tableName(type);
  const parts = shapes(group, style);
  const doc = docComment([group.doc], [], columns);
  const alias = `export type ${type} = Tensors<typeof ${table}>;`;
  const code = [
    ...doc,
    ...bracketed(
      `${exported}const ${table} = {`,
      parts,
      typed ? "} as const;" : "};",
      columns,
      { pad: " " },
    ),
    ...(typed ? [alias] : []),
    ...creator(type, [], allocateTable(table, group, columns), style),
  ];
  const readonly = parts.map(
    (part) => "readonly " + part.replace(": [", ": readonly ["),
  );
  const declaration = [
    ...doc,
    ...bracketed(`export declare const ${table}: {`, readonly, "};", columns, {
      pad: " ",
      separator: ";",
    }),
    alias,
    `export declare const ${creatorName(type)}: () => ${type};`,
  ];
  return { code, declaration };
}

/** Where members lie that share the place of another one. */
const hostsOf = ({ members }: Group): string[] =>
  members.flatMap(({ name, host }) =>
    host === undefined
      ? []
      : [
          `${literalKey(name)}: ${JSON.stringify(propertyName(members[host]!.name))}`,
        ],
  );

/** A call of `allocate`, on a line of its own, with a table of shapes. */
function allocateTable(table: string, group: Group, columns: number): string[] {
  const hosts = hostsOf(group);
  return hosts.length === 0
    ? [`allocate(${table});`]
    : bracketed(`allocate(${table}, {`, hosts, "});", columns - 2, PADDED);
}

/** The same with the shapes themselves. */
function allocateShapes(
  parts: readonly string[],
  group: Group,
  columns: number,
): string[] {
  const hosts = hostsOf(group);
  if (hosts.length === 0)
    return bracketed("allocate({", parts, "});", columns - 2, PADDED);
  const line = `allocate({ ${parts.join(", ")} }, { ${hosts.join(", ")} });`;
  if (width(line) <= columns - 2) return [line];
  const literals = [parts, hosts].flatMap((one) =>
    bracketed("{", one, "},", columns - 4, PADDED),
  );
  return ["allocate(", ...literals.map((text) => "  " + text), ");"];
}

const PADDED = { pad: " " };

/** Shapes known when called. */
function sized(
  group: Group,
  sizes: readonly Size[],
  style: GroupStyle,
): PrintedGroup {
  const { columns, typed, sizeName } = style;
  const { type } = group;
  const keys = group.members.map(({ name }) => `${literalKey(name)}: Shape`);
  const alias = bracketed(
    `export type ${type} = Tensors<{`,
    keys,
    "}>;",
    columns,
    { pad: " ", separator: ";" },
  );
  const doc = docComment([group.doc], [], columns);
  const params = sizes.map(sizeName);
  const allocation = allocateShapes(shapes(group, style), group, columns);
  return {
    code: [
      ...(typed ? alias : []),
      ...doc,
      ...creator(type, params, allocation, style),
    ],
    declaration: [
      ...alias,
      ...doc,
      ...bracketed(
        `export declare const ${creatorName(type)}: (`,
        params.map((name) => `${name}: number`),
        `) => ${type};`,
        columns,
      ),
    ],
  };
}

/** createParameters = (): Parameters => allocate(PARAMETERS), broken after the arrow if need be. */
function creator(
  type: string,
  sizes: readonly string[],
  allocation: readonly string[],
  { typed, columns, exported }: GroupStyle,
): string[] {
  const params = sizes.map((name) => (typed ? `${name}: number` : name));
  const open = `${exported}const ${creatorName(type)} = (`;
  const close = `)${typed ? ": " + type : ""} =>`;
  const head = open + params.join(", ") + close;
  const line = `${head} ${allocation[0]!}`;
  if (allocation.length === 1 && width(line) <= columns) return [line];
  return [
    ...bracketed(open, params, close, columns),
    ...allocation.map((text) => "  " + text),
  ];
}
