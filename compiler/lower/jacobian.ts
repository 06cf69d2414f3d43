/** Jacobians written out: by vertex elimination, for the whole program or for each sample of a batch. */
import {
  integer,
  known,
  offset,
  plusInteger,
  timesInteger,
} from "../ir/affine.ts";
import { index, ZERO, type Expr, type Tensor } from "../ir/expr.ts";
import type { Code } from "../ir/loops.ts";
import type { Program, Statement } from "../ir/program.ts";
import { layout } from "../differentiate/matrix.ts";
import { eliminated } from "../differentiate/eliminate.ts";
import { oneSample, WHOLE, type Sample } from "./batch.ts";
import { Block } from "./block.ts";
import { mapCode } from "./code.ts";
import { spelling } from "./decompose.ts";
import { restructured } from "../rewrite/restructure.ts";
import { points } from "./cost.ts";
import { beginAll } from "./begin.ts";
import type { NestOptions } from "./options.ts";
import { gathersFrom, isStraight } from "./straight.ts";
import { read, type Place, type Places } from "./place.ts";

/**
 * The code that fills a Jacobian: a row for each element of the outputs, a column for each of the
 * variables. Undefined where the program is too large to be written out. The operations of the program
 * are whole still, so that their derivatives are the neat ones; they are spelled out in the end.
 */
export function jacobianCode(
  program: Program,
  places: ReadonlyMap<Tensor, Place>,
  array: Tensor,
  options: NestOptions,
): Code[] | undefined {
  // Elimination finds an element of a variable only where it is read by number.
  if (gathersFrom(new Set(program.wrt), program.statements)) return undefined;
  const whole = straightened(program, WHOLE, places, options);
  if (whole) return written(program, WHOLE, whole, places, array, options);
  const sample = oneSample(program);
  if (sample === undefined) return undefined;
  const inner = new Map(
    [...places].map(([one, place]) => [
      sample.of(one),
      within(one, place, sample),
    ]),
  );
  const small = { ...program, statements: sample.statements };
  const statements = straightened(small, sample, inner, options);
  if (statements === undefined) return undefined;
  const body = written(small, sample, statements, inner, array, options);
  return [
    zeroed(program, array),
    { kind: "for", index: sample.index!, reversed: false, body },
  ];
}

/** The statements, begun, if they and the elements that the matrix has rows and columns for can be written out. */
function straightened(
  program: Program,
  sample: Sample,
  places: Places,
  options: NestOptions,
): Statement[] | undefined {
  const listed = [...program.outputs, ...program.wrt].every((one) =>
    sample.of(one).shape.every((extent) => known(extent) !== undefined),
  );
  if (!listed) return undefined;
  const statements = beginAll(program.statements, places, new Set());
  return isStraight(statements, places, options) ? statements : undefined;
}

/** Where the sample's share of a tensor lies. */
const within = (one: Tensor, place: Place, sample: Sample): Place =>
  place.kind === "variable"
    ? place
    : { ...place, offset: (at) => place.offset(sample.whole(one, at)) };

const zeroed = (program: Program, array: Tensor): Code => ({
  kind: "fill",
  target: array,
  start: ZERO,
  end: timesInteger(layout(program.outputs).total, layout(program.wrt).total),
  value: ZERO,
});

/** More zeros than this share of the entries are filled in at once. */
const SPARSE = 0.25;

function written(
  program: Program,
  sample: Sample,
  statements: readonly Statement[],
  places: Places,
  array: Tensor,
  options: NestOptions,
): Code[] {
  const block = new Block(places, options.note);
  block.run(statements);
  const rows = elementsOf(program.outputs, sample);
  const columns = elementsOf(program.wrt, sample);
  const variables = columns.map(({ tensor, at }) =>
    read(places.get(tensor)!, at),
  );
  const outputs = rows.map(({ tensor, at }) => block.element(tensor, at));
  block.flush();
  const width = layout(program.wrt).total;
  const spell = spelling();
  const known = outputs.map(spell);
  const found = eliminated(
    { outputs, variables, wholes: block.reductions },
    (values) => restructured(values.map(spell), known),
  );
  const entries = rows.flatMap((row, r) =>
    columns.map((column, c) => ({
      at: integer(
        plusInteger(timesInteger(row.position, width), column.position),
      ),
      value: found[r]![c]!,
    })),
  );
  const dense = entries.filter(({ value }) => value !== ZERO);
  const fill = sample === WHOLE && dense.length < (1 - SPARSE) * entries.length;
  const stores = (fill || sample !== WHOLE ? dense : entries).map(
    ({ at, value }): Code => ({
      kind: "store",
      target: array,
      at,
      by: "set",
      value,
    }),
  );
  return [
    ...(fill ? [zeroed(program, array)] : []),
    ...mapCode(block.code, spell),
    ...stores,
  ];
}

interface Element {
  readonly tensor: Tensor;
  readonly at: readonly Expr[];
  /** Its row or column. */
  readonly position: Expr;
}

/** The elements of tensors laid end to end; of a batch, those of one sample. */
function elementsOf(tensors: readonly Tensor[], sample: Sample): Element[] {
  const { start } = layout(tensors);
  return tensors.flatMap((whole) => {
    const tensor = sample.of(whole);
    const over = tensor.shape.map((extent) => index("i", extent));
    return [...points(over)].map((point) => {
      const at = over.map((one) => point.get(one)!);
      const position = plusInteger(
        offset(whole.shape, sample.whole(whole, at)),
        start(whole),
      );
      return { tensor, at, position };
    });
  });
}
