/** What is wrong in a network definition, and where: a path into the definition, not yet a place in a file. */

/** Keys and positions from the root of the definition, such as ["layers", 3, "units"]. */
export type Path = readonly (string | number)[];

/** The definition is well formed, but means no network: shapes do not fit, a name is taken, … */
export class DefinitionError extends Error {
  readonly path: Path;
  /** What was probably meant; empty if there is no good guess. */
  readonly hint: string;

  constructor(path: Path, message: string, hint: string = "") {
    super(message);
    this.name = "DefinitionError";
    this.path = path;
    this.hint = hint;
  }
}

/** A path as a reader writes it: layers[3].units. */
export const showPath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
