/** One unit compiled: the text of its module, of its declarations, what it costs. */
import {
  type Accounted,
  type CompileOptions,
  compileSource,
  emit,
} from "../compile.ts";
import type { Texts } from "../cli/output.ts";
import { styledFiles } from "../cli/style.ts";
import { UsageError } from "../cli/usage.ts";
import { CompileError, type Diagnostic } from "../errors.ts";
import type { Emitted } from "../emit/module.ts";
import { guarded } from "../guard.ts";
import { emitOptions, type Options } from "../options.ts";
import { isNetworkFile } from "../network/files.ts";
import { prepare, unfit } from "../prepare.ts";
import type { Cost } from "../report.ts";
import { pathsOf, type Target } from "./plan.ts";
import type { Unit } from "./units.ts";

/** A unit that can be written down. */
export interface Compiled {
  readonly cost: Cost;
  readonly warnings: readonly Diagnostic[];
  readonly lowered: Accounted;
}

/** Throws a CompileError whose places are in the source. */
export async function compileUnit(
  unit: Unit,
  options: Options,
  internal: Pick<CompileOptions, "marks"> = {},
): Promise<Compiled> {
  return athome(unit, async () => {
    const { source } = unit;
    const problem = isNetworkFile(unit.text.file) && unfit(options);
    if (problem) throw new UsageError(`${source}: ${problem}`);
    const { text, options: ours } = await prepare(unit.text, options);
    const own = { ...ours, ...internal, from: source };
    const lowered = guarded(text, () => compileSource(text, own));
    const { cost, read } = lowered;
    return { cost, warnings: read.warnings.map(homeOf(unit)), lowered };
  });
}

const homeOf =
  ({ relocate }: Unit) =>
  (diagnostic: Diagnostic): Diagnostic =>
    relocate?.(diagnostic) ?? diagnostic;

async function athome<Result>(
  unit: Unit,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new CompileError(error.diagnostics.map(homeOf(unit)));
  }
}

/** As text, in nobody's style but ours. */
export const emitted = ({ lowered }: Compiled, options: Options): Emitted =>
  guarded(lowered.text, () => emit(lowered, emitOptions(options)));

/** The files of a target, by path, in the style that holds where they are. */
export const filesOf = (
  compiled: Compiled,
  options: Options,
  target: Pick<Target, "path" | "types">,
): Promise<Texts> =>
  styledFiles(target.path, (style) => {
    const { code, declarations } = emitted(compiled, { ...style, ...options });
    const texts = target.types ? [declarations!] : [code, declarations!];
    return pathsOf(target).map((path, k) => [path, texts[k]!]);
  });
