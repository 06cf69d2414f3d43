/** The lines of a program, one by one. */
import type { Line, Node, Target } from "./ast.ts";
import { assignName, checkAssignable } from "./assign.ts";
import { assignPart } from "./assign-part.ts";
import { declarationOf, declare } from "./declarations.ts";
import type { Reader } from "./reader.ts";
import { repeat } from "./repeat.ts";
import { TOP } from "./scope.ts";
import { type Task, wait } from "./task.ts";
import { nodesOf } from "./walk.ts";

/** Names of assignments and definitions, those inside loops included. */
export function namesAssigned(lines: readonly Line[]): Set<string> {
  const names = new Set<string>();
  for (const line of lines) {
    if (line.kind === "define") names.add(line.name);
    if (line.kind === "assign") names.add(targetName(line.target));
    if (
      line.kind === "expression" &&
      line.value.kind === "call" &&
      line.value.name === "repeat"
    )
      for (const node of nodesOf(line.value))
        if (node.kind === "binding") names.add(targetName(node.target));
  }
  return names;
}

const targetName = (target: Target): string =>
  target.kind === "name" ? target.name : target.object.name;

export function* readLine(
  reader: Reader,
  line: Line,
  isLast: boolean,
): Task<void> {
  switch (line.kind) {
    case "define":
      checkAssignable(reader, line.name, line.nameSpan);
      checkParameters(reader, line);
      reader.names.set(line.name, { kind: "function", definition: line });
      return;
    case "assign": {
      const declaration = declarationOf(line);
      if (
        declaration !== undefined &&
        reader.names.get(declaration.name)?.kind !== "function"
      )
        return yield* declare(reader, line, declaration);
      return yield* assign(reader, line.target, line.value);
    }
    case "expression":
      return yield* expression(reader, line.value, isLast);
    default:
      return line satisfies never;
  }
}

function checkParameters(
  reader: Reader,
  { params }: Extract<Line, { kind: "define" }>,
): void {
  const seen = new Set<string>();
  for (const { name, span } of params) {
    if (seen.has(name))
      reader.builder.fail(
        span,
        "GS109",
        `the parameter '${name}' is there twice`,
      );
    seen.add(name);
  }
}

/** target = value */
function* assign(reader: Reader, target: Target, value: Node): Task<void> {
  reader.last = targetName(target);
  if (target.kind === "subscript")
    return yield* assignPart(reader, target, value);
  checkAssignable(reader, target.name, target.span);
  assignName(
    reader,
    target.name,
    yield* wait(reader.evaluate(value, TOP)),
    target.span,
  );
}

/** A line without a name: the result if it is the last, or a loop. */
function* expression(reader: Reader, value: Node, isLast: boolean): Task<void> {
  if (
    value.kind === "call" &&
    value.name === "repeat" &&
    reader.names.get("repeat")?.kind !== "function"
  )
    return yield* repeat(reader, value, assign);
  if (
    isLast &&
    value.kind === "name" &&
    reader.names.get(value.name)?.kind === "assigned"
  ) {
    reader.last = value.name;
    return;
  }
  const result = yield* wait(reader.evaluate(value, TOP));
  if (!isLast) {
    reader.builder.warn(
      value.span,
      "GS110",
      "this value is not used",
      "the last line is the result; name the others: y = …",
    );
    return;
  }
  reader.last = freeName(reader);
  assignName(reader, reader.last, result, value.span);
}

/** A name for a result without one: f, or what the program does not use. */
function freeName(reader: Reader): string {
  const taken = (name: string): boolean =>
    reader.used.has(name) ||
    reader.assigned.has(name) ||
    reader.names.has(name);
  for (const name of ["f", "result"]) if (!taken(name)) return name;
  let count = 1;
  while (taken(`result${count}`)) count++;
  return `result${count}`;
}
