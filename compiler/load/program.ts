/** A program whose functions are compiled when they are first called. */
import { type CompileOptions, compileSource } from "../compile.ts";
import type { FunctionName } from "../differentiate/derive.ts";
import type { Diagnostic, SourceText } from "../errors.ts";
import { guarded } from "../guard.ts";
import type { Tensor } from "../ir/expr.ts";
import { printExpr } from "../ir/print.ts";
import type { Program } from "../ir/program.ts";
import { bindPoint, bindSeed, bindSeeds, type Bound } from "./bind.ts";
import {
  blocksOf,
  byName,
  concat,
  cut,
  cutMatrix,
  flat,
  type ByName,
  type Flat,
} from "./blocks.ts";
import { live, type Live, type Outcome } from "./live.ts";

export class LiveProgram {
  readonly warnings: readonly Diagnostic[];
  readonly #program: Program;
  readonly #text: SourceText;
  readonly #options: CompileOptions;
  readonly #live = new Map<FunctionName, Live>();

  constructor(text: SourceText, given: CompileOptions) {
    // Of a network, only what learns is called here.
    const { network: _, ...options } = given;
    const { read } = guarded(text, () =>
      compileSource(text, { ...options, functions: ["forward"] }),
    );
    this.#text = text;
    this.#options = options;
    this.#program = read.program;
    this.warnings = read.warnings;
  }

  /** As it was read, before anything was made of it. */
  get program(): Program {
    return this.#program;
  }

  get shapes(): ByName<readonly (number | string)[]> {
    return byName(
      this.#program.inputs.map(({ name, shape }) => [
        name,
        shape.map((one) => (one.kind === "const" ? one.value : printExpr(one))),
      ]),
    );
  }

  get wrt(): readonly Tensor[] {
    return this.#program.wrt;
  }

  get outputs(): readonly Tensor[] {
    return this.#program.outputs;
  }

  values(point: unknown): ByName<Flat> {
    return this.#outputs(this.#call("forward", this.#bind(point)));
  }

  gradient(point: unknown): { value: number; gradient: ByName<Flat> } {
    this.#needScalar("valueAndGradient");
    const bound = this.#bind(point);
    const { value, results } = this.#call("valueAndGradient", bound);
    return { value: value!, gradient: this.#variables(results[0], bound) };
  }

  jacobians(point: unknown): ByName<ByName<Float64Array>> {
    const bound = this.#bind(point);
    const matrix = this.#call("jacobian", bound).results[0]!;
    const rows = blocksOf(this.outputs, bound.sizes);
    const columns = blocksOf(this.wrt, bound.sizes);
    const width = columns.reduce((sum, one) => sum + one.length, 0);
    return byName(
      rows.map((row) => [
        row.name,
        byName(
          columns.map((one) => [one.name, cutMatrix(matrix, width, row, one)]),
        ),
      ]),
    );
  }

  hessian(point: unknown): Float64Array {
    this.#needScalar("hessian");
    return this.#call("hessian", this.#bind(point)).results[0]!;
  }

  tangents(point: unknown, tangent: unknown): ByName<Flat> {
    const bound = this.#bind(point);
    const seeds = bindSeeds("tangent", tangent, this.wrt, bound.sizes);
    return this.#outputs(this.#call("jvp", bound, [concat(seeds)]));
  }

  product(point: unknown, direction: unknown): ByName<Flat> {
    this.#needScalar("hvp");
    const bound = this.#bind(point);
    const seeds = bindSeeds("direction", direction, this.wrt, bound.sizes);
    const { results } = this.#call("hvp", bound, [concat(seeds)]);
    return this.#variables(results[0], bound);
  }

  /** For one output its cotangent, else cotangents by name. */
  cotangents(point: unknown, given: unknown, single: boolean): ByName<Flat> {
    const bound = this.#bind(point);
    const { sizes } = bound;
    const seeds = single
      ? [bindSeed("the cotangent", given, this.outputs[0]!, sizes)]
      : bindSeeds("cotangent", given, this.outputs, sizes);
    if (!this.#isScalar()) {
      const { results } = this.#call("valueAndGradient", bound, seeds);
      return this.#variables(results.at(-1), bound);
    }
    const factor = seeds[0]![0]!;
    const { results } = this.#call("valueAndGradient", bound);
    // No cotangent, no gradient: not even where the gradient is infinite.
    const scaled = results[0]?.map((one) => (factor === 0 ? 0 : factor * one));
    return this.#variables(scaled, bound);
  }

  #bind(point: unknown): Bound {
    return bindPoint(this.#program, point);
  }

  /** What a function returns, or else wrote. */
  #outputs({ value, results }: Outcome): ByName<Flat> {
    return byName(
      this.outputs.map(({ name, shape }, k) => [
        name,
        value ?? flat(results[k]!, shape.length === 0),
      ]),
    );
  }

  #variables(whole: Float64Array | undefined, { sizes }: Bound): ByName<Flat> {
    return whole === undefined ? {} : cut(whole, blocksOf(this.wrt, sizes));
  }

  #isScalar(): boolean {
    return this.outputs.length === 1 && this.outputs[0]!.shape.length === 0;
  }

  #needScalar(name: FunctionName): void {
    if (this.#isScalar()) return;
    throw new TypeError(
      `${name}: the output '${this.outputs[0]!.name}' is no scalar; ask for jacobian, jvp or vjp`,
    );
  }

  #call(
    name: FunctionName,
    bound: Bound,
    seeds: readonly Float64Array[] = [],
  ): Outcome {
    let found = this.#live.get(name);
    if (found === undefined) {
      found = guarded(this.#text, () => live(this.#text, this.#options, name));
      this.#live.set(name, found);
    }
    return found({ ...bound, seeds });
  }
}
