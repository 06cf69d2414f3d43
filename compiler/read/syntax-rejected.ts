/** What mathjs's grammar, other languages or a typeset formula have and this language has not. */

/** Operators: what is wrong, and what was probably meant. */
// prettier-ignore
export const REJECTED: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map([
  ["{",   ["there are no objects here",                      "brackets are ( ) and [ ]"]],
  ["}",   ["there are no objects here",                      "brackets are ( ) and [ ]"]],
  [".",   ["values have no properties",                      "elementwise operators are .* ./ .^"]],
  ["?.",  ["values have no properties",                      ""]],
  ["??",  ["there are no missing values here",               ""]],
  ["~",   ["there are no bitwise operators here",            "not x"]],
  ["&",   ["there are no bitwise operators here",            "a and b"]],
  ["|",   ["there are no bitwise operators here",            "a or b; abs(x) and norm(x) are functions"]],
  ["^|",  ["there are no bitwise operators here",            "a xor b"]],
  ["<<",  ["there are no bitwise operators here",            "a * 2^b"]],
  [">>",  ["there are no bitwise operators here",            "floor(a / 2^b)"]],
  [">>>", ["there are no bitwise operators here",            "floor(a / 2^b)"]],
  ["&&",  ["'&&' is not an operator here",                   "a and b"]],
  ["||",  ["'||' is not an operator here",                   "a or b; norm(x) is a function"]],
  ["**",  ["'**' is not an operator here",                   "a ^ b"]],
  ["//",  ["'//' is not an operator here",                   "a / b; a comment begins with #"]],
  ["===", ["'===' is not an operator here",                  "a == b"]],
  ["!==", ["'!==' is not an operator here",                  "a != b"]],
  ["<>",  ["'<>' is not an operator here",                   "a != b"]],
  ["+=",  ["'+=' is not an operator here",                   "a = a + b"]],
  ["-=",  ["'-=' is not an operator here",                   "a = a - b"]],
  ["*=",  ["'*=' is not an operator here",                   "a = a * b"]],
  ["/=",  ["'/=' is not an operator here",                   "a = a / b"]],
  [":=",  ["':=' is not an operator here",                   "a = b"]],
  ["->",  ["'->' is not an operator here",                   "f(x) = x^2 defines a function"]],
  ["=>",  ["'=>' is not an operator here",                   "f(x) = x^2 defines a function; a >= b compares"]],
]);

/** Characters of typeset mathematics, and how they are typed. */
// prettier-ignore
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["×", "*"], ["·", "*"], ["⋅", "*"], ["∙", "*"], ["∗", "*"], ["⊙", ".*"], ["∘", ".*"],
  ["÷", "/"], ["∕", "/"], ["−", "-"], ["–", "-"], ["—", "-"],
  ["≤", "<="], ["≥", ">="], ["≠", "!="], ["≔", "="], ["＝", "="],
  ["¹", "x^1"], ["²", "x^2"], ["³", "x^3"], ["⁻", "x^-1"], ["ᵀ", "x'"], ["⊤", "x'"],
  ["₀", "x_0"], ["₁", "x_1"], ["₂", "x_2"], ["₃", "x_3"], ["₄", "x_4"],
  ["₅", "x_5"], ["₆", "x_6"], ["₇", "x_7"], ["₈", "x_8"], ["₉", "x_9"],
  ["√", "sqrt(x)"], ["∑", "sum(i, x[i])"], ["∏", "prod(i, x[i])"], ["∞", "Infinity"],
  ["∂", "derivatives are taken by the compiler"], ["∇", "derivatives are taken by the compiler"],
  ["‖", "norm(x)"], ["∥", "norm(x)"], ["′", "x'"], ["’", "x'"], ["‘", "x'"],
  ["\\", "solve(A, b); formulas are not written in LaTeX"],
  ["（", "("], ["）", ")"], ["，", ","], ["；", ";"], ["：", ":"],
]);
