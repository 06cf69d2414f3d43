/** Words and functions of other languages and libraries, and what is said in their place. */
import { CompileError, diagnose, type SourceText } from "../errors.ts";
import type { Statement } from "./split.ts";

const CHOICE = "test ? a : b";
const LOOP = "repeat(t = 1:10, x = f(x, t))";
const FUNCTION = "f(x) = x^2";
const ASSIGNMENT = "a = b";

/** Words that no name is meant by where a value follows them. */
// prettier-ignore
const WORDS: ReadonlyMap<string, string> = new Map([
  ["if",       CHOICE],
  ["then",     CHOICE],
  ["else",     CHOICE],
  ["elif",     CHOICE],
  ["elseif",   CHOICE],
  ["for",      LOOP],
  ["while",    LOOP],
  ["def",      FUNCTION],
  ["function", FUNCTION],
  ["let",      ASSIGNMENT],
  ["const",    ASSIGNMENT],
  ["return",   "the last line is the result"],
]);

const RANDOM = "nothing is random here: make it an input";
const DERIVED = "derivatives are taken by the compiler";
const NORMAL = "(1 + erf(x / sqrt(2))) / 2";

/** Functions: what is meant, which is not always what is spelled like it. */
// prettier-ignore
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["if",         CHOICE],
  ["ifelse",     CHOICE],
  ["lg",         "log10(x), or log2(x)"],
  ["lb",         "log2(x)"],
  ["sqr",        "square(x)"],
  ["tg",         "tan(x)"],
  ["ctg",        "cot(x)"],
  ["arctg",      "atan(x)"],
  ["sh",         "sinh(x)"],
  ["ch",         "cosh(x)"],
  ["th",         "tanh(x)"],
  ["int",        "trunc(x)"],
  ["fabs",       "abs(x)"],
  ["normcdf",    NORMAL],
  ["Phi",        NORMAL],
  ["matmul",     "A * B"],
  ["einsum",     "C[i, k] = sum(j, A[i, j] * B[j, k])"],
  ["tr",         "trace(A)"],
  ["len",        "count(x)"],
  ["length",     "count(x) is how many elements there are, norm(x) the length of a vector"],
  ["shape",      "size(A)"],
  ["arange",     "1:n"],
  ["linspace",   "range(a, b, step)"],
  ["mse",        "meanSquaredError(a, b)"],
  ["mae",        "meanAbsoluteError(a, b)"],
  ["bce",        "binaryCrossEntropy(logits, y)"],
  ["softmaxCrossEntropy", "crossEntropy(scores, t)"],
  ["rand",       RANDOM],
  ["randn",      RANDOM],
  ["random",     RANDOM],
  ["derivative", DERIVED],
  ["grad",       DERIVED],
  ["gradient",   DERIVED],
  ["jacobian",   DERIVED],
  ["hessian",    DERIVED],
  ["param",      "parameter(20, 2)"],
  ["variable",   "input(), or parameter()"],
]);

/** What a function of elsewhere is here. */
export const functionHere = (name: string): string | undefined =>
  FUNCTIONS.get(name);

/** `if x > 0 then …` would be a product of names. */
export function refuseWords(source: SourceText, { tokens }: Statement): void {
  const found = tokens.find(({ kind, text }, place) => {
    const next = tokens[place + 1]?.kind;
    return (
      kind === "name" &&
      WORDS.has(text) &&
      (next === "name" || next === "number")
    );
  });
  if (found === undefined) return;
  const message = `'${found.text}' is no word of this language`;
  throw new CompileError(
    diagnose(source, found, "GS107", message, WORDS.get(found.text)),
  );
}
