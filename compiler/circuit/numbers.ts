/** Numbers as they are shown: rounded, short, and never a false zero. */
import type { Maths } from "./circuit.ts";

/** To so many significant digits; very large and very small ones with an exponent. */
export function rounded(value: number, digits = 4): string {
  if (!Number.isFinite(value) || value === 0)
    return String(value === 0 ? 0 : value).replace("Infinity", "∞");
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    return `${Number(mantissa)}e${Number(exponent)}`;
  }
  return String(
    Number(value.toPrecision(Math.max(digits, integerDigits(size)))),
  );
}

const integerDigits = (size: number): number =>
  Math.max(1, Math.floor(Math.log10(size)) + 1);

/** As CS231n writes beside a wire: two decimals, more where these would be zero. */
export function short(value: number): string {
  const size = Math.abs(value);
  return size >= 0.01 && size < 10_000
    ? String(Number(value.toFixed(2)))
    : rounded(value, 2);
}

/** A number as a factor of a product: rounded, negative ones in brackets. */
export function factor(value: number): Maths {
  const text = rounded(value);
  const tex = numberTex(text);
  return value < 0
    ? { text: `(${text})`, tex: `\\left(${tex}\\right)` }
    : { text, tex };
}

/** A rounded number for TeX. */
export const numberTex = (text: string): string =>
  text
    .replace(/e(-?\d+)$/, " \\cdot 10^{$1}")
    .replace("∞", "\\infty")
    .replace("NaN", "\\mathrm{NaN}");

/** The length of a vector of numbers. */
export const norm = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, one) => sum + one * one, 0));

const MOST = 6;

/** A number, a short list in brackets, or what there is to say of a long one. */
export function showValues(
  values: readonly number[],
  shape: readonly (number | string)[],
  show: (value: number) => string = rounded,
): string {
  if (shape.length === 0) return show(values[0]!);
  if (shape.length === 1 && values.length <= MOST)
    return `[${values.map((one) => show(one)).join(", ")}]`;
  const columns = Number(shape.at(-1));
  if (shape.length === 2 && values.length <= 2 * MOST && columns <= MOST) {
    const rows = Array.from({ length: values.length / columns }, (_, k) =>
      values
        .slice(k * columns, (k + 1) * columns)
        .map((one) => show(one))
        .join(", "),
    );
    return `[${rows.join("; ")}]`;
  }
  return `[…] of norm ${show(norm(values))}`;
}
