/** Shapes as the command line spells them: W1=20x2,X=Nx2,x=2 or, for names with an x, W=[max,2]. */
import type { Shape } from "../options.ts";
import { UsageError } from "./usage.ts";

/** Commas outside brackets. */
const SEPARATOR = /,(?![^[]*\])/;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

export function parseShapes(
  values: readonly string[],
): Readonly<Record<string, Shape>> {
  const shapes = new Map<string, Shape>();
  for (const entry of values.flatMap((value) => value.split(SEPARATOR))) {
    const [name, shape] = parseEntry(entry.trim());
    if (shapes.has(name))
      throw new UsageError(`--shape: two shapes are given for '${name}'`);
    shapes.set(name, shape);
  }
  return Object.fromEntries(shapes);
}

const wrong = (entry: string, why: string): UsageError =>
  new UsageError(
    `--shape: '${entry}' is no shape: ${why}`,
    "as in W=20x2, x=3, X=Nx2 for a size N known when called, or c=[] for a scalar",
  );

function parseEntry(entry: string): [string, Shape] {
  const [, name, text] = /^([^=]*)=(.*)$/s.exec(entry) ?? [];
  if (name === undefined || text === undefined)
    throw wrong(entry, "there is no '='");
  if (!NAME.test(name.trim())) throw wrong(entry, `'${name}' is no name`);
  return [name.trim(), extentsOf(entry, text.trim())];
}

function extentsOf(entry: string, text: string): Shape {
  if (text === "[]") return [];
  const list = /^\[(.*)\]$/s.exec(text)?.[1]?.split(",");
  const parts = list ?? text.split("x");
  return parts.map((part) => {
    const extent = part.trim();
    if (NAME.test(extent)) return extent;
    if (/^\d+$/.test(extent) && Number(extent) > 0) return Number(extent);
    throw wrong(entry, `'${part}' is no length`);
  });
}
