/**
 * Loops as text, for dumps between passes and golden tests.
 *
 *     export function forward(p: Parameters { W }, N, x[2 * N]) -> l:
 *       let l = 0
 *       for n < N:
 *         const t0 = W[0] * x[2 * n]
 *         l += t0
 *       return l
 */
import type { Expr, Index } from "./expr.ts";
import {
  numbersOf,
  placesOf,
  type Beginning,
  type Code,
  type Contract,
  type Demands,
  type Grid,
  type Group,
  type LoweredFunction,
  type LoweredModule,
  type Param,
} from "./loops.ts";
import { createNames, type Names } from "./names.ts";
import { printElement, printExpr, printExprs } from "./print-expr.ts";

export function printLoops(module: LoweredModule): string {
  const names = createNames();
  const head = [
    `module ${module.name}`,
    ...module.groups.map((group) => printGroup(group, names)),
    ...(module.beginnings ?? []).flatMap(printBeginning),
    ...module.scratch.map(
      ({ array, length, shared }) =>
        `${shared ? "shared" : "scratch"} ${names.of(array)}[${length}]`,
    ),
    ...(module.constants ?? []).map(
      ({ variable, value }) =>
        `constant ${names.of(variable)} = ${printExpr(value, names)}`,
    ),
  ];
  const functions = module.functions.map((one) =>
    printFunction(one, names.within()),
  );
  return [head, ...functions]
    .map((lines) => lines.map((line) => line + "\n").join(""))
    .join("\n");
}

const printGroup = (group: Group, names: Names): string =>
  `group ${group.type} { ${group.members
    .map(
      ({ name, shape, host }) =>
        printElement(name, printAll(shape, names)) +
        (host === undefined ? "" : ` at ${group.members[host]!.name}`),
    )
    .join(", ")} }`;

const printBeginning = ({ group, members }: Beginning): string[] =>
  members.map((one) =>
    one.kind === "constant"
      ? `initial ${group}.${one.member} = ${one.value}`
      : `initial ${group}.${one.member} = ${one.by}(${one.args.join(", ")})`,
  );

const printAll = (nodes: readonly Expr[], names: Names): string[] =>
  nodes.map((node) => printExpr(node, names));

function printFunction(one: LoweredFunction, names: Names): string[] {
  const params = one.params.map((param) => printParam(param, names));
  const head = `${one.exported ? "export " : ""}function ${one.name}(${params.join(", ")}):`;
  return [head, ...indent(printBlock(one.body, names, one.returns))];
}

const indent = (lines: readonly string[]): string[] =>
  lines.map((line) => "  " + line);

function printParam(param: Param, names: Names): string {
  switch (param.kind) {
    case "scalar":
      return names.of(param.variable) + printDemands(param, names);
    case "size":
      return names.of(param.size);
    case "array": {
      const length = param.length ? printExpr(param.length, names) : "";
      return `${names.of(param.array)}[${length}]${printDemands(param, names)}`;
    }
    case "group":
      return `${param.name}: ${param.group.type} { ${param.arrays.map(names.of).join(", ")} }${printDemands(param, names)}`;
    default:
      return param satisfies never;
  }
}

const printDemands = ({ classes, finite }: Demands, names: Names): string =>
  (classes ? ` of ${printExpr(classes, names)} classes` : "") +
  (finite ? " finite" : "");

/** The lines of a block; what is declared in it may be returned. */
function printBlock(
  body: readonly Code[],
  names: Names,
  returns?: Expr,
): string[] {
  const lines = body.flatMap((code) => printCode(code, names));
  if (returns !== undefined)
    lines.push(...printLine([returns], names, ([text]) => `return ${text}`));
  return lines;
}

/** A line that shows expressions, and before it the names of what they share. */
function printLine(
  nodes: readonly Expr[],
  names: Names,
  line: (texts: readonly string[]) => string,
): string[] {
  const { lets, texts } = printExprs(nodes, names);
  return [...lets, line(texts)];
}

function printCode(code: Code, names: Names): string[] {
  switch (code.kind) {
    case "for":
      return printFor(code.index, code.reversed, code.body, names);
    case "let": {
      const word = code.mutable ? "let" : "const";
      return printLine(
        [code.value],
        names,
        ([value]) => `${word} ${names.of(code.variable)} = ${value}`,
      );
    }
    case "store":
      return printStore(code, names);
    case "fill":
      return printLine(
        [code.start, code.end, code.value],
        names,
        ([start, end, value]) =>
          `fill ${names.of(code.target)}[${start} … ${end}] = ${value}`,
      );
    case "contract":
      return printContract(code, names);
    case "together":
      return [
        `${code.op} ${names.of(code.array)}[${code.start} … ${code.start + code.count}]`,
      ];
    case "comment":
      return code.text.split("\n").map((line) => `# ${line}`);
    case "invoke":
      return [
        `${code.callee}(${code.params.map((param) => argument(param, names)).join(", ")})`,
      ];
    default:
      return code satisfies never;
  }
}

function printFor(
  index: Index,
  reversed: boolean,
  body: readonly Code[],
  names: Names,
): string[] {
  const inner = names.within();
  const extent = printExpr(index.extent, inner);
  const order = reversed ? ", reversed" : "";
  return [
    `for ${inner.of(index)} < ${extent}${order}:`,
    ...indent(printBlock(body, inner)),
  ];
}

function printStore(code: Code & { kind: "store" }, names: Names): string[] {
  const at = code.at === undefined ? [] : [code.at];
  const sign = code.by === "sum" ? "+=" : "=";
  const note = code.note === undefined ? "" : `   # ${code.note}`;
  return printLine(
    [...at, code.value],
    names,
    (texts) =>
      `${printElement(names.of(code.target), texts.slice(0, -1))} ${sign} ${texts.at(-1)!}${note}`,
  );
}

/**
 * contract W[3; 4, 1] += X[0; 5, 1] * Y[0; 1, 4] for i < 2, j < 4, k < 5: starts, then how far rows and
 * columns are apart; in a grid the extents and strides of its axes, 3:28 3:1.
 */
const printContract = (code: Contract, names: Names): string[] =>
  printLine(numbersOf(code), names, ([rows, columns, depth, ...numbers]) => {
    const rest = numbers.values();
    const places = placesOf(code).map((one) =>
      one.kind === "grid" ? printGrid(one) : rest.next().value!,
    );
    const [a, b, c] = [code.a, code.b, code.c].map(({ array }, k) => {
      const [start, row, column] = places.slice(3 * k);
      return `${names.of(array)}[${start}; ${row}, ${column}]`;
    });
    const sign = code.adds ? "+=" : "=";
    return `contract ${c} ${sign} ${a} * ${b} for i < ${rows}, j < ${columns}, k < ${depth}`;
  });

const printGrid = ({ axes }: Grid): string =>
  axes
    .map((one, k) => one + (k % 2 === 0 ? ":" : " "))
    .join("")
    .trimEnd();

function argument(param: Param, names: Names): string {
  switch (param.kind) {
    case "scalar":
      return names.of(param.variable);
    case "size":
      return names.of(param.size);
    case "array":
      return names.of(param.array);
    case "group":
      return param.name;
    default:
      return param satisfies never;
  }
}
