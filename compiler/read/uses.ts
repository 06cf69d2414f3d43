/** Where indices stand in subscripts: looked at before their ranges are known. */
import { linear } from "../ir/affine.ts";
import { type Expr, type Index, topological } from "../ir/expr.ts";
import type { Node, Span } from "./ast.ts";
import { type Binder, bindersOf } from "./binders.ts";
import { placeholder } from "./placeholders.ts";
import { minusOne, normal } from "./integers.ts";
import { findDefined, isDefined, lookUp } from "./names.ts";
import type { Range } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { type Frame, inner, TOP } from "./scope.ts";
import { checkRank } from "./subscripts.ts";
import { run } from "./task.ts";
import { scalar, type Value } from "./value.ts";
import { below, nodesOf } from "./walk.ts";
import { REDUCER_NAMES } from "./functions.ts";

/** An index whose range is looked for, or (with a range) one that stands beside such. */
export interface Unknown {
  readonly binder: Binder;
  /** Zero-based where there is no range. */
  readonly at: Index;
  readonly range: Range | undefined;
  /** Bound further inside: a range outside must suit all its values. */
  readonly inner: boolean;
  /** Axes that it runs along. */
  readonly alone: { readonly extent: Expr; readonly span: Span }[];
  /** Affine subscripts it occurs in. */
  readonly affine: Affine[];
}

/** 0 <= at < extent must hold. */
export interface Affine {
  readonly at: Expr;
  readonly extent: Expr;
  readonly span: Span;
}

interface Visit {
  readonly node: Node;
  readonly frame: Frame;
  /** Placeholders that some test around this place guards. */
  readonly guarded: ReadonlySet<Expr>;
}

/** Collects the uses of `unknowns`, and of the indices bound further inside, which are returned as well. */
export function gatherUses(
  reader: Reader,
  unknowns: readonly Unknown[],
  roots: readonly Node[],
  frame: Frame,
): readonly Unknown[] {
  const gatherer = new Gatherer(reader, unknowns);
  gatherer.visitAll(roots.map((node) => ({ node, frame, guarded: new Set() })));
  return gatherer.unknowns;
}

class Gatherer {
  readonly reader: Reader;
  readonly unknowns: Unknown[];
  private readonly byPlace = new Map<Expr, Unknown>();
  private stack: Visit[] = [];

  constructor(reader: Reader, unknowns: readonly Unknown[]) {
    this.reader = reader;
    this.unknowns = [...unknowns];
    for (const one of unknowns) this.byPlace.set(one.at, one);
  }

  visitAll(roots: readonly Visit[]): void {
    this.stack = roots.toReversed();
    for (
      let visit = this.stack.pop();
      visit !== undefined;
      visit = this.stack.pop()
    )
      this.visit(visit);
  }

  private push(nodes: readonly Node[], visit: Omit<Visit, "node">): void {
    for (const node of nodes.toReversed()) this.stack.push({ ...visit, node });
  }

  private visit(visit: Visit): void {
    const { node } = visit;
    if (node.kind === "subscript") this.subscript(node, visit);
    if (node.kind === "conditional") return this.conditional(node, visit);
    if (node.kind === "call" && REDUCER_NAMES.has(node.name))
      return this.reducer(node, visit);
    if (
      node.kind === "call" &&
      this.reader.names.get(node.name)?.kind === "function"
    )
      this.inlined(node, visit);
    this.push(below(node), visit);
  }

  /** A branch is entered only where its test allows: what the test speaks of is not bounded there. */
  private conditional(
    node: Extract<Node, { kind: "conditional" }>,
    visit: Visit,
  ): void {
    const guarded = new Set(visit.guarded);
    for (const name of namesIn(node.test))
      for (const one of this.placesIn(name, visit.frame)) guarded.add(one);
    this.push([node.then, node.else], { ...visit, guarded });
    this.push([node.test], visit);
  }

  private placesIn(name: string, frame: Frame): Expr[] {
    const value = findDefined(this.reader, frame, name);
    if (value === undefined || value.shape.length > 0) return [];
    return topological([value.at([])]).filter((node) => this.byPlace.has(node));
  }

  private reducer(node: Extract<Node, { kind: "call" }>, visit: Visit): void {
    const { binders, rest } = bindersOf(node.args, (name) =>
      isDefined(this.reader, visit.frame, name),
    );
    let { frame } = visit;
    for (const binder of binders) {
      const { at, value, range } = placeholder(this.reader, binder, frame);
      const unknown: Unknown = {
        binder,
        at,
        range,
        inner: true,
        alone: [],
        affine: [],
      };
      this.unknowns.push(unknown);
      this.byPlace.set(at, unknown);
      frame = inner(frame, [[binder.name, value]]);
    }
    this.push(rest, { ...visit, frame });
  }

  /** The body of a function of the program, if an index is handed to it. */
  private inlined(node: Extract<Node, { kind: "call" }>, visit: Visit): void {
    const binding = this.reader.names.get(node.name);
    if (
      binding?.kind !== "function" ||
      !node.args.some((arg) => this.isTouched(arg, visit.frame))
    )
      return;
    const { params, body } = binding.definition;
    if (params.length !== node.args.length) return;
    const values = params.map((param, k): [string, Value] => [
      param.name,
      this.look(node.args[k]!, visit.frame),
    ]);
    this.push([body], {
      guarded: visit.guarded,
      frame: { ...TOP, names: new Map(values), guarded: true },
    });
  }

  /** Whether an expression depends on an index that is looked for. */
  private isTouched(node: Node, frame: Frame): boolean {
    return namesIn(node).some((name) => this.placesIn(name, frame).length > 0);
  }

  /** The value of an expression, its statements forgotten, its bounds not checked. */
  private look(node: Node, frame: Frame): Value {
    return run(this.reader.evaluate(node, { ...frame, guarded: true }));
  }

  private subscript(
    node: Extract<Node, { kind: "subscript" }>,
    { frame, guarded }: Visit,
  ): void {
    if (!node.at.some((at) => this.isTouched(at, frame))) return;
    const { object } = node;
    const value =
      object.kind === "name"
        ? lookUp(this.reader, frame, object.name, object.span)
        : this.look(object, frame);
    checkRank(this.reader, value.shape, node);
    for (const [axis, at] of node.at.entries()) {
      if (!this.isTouched(at, frame)) continue;
      const extent = value.shape[axis]!;
      const around = inner(frame, [["end", scalar(extent)]]);
      const ends = at.kind === "range" ? [at.start, at.end] : [at];
      for (const end of ends) this.use(end, extent, around, guarded);
    }
  }

  private use(
    node: Node,
    extent: Expr,
    frame: Frame,
    guarded: ReadonlySet<Expr>,
  ): void {
    const value = this.look(node, frame);
    if (value.shape.length > 0) return;
    const at = value.label ? normal(value.at([])) : minusOne(value.at([]));
    const own = this.byPlace.get(at);
    if (own !== undefined && own.range === undefined) {
      own.alone.push({ extent, span: node.span });
      return;
    }
    const nodes = topological([at]);
    if (nodes.some((one) => one.kind === "load")) return;
    const indices = nodes.filter((one): one is Index => one.kind === "index");
    if (!indices.every((one) => linear(at, one) !== undefined)) return;
    for (const one of indices)
      if (!guarded.has(one))
        this.byPlace.get(one)?.affine.push({ at, extent, span: node.span });
  }
}

const namesIn = (node: Node): string[] => {
  const names: string[] = [];
  for (const one of nodesOf(node))
    if (one.kind === "name") names.push(one.name);
  return names;
};
