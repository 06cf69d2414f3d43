/** From lines of generated JavaScript back to lines of the program: a source map. */
import { addMapping, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A source map as all bundlers take it. */
export interface LineMap {
  version: 3;
  sources: string[];
  sourcesContent: string[];
  names: string[];
  mappings: string;
}

export interface Mapped {
  readonly code: string;
  readonly map: LineMap;
}

/** A text that code comes from, and what the map calls it. */
export interface Program {
  readonly source: string;
  readonly text: string;
  readonly statements: readonly Span[];
  /** The text of the source, if that is not the program but what it is made from. */
  readonly origin?: Origin;
}

export interface Origin {
  readonly text: string;
  /** Where in it each line of the program comes from. */
  readonly lines: readonly number[];
}

/** The comment that `marks` puts over the code of a statement. */
const MARK = /^( *)\/\/ @(\d+):(\d+)$/;
const FUNCTION = /^(?:export )?(?:function|const) /;
/** A line that computes or checks what has a name. */
const NAMED = /^ *(?:(?:const|let) ([\p{L}_$][\p{L}\p{N}_$]*) =|check(?:Length|Size)\("(?:\w+\.)?([\p{L}_$][\p{L}\p{N}_$]*)")/u; // prettier-ignore
const TARGET = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:\[[^\]]*\])?\s*=(?!=)/u;

/** Functions of a network that come from its other program. */
const PREDICTS = /function predict/;

/**
 * Puts the lines of the programs in place of their marks. A line of code belongs to the statement whose
 * name it sets, else to the one whose mark is above it, else to the last one: the output. What predicts
 * comes from `predict`.
 */
export function mapped(
  marked: string,
  learn: Program,
  predict: Program = learn,
): Mapped {
  const map = new GenMapping();
  const named = new Map([learn, predict].map((one) => [one, namesOf(one)]));
  let program = learn;
  let current = learn.statements.at(-1);
  const lines = marked.split("\n").map((line, k) => {
    const mark = MARK.exec(line);
    if (mark !== null) {
      current = { start: Number(mark[2]), end: Number(mark[3]) };
      return `${mark[1]}// ${firstLine(program.text, current)}`;
    }
    if (FUNCTION.test(line)) {
      program = PREDICTS.test(line) ? predict : learn;
      current = program.statements.at(-1);
    }
    const [, computed, checked] = NAMED.exec(line) ?? [];
    const span = named.get(program)!.get(computed ?? checked ?? "") ?? current;
    if (span !== undefined && isCode(line))
      addMapping(map, {
        generated: { line: k + 1, column: line.search(/\S/) },
        source: program.source,
        original: originalOf(program, span),
      });
    return line;
  });
  const texts = new Map(
    [predict, learn].map(({ source, text, origin }) => [
      source,
      origin?.text ?? text,
    ]),
  );
  const { sources, mappings } = toEncodedMap(map);
  const names = sources.map(String);
  return {
    code: lines.join("\n"),
    map: {
      version: 3,
      sources: names,
      sourcesContent: names.map((name) => texts.get(name)!),
      names: [],
      mappings,
    },
  };
}

const isCode = (line: string): boolean => /\S/.test(line) && !/^ *(?:\/\/|\/?\*)/.test(line); // prettier-ignore

const firstLine = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .split(/[\r\n\u2028\u2029]/)[0]!
    .trimEnd();

function originalOf({ text, origin }: Program, { start }: Span) {
  const position = positionIn(text, start);
  const offset = origin?.lines[position.line - 1];
  return offset === undefined ? position : positionIn(origin!.text, offset);
}

/** Lines from one, columns from zero, as source maps count. */
function positionIn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length };
}

/** The statement that sets a name last. */
const namesOf = ({ text, statements }: Program): ReadonlyMap<string, Span> =>
  new Map(
    statements.flatMap((span) => {
      const name = TARGET.exec(text.slice(span.start, span.end))?.[1];
      return name === undefined ? [] : [[name, span] as const];
    }),
  );
