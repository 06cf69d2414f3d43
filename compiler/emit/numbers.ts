/** Numbers and text widths, as prettier writes and counts them. */

/** The literal of a double: `0.5`, `1e21`, `-0`, `Infinity`; it reads back as the same double. */
export const literal = (value: number): string =>
  Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");

/** Columns that `text` takes: characters outside the basic plane count once. */
export const width = (text: string): number => {
  let columns = text.length;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit >= 0xd800 && unit < 0xdc00) columns--;
  }
  return columns;
};

/** Whether `text` takes at most `columns`. */
export const fits = (text: string, columns: number): boolean =>
  text.length <= columns || width(text) <= columns;
