/** What the nodes of a circuit are called: by the user, or by us. */
import type { Maths } from "./circuit.ts";

// prettier-ignore
const GREEK: ReadonlySet<string> = new Set([
  "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
  "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
]);

/** w0 is w with a subscript, lambda a Greek letter, loss upright. */
export function texName(name: string): string {
  const [, base = name, digits = "", primes = ""] =
    /^(.*?)(\d*)(′*)$/u.exec(name) ?? [];
  const letters = GREEK.has(base)
    ? `\\${base}`
    : base.length === 1
      ? base
      : `\\mathrm{${base.replaceAll(/[_$]/g, "\\$&")}}`;
  const subscript = digits === "" || base === "" ? "" : `_{${digits}}`;
  return `${base === "" ? digits : letters}${subscript}${"'".repeat(primes.length)}`;
}

export const nameOf = (name: string): Maths => ({
  text: name,
  tex: texName(name),
});

/** ∂f/∂x, as text in one line. */
export const partialOf = (above: Maths, below: Maths): Maths => ({
  text: `∂${above.text}/∂${below.text}`,
  tex: `\\frac{\\partial ${above.tex}}{\\partial ${below.tex}}`,
});

/** Letters for intermediate values, q first, as at a blackboard. */
const LETTERS = "qprsuvghabcdk";

/** Names for `count` intermediate values: q alone, else q1, q2, …; none that is `taken`. */
export function inventNames(
  count: number,
  taken: ReadonlySet<string>,
): string[] {
  const isFree = (letter: string): boolean =>
    ![...taken].some((name) => new RegExp(`^${letter}\\d*$`).test(name));
  const letter = [...LETTERS].find(isFree) ?? "node";
  return Array.from({ length: count }, (_, k) =>
    count === 1 ? letter : `${letter}${k + 1}`,
  );
}

/** The name, with as many primes as make it new. */
export function primed(name: string, taken: ReadonlySet<string>): string {
  let found = name;
  while (taken.has(found)) found += "′";
  return found;
}
