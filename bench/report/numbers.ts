/** Numbers as people read them. */

/** Nanoseconds as "3.21 ns", "45.6 µs" or "1.23 ms". */
export function duration(nanoseconds: number): string {
  const units = ["ns", "µs", "ms", "s"];
  let amount = nanoseconds;
  let unit = 0;
  for (; amount >= 1000 && unit < units.length - 1; unit++) amount /= 1000;
  return `${amount.toPrecision(3)} ${units[unit]}`;
}

/** A ratio with two digits that matter. */
export function ratio(amount: number): string {
  if (amount >= 100) return String(Math.round(amount));
  return amount >= 10 ? amount.toFixed(1) : amount.toFixed(2);
}
