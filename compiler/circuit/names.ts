/** What the nodes of a circuit are called: by the user, or by us. */
import type { Maths } from "./circuit.ts";

// prettier-ignore
const GREEK: ReadonlySet<string> = new Set([
  "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
  "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
  "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
]);

/** Letters of other alphabets that names may have, and how TeX writes them. */
// prettier-ignore
const LETTERS_OF_TEX: Readonly<Record<string, string>> = {
  α: "\\alpha", β: "\\beta", γ: "\\gamma", δ: "\\delta", ε: "\\varepsilon", ϵ: "\\epsilon", ζ: "\\zeta",
  η: "\\eta", θ: "\\theta", ϑ: "\\vartheta", ι: "\\iota", κ: "\\kappa", λ: "\\lambda", μ: "\\mu", ν: "\\nu",
  ξ: "\\xi", ο: "o", π: "\\pi", ϖ: "\\varpi", ρ: "\\rho", ϱ: "\\varrho", σ: "\\sigma", ς: "\\varsigma",
  τ: "\\tau", υ: "\\upsilon", φ: "\\varphi", ϕ: "\\phi", χ: "\\chi", ψ: "\\psi", ω: "\\omega",
  Γ: "\\Gamma", Δ: "\\Delta", Θ: "\\Theta", Λ: "\\Lambda", Ξ: "\\Xi", Π: "\\Pi", Σ: "\\Sigma",
  Υ: "\\Upsilon", Φ: "\\Phi", Ψ: "\\Psi", Ω: "\\Omega",
  ℓ: "\\ell", ℏ: "\\hbar", ℝ: "\\mathbb{R}", ℂ: "\\mathbb{C}", ℕ: "\\mathbb{N}", ℤ: "\\mathbb{Z}",
};

/** A letter with an accent, which a font of Latin letters has. */
const ACCENTED =
  /^[a-z][\u0300-\u0304\u0306-\u0308\u030A-\u030C\u0327\u0328]$/iu;

/** How a character that is not ASCII stands in a formula: as a letter, or by its number. */
export function texCharacter(character: string): string {
  const known = LETTERS_OF_TEX[character];
  if (known !== undefined) return `{${known}}`;
  if (ACCENTED.test(character.normalize("NFD"))) return `\\text{${character}}`;
  const plain = character.normalize("NFKC");
  if (/^[ -~]+$/.test(plain)) return plain;
  const code = character.codePointAt(0)!.toString(16).toUpperCase();
  return `\\mathrm{U{+}${code.padStart(4, "0")}}`;
}

/** What of a name TeX would not take, and the rest upright where it is a word. */
function texLetters(base: string): string {
  const letters = [...base];
  const spelled = letters.map((one) =>
    one <= "~" ? one.replace(/[_$]/, "\\$&") : texCharacter(one),
  );
  return letters.length === 1
    ? spelled[0]!.replace(/^\{(.*)\}$/, "$1")
    : `\\mathrm{${spelled.join("")}}`;
}

/** w0 is w with a subscript, lambda a Greek letter, loss upright. */
export function texName(name: string): string {
  const [, base = name, digits = "", primes = ""] =
    /^(.*?)(\d*)(′*)$/u.exec(name) ?? [];
  const letters = GREEK.has(base)
    ? `\\${base}`
    : base === ""
      ? ""
      : texLetters(base);
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
