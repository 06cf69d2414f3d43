/** Whole modules: header, imports, tables of shapes, functions, and their declarations. */
import {
  planFunctions,
  printFunction,
  type Planned,
  type PrintedFunction,
} from "./function.ts";
import {
  creatorName,
  printGroup,
  sizesOf,
  tableName,
  type PrintedGroup,
} from "./groups.ts";
import type { Group, LoweredModule } from "../ir/loops.ts";
import { topological, type Expr, type Size } from "../ir/expr.ts";
import { expression, runtimeFunction } from "./expression.ts";
import { printHeader } from "./header.ts";
import {
  declareInitializer,
  initializerImports,
  initializerName,
  printInitializer,
} from "./initialize.ts";
import { bracketed } from "./layout.ts";
import { fits } from "./numbers.ts";
import { gridsOf } from "./call.ts";
import { identifier, RESERVED, type Thing } from "./names.ts";

export interface EmitOptions {
  readonly target: "ts" | "js";
  /** What generated code imports the runtime by. */
  readonly runtime?: string;
  readonly printWidth?: number;
}

export interface Emitted {
  readonly code: string;
  /** Whether a line is wider than the page, which only very long names make: format.ts breaks it. */
  readonly overlong: boolean;
  /** Of JavaScript: the text of the .d.ts beside it. */
  readonly declarations?: string;
}

export const RUNTIME = "gradsmith/runtime";
const COLUMNS = 80;

/** The pieces of a module before they are joined. */
interface Pieces {
  readonly groups: readonly PrintedGroup[];
  readonly initializers: readonly (readonly string[])[];
  readonly scratch: readonly string[];
  readonly functions: readonly PrintedFunction[];
  /** Values and types that come from the runtime. */
  readonly imports: readonly string[];
  readonly types: readonly string[];
  readonly renamed: ReadonlyMap<string, string>;
}

interface PieceStyle {
  readonly typed: boolean;
  readonly columns: number;
  readonly exported: string;
}

export function emitModule(
  module: LoweredModule,
  options: EmitOptions,
): Emitted {
  const columns = options.printWidth ?? COLUMNS;
  const runtime = options.runtime ?? RUNTIME;
  const typed = options.target === "ts";
  const pieces = printPieces(module, { typed, columns, exported: "export " });
  const head = header(module, pieces, columns);
  const values = [...pieces.imports];
  const types = pieces.types.map((name) => `type ${name}`);
  const code = join([
    head,
    imports("import", typed ? [...values, ...types] : values, runtime, columns),
    ...pieces.groups.map((one) => one.code),
    ...pieces.initializers,
    pieces.scratch,
    ...pieces.functions.map((one) => one.code),
  ]);
  const overlong = isOverlong(code, columns);
  if (typed) return { code, overlong };
  const declarations = join([
    head,
    imports("import type", pieces.types, runtime, columns),
    ...pieces.groups.map((one) => one.declaration),
    ...(module.beginnings ?? []).map((one) => declareInitializer(one, columns)),
    ...pieces.functions.map((one) => one.declaration),
  ]);
  return { code, overlong, declarations };
}

/**
 * The same functions as the body of a function that takes `runtime` and returns an object of them,
 * to be run in this process: `new Function("runtime", emitScript(module))(runtime)`.
 */
export function emitScript(module: LoweredModule): string {
  const style = { typed: false, columns: COLUMNS, exported: "" };
  const pieces = printPieces(module, style);
  const names = [
    ...module.groups.flatMap((group) =>
      isFixed(group)
        ? [tableName(group.type), creatorName(group.type)]
        : [creatorName(group.type)],
    ),
    ...(module.beginnings ?? []).map((one) => initializerName(one.group)),
    ...module.functions.flatMap((one) => (one.exported ? [one.name] : [])),
  ];
  const taken = pieces.imports;
  return join([
    ['"use strict";'],
    taken.length === 0
      ? []
      : bracketed("const {", taken, "} = runtime;", COLUMNS, { pad: " " }),
    ...pieces.groups.map((one) => one.code),
    ...pieces.initializers,
    pieces.scratch,
    ...pieces.functions.map((one) => one.code),
    bracketed("return {", names, "};", COLUMNS, { pad: " " }),
  ]);
}

/** `code` ends with a newline. */
const isOverlong = (code: string, columns: number): boolean => {
  let start = 0;
  let end = code.indexOf("\n");
  while (end >= 0) {
    if (end - start > columns) {
      const line = code.slice(start, end);
      if (!/^ *(\/\/|\*)/.test(line) && !fits(line, columns)) return true;
    }
    start = end + 1;
    end = code.indexOf("\n", start);
  }
  return false;
};

/** Sections, a blank line between them. */
const join = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n") + "\n")
    .join("\n");

const imports = (
  keyword: string,
  names: readonly string[],
  from: string,
  columns: number,
): string[] =>
  names.length === 0
    ? []
    : bracketed(
        `${keyword} {`,
        names,
        `} from ${JSON.stringify(from)};`,
        columns,
        { pad: " " },
      );

function header(
  module: LoweredModule,
  { renamed }: Pieces,
  columns: number,
): string[] {
  const spelled = [...renamed].map(([name, as]) => `${name} is ${as} here.`);
  return printHeader(
    { ...module, notes: [...module.notes, ...spelled] },
    columns,
  );
}

function printPieces(module: LoweredModule, style: PieceStyle): Pieces {
  const plans = planFunctions(module.functions);
  const imports = importsOf(module, plans);
  const types = typesOf(module);
  const reserved = reservedNames(module, [...imports, ...types]);
  const scratch = scratchNames(module, reserved);
  const sizes = sizesOfParams(module);
  const sizeName = (size: Size): string => {
    let name = identifier(size.name);
    while (reserved.has(name)) name += "_";
    return name;
  };
  const leaf = (node: Expr): string => {
    const name = node.kind === "load" ? scratch.get(node.tensor) : undefined;
    if (name !== undefined) return name;
    throw new Error(`a constant depends on no ${node.kind}`);
  };
  const functions = plans.map((plan) =>
    printFunction(plan, { ...style, reserved, scratch }),
  );
  return {
    groups: module.groups.map((group) =>
      printGroup(group, { ...style, sizes, sizeName }),
    ),
    initializers: (module.beginnings ?? []).map((one) =>
      printInitializer(one, style),
    ),
    scratch: [
      ...(module.constants ?? []).map(
        ({ variable, value }) =>
          `const ${scratch.get(variable)!} = ${expression(value, leaf).text};`,
      ),
      ...[...gridsOf(module.functions)].map(
        (grid) => `const ${scratch.get(grid)!} = offsets(${grid});`,
      ),
      ...module.scratch.map(
        ({ array, length, shared }) =>
          `const ${scratch.get(array)!} = ${shared ? "sharedSlots()" : `new Float64Array(${length})`};`,
      ),
    ],
    functions,
    imports,
    types,
    renamed: new Map(functions.flatMap((one) => [...one.renamed])),
  };
}

const isFixed = (group: Group): boolean =>
  sizesOf(group.members.flatMap((one) => one.shape)).length === 0;

function importsOf(module: LoweredModule, plans: readonly Planned[]): string[] {
  const names = new Set(plans.flatMap((plan) => [...plan.mentions.functions]));
  const constants = (module.constants ?? []).map((one) => one.value);
  for (const node of topological(constants)) {
    const name = node.kind === "apply" ? runtimeFunction(node.op) : undefined;
    if (name !== undefined) names.add(name);
  }
  if (module.groups.length > 0) names.add("allocate");
  if (gridsOf(module.functions).size > 0) names.add("offsets");
  if (module.scratch.some((one) => one.shared)) names.add("sharedSlots");
  for (const one of (module.beginnings ?? []).flatMap(initializerImports))
    names.add(one);
  return [...names].sort();
}

const typesOf = ({ groups }: LoweredModule): string[] => [
  ...(groups.every(isFixed) ? [] : ["Shape"]),
  ...(groups.length === 0 ? [] : ["Tensors"]),
];

/** What no function may call its own variables. */
const reservedNames = (
  module: LoweredModule,
  imported: readonly string[],
): Set<string> =>
  new Set([
    ...RESERVED,
    ...imported,
    ...module.functions.map((one) => one.name),
    ...(module.beginnings ?? []).map((one) => initializerName(one.group)),
    ...module.groups.flatMap(({ type }) => [
      type,
      tableName(type),
      creatorName(type),
    ]),
  ]);

/** Names the scratch arrays and constants, and reserves the names. */
function scratchNames(
  module: LoweredModule,
  reserved: Set<string>,
): ReadonlyMap<Thing, string> {
  const names = new Map<Thing, string>();
  const arrays = [
    ...module.scratch.map((one) => one.array),
    ...(module.constants ?? []).map((one) => one.variable),
  ];
  const things: readonly (readonly [Thing, string])[] = [
    ...arrays.map((one) => [one, one.name] as const),
    ...[...gridsOf(module.functions)].map((one) => [one, "grid"] as const),
  ];
  const counts = new Map<string, number>();
  for (const [thing, called] of things) {
    const hint = identifier(called);
    let count = counts.get(hint) ?? 1;
    let name = RESERVED.has(hint) ? `${hint}_` : hint;
    while (reserved.has(name)) name = `${hint}_${++count}`;
    counts.set(hint, count);
    reserved.add(name);
    names.set(thing, name);
  }
  return names;
}

/** Sizes in the order in which functions take them. */
const sizesOfParams = ({ functions }: LoweredModule): Size[] => [
  ...new Set(
    functions.flatMap(({ params }) =>
      params.flatMap((param) => (param.kind === "size" ? [param.size] : [])),
    ),
  ),
];
