/** One function of a module: doc comment, signature, checks, unpacking, body. */
import { apply, constant, type Expr } from "../ir/expr.ts";
import type { Demands, LoweredFunction, Param } from "../ir/loops.ts";
import { docComment } from "./comment.ts";
import { sizesOf } from "./groups.ts";
import { bracketed } from "./layout.ts";
import { hintsOf, mentionsOf, thingOf, type Mentions } from "./mentions.ts";
import { nameParams } from "./naming.ts";
import { Names, type Thing } from "./names.ts";
import { fits } from "./numbers.ts";
import { patternKey, property } from "./properties.ts";
import { schedule, type Act, type Check, type Schedule } from "./schedule.ts";
import { printBody, type Style } from "./statement.ts";
import { writesOf, type Writes } from "./writes.ts";

type GroupParam = Extract<Param, { kind: "group" }>;

/** A function whose values are placed, but not yet named. */
export interface Planned {
  readonly source: LoweredFunction;
  readonly schedule: Schedule;
  readonly mentions: Mentions;
}

const memory = new WeakMap<readonly LoweredFunction[], readonly Planned[]>();

/** The plans of a module's functions: made once, for what counts their operations and what prints them. */
export function planFunctions(
  functions: readonly LoweredFunction[],
): readonly Planned[] {
  let plans = memory.get(functions);
  if (plans === undefined) {
    const writes = writesOf(functions);
    plans = functions.map((one) => planFunction(one, writes));
    memory.set(functions, plans);
  }
  return plans;
}

function planFunction(source: LoweredFunction, writes: Writes): Planned {
  const acts: Act[] = [
    ...(source.exported ? source.params.flatMap(checks) : []),
    { kind: "unpack" },
    ...source.body,
  ];
  if (source.returns) acts.push({ kind: "return", value: source.returns });
  const plan = schedule(acts, writes);
  return { source, schedule: plan, mentions: mentionsOf(plan) };
}

function checks(param: Param): Act[] {
  switch (param.kind) {
    case "scalar":
      return contentChecks(param, param.variable, "", []);
    case "size":
      return [{ kind: "size", size: param.size }];
    case "array": {
      const { array, length } = param;
      if (length === undefined) return contentChecks(param, array, "", []);
      return [
        lengthCheck(array, "", length),
        ...contentChecks(param, array, "", [length]),
      ];
    }
    case "group":
      return param.length ? groupChecks(param, param.length) : [];
    default:
      return param satisfies never;
  }
}

const lengthCheck = (thing: Thing, suffix: string, length: Expr): Act => ({
  kind: "check",
  by: "checkLength",
  thing,
  suffix,
  args: [length],
});

/** Of the first numbers of an array, or of a number alone. */
function contentChecks(
  { classes, finite }: Demands,
  thing: Thing,
  suffix: string,
  length: readonly Expr[],
): Act[] {
  const check = (by: Check["by"], args: readonly Expr[]): Act => ({
    kind: "check",
    by,
    thing,
    suffix,
    args,
  });
  if (classes !== undefined)
    return [check("checkClasses", [classes, ...length])];
  return finite ? [check("checkFinite", length)] : [];
}

/**
 * A group made for larger sizes serves smaller ones. With one size its whole length tells; with
 * several a long enough whole may hold a part that is too short.
 */
function groupChecks(param: GroupParam, length: Expr): Act[] {
  const { name, group, arrays } = param;
  const sizes = sizesOf(group.members.flatMap((one) => one.shape));
  const lengths =
    sizes.length < 2
      ? [lengthCheck(name, ".flat", length)]
      : group.members
          .slice(0, arrays.length)
          .map((one) =>
            lengthCheck(name, property("", one.name), product(one.shape)),
          );
  return [...lengths, ...contentChecks(param, name, ".flat", [length])];
}

const product = (shape: readonly Expr[]): Expr => {
  let known = 1;
  const unknown: Expr[] = [];
  for (const extent of shape)
    if (extent.kind === "const") known *= extent.value;
    else unknown.push(extent);
  const factors = known === 1 && unknown.length > 0 ? [] : [constant(known)];
  return [...factors, ...unknown].reduce((a, b) => apply("mul", a, b));
};

export interface FunctionStyle extends Style {
  /** Names that the module has at its top, not to be hidden. */
  readonly reserved: ReadonlySet<string>;
  readonly scratch: ReadonlyMap<Thing, string>;
  /** "export ", or nothing in a script. */
  readonly exported: string;
}

export interface PrintedFunction {
  readonly code: readonly string[];
  readonly declaration: readonly string[];
  /** Names of the user that are spelled otherwise here. */
  readonly renamed: ReadonlyMap<string, string>;
}

export function printFunction(
  plan: Planned,
  style: FunctionStyle,
): PrintedFunction {
  const { source, schedule: placed } = plan;
  const { reserved, scratch } = style;
  const names = new Names(reserved, hintsOf(source.body), scratch);
  const renamed = nameParams(source.params, names);
  const unpacking = unpack(plan, names, style.columns);
  const params = source.params.map((param): Printed => {
    const name = names.of(thingOf(param));
    const used = isUsed(param, plan.mentions);
    return { param, name, local: used ? name : names.fresh("_" + name) };
  });
  const body = printBody(placed, names, unpacking, style);
  const isEmpty = body.length === 0;
  return {
    code: [
      ...documentation(source, params, (one) => one.local, style.columns),
      ...signature(source, params, isEmpty ? "{}" : "{", style),
      ...body,
      ...(isEmpty ? [] : ["}"]),
    ],
    declaration: source.exported
      ? [
          ...documentation(source, params, (one) => one.name, style.columns),
          ...declaration(source, params, style.columns),
        ]
      : [],
    renamed,
  };
}

/** A parameter, its name, and its name in the code: `_name` where it is not used. */
interface Printed {
  readonly param: Param;
  readonly name: string;
  readonly local: string;
}

const isUsed = (param: Param, { things }: Mentions): boolean =>
  things.has(thingOf(param)) ||
  (param.kind === "group" && param.arrays.some((array) => things.has(array)));

const typeOf = (param: Param): string => {
  switch (param.kind) {
    case "scalar":
    case "size":
      return "number";
    case "array":
      return "Float64Array";
    case "group":
      return param.group.type;
    default:
      return param satisfies never;
  }
};

const resultOf = ({ returns }: LoweredFunction): string =>
  returns ? "number" : "void";

function signature(
  source: LoweredFunction,
  params: readonly Printed[],
  brace: string,
  { typed, exported, columns }: FunctionStyle,
): string[] {
  return bracketed(
    `${source.exported ? exported : ""}function ${source.name}(`,
    params.map(({ param, local }) =>
      typed ? `${local}: ${typeOf(param)}` : local,
    ),
    typed ? `): ${resultOf(source)} ${brace}` : `) ${brace}`,
    columns,
  );
}

const declaration = (
  source: LoweredFunction,
  params: readonly Printed[],
  columns: number,
): string[] =>
  bracketed(
    `export declare function ${source.name}(`,
    params.map(({ param, name }) => `${name}: ${typeOf(param)}`),
    `): ${resultOf(source)};`,
    columns,
  );

const documentation = (
  source: LoweredFunction,
  params: readonly Printed[],
  nameOf: (one: Printed) => string,
  columns: number,
): string[] =>
  docComment(
    source.doc,
    params.flatMap((one) =>
      one.param.doc === undefined
        ? []
        : [`@param ${nameOf(one)} - ${one.param.doc}`],
    ),
    columns,
  );

/** `const { W1, b1 } = p;` for what the body uses, and the blank line that ends the checks. */
function unpack(plan: Planned, names: Names, columns: number): string[] {
  const lines = plan.source.params.flatMap((param) => {
    if (param.kind !== "group") return [];
    const entries = param.arrays.flatMap((array, k) =>
      plan.mentions.things.has(array)
        ? [entry(param.group.members[k]!.name, names.of(array))]
        : [],
    );
    return entries.length === 0
      ? []
      : pattern(entries, names.of(param.name), columns);
  });
  const { items } = plan.schedule.block;
  const opens = lines.length > 0 || items[0]!.act.kind !== "unpack";
  const goes = items.at(-1)!.act.kind !== "unpack";
  return opens && goes ? [...lines, ""] : lines;
}

/** Where only the name behind it does not fit, prettier leaves a pattern without renaming on its line. */
function pattern(
  entries: readonly string[],
  from: string,
  columns: number,
): string[] {
  const left = `  const { ${entries.join(", ")} } =`;
  const isSimple =
    entries.length <= 2 || !entries.some((one) => one.includes(": "));
  return isSimple && !fits(`${left} ${from};`, columns) && fits(left, columns)
    ? [left, `    ${from};`]
    : bracketed("const {", entries, `} = ${from};`, columns, {
        depth: 1,
        pad: " ",
      });
}

const entry = (member: string, name: string): string => {
  const key = patternKey(member);
  return key === name ? name : `${key}: ${name}`;
};
