/** `initializeParameters`: what the members of a group begin with. */
import type { Beginning, Initial } from "../ir/loops.ts";
import { docComment } from "./comment.ts";
import { bracketed } from "./layout.ts";
import { literal } from "./numbers.ts";
import { property } from "./properties.ts";

export const initializerName = (group: string): string => `initialize${group}`;

/** The runtime's functions that it calls. */
export const initializerImports = ({ members }: Beginning): string[] =>
  members.flatMap((one) => (one.kind === "random" ? [one.by] : []));

export interface InitializerStyle {
  readonly typed: boolean;
  readonly columns: number;
  readonly exported: string;
}

/** The group that is named as in other functions; the source of random numbers, where one is used. */
interface Arguments {
  readonly group: string;
  readonly random: string | undefined;
}

function argumentsOf({ group, members }: Beginning): Arguments {
  const draws = members.some((one) => one.kind === "random");
  const isLearned = group === "Parameters";
  return {
    group: isLearned ? "p" : group.toLowerCase(),
    random: draws ? "random" : isLearned ? "_random" : undefined,
  };
}

export function printInitializer(
  beginning: Beginning,
  { typed, columns, exported }: InitializerStyle,
): string[] {
  const { group, random } = argumentsOf(beginning);
  const params = [
    typed ? `${group}: ${beginning.group}` : group,
    ...(random === undefined ? [] : [typed ? `${random}: ${RANDOM}` : random]),
  ];
  return [
    ...documentation(beginning, columns),
    ...bracketed(
      `${exported}function ${initializerName(beginning.group)}(`,
      params,
      typed ? "): void {" : ") {",
      columns,
    ),
    ...beginning.members.flatMap((one) => statement(one, group, columns)),
    "}",
  ];
}

/** Of the .d.ts beside JavaScript. */
export function declareInitializer(
  beginning: Beginning,
  columns: number,
): string[] {
  const { group, random } = argumentsOf(beginning);
  return [
    ...documentation(beginning, columns),
    ...bracketed(
      `export declare function ${initializerName(beginning.group)}(`,
      [
        `${group}: ${beginning.group}`,
        ...(random === undefined ? [] : [`random: ${RANDOM}`]),
      ],
      "): void;",
      columns,
    ),
  ];
}

const RANDOM = "() => number";

const documentation = (beginning: Beginning, columns: number): string[] =>
  docComment(
    [
      argumentsOf(beginning).random === undefined
        ? "Overwrites the statistics with what they are before anything is learned."
        : "Overwrites the parameters with what learning begins with; `random` gives numbers in [0, 1).",
    ],
    [],
    columns,
  );

function statement(one: Initial, group: string, columns: number): string[] {
  const member = property(group, one.member);
  switch (one.kind) {
    case "constant":
      return bracketed(`${member}.fill(`, [literal(one.value)], ");", columns, {
        depth: 1,
      });
    case "random":
      return bracketed(
        `${one.by}(`,
        [member, ...one.args.map(literal), "random"],
        ");",
        columns,
        { depth: 1 },
      );
    default:
      return one satisfies never;
  }
}
