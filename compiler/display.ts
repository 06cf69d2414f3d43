/** A line of source as a terminal shows it: tabs, wide and invisible characters, long lines. */

const TAB = 4;
const WIDEST_LINE = 100;

/** Characters that would move the cursor, reverse the text or show nothing. */
const UNSHOWABLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text without characters that a terminal would obey. */
export const printable = (text: string): string =>
  text.replace(UNSHOWABLE, "\ufffd");

const COMBINING = /^[\p{Mn}\p{Me}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function cells(character: string): number {
  if (character < "\u0300") return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += cells(character);
  return width;
}

/** Each character as it is shown: tabs become the spaces they stand for. */
function shownCharacters(line: string): string[] {
  const shown: string[] = [];
  let width = 0;
  for (const character of line) {
    const text =
      character === "\t"
        ? " ".repeat(TAB - (width % TAB))
        : printable(character);
    shown.push(text);
    width += widthOf(text);
  }
  return shown;
}

export interface ShownLine {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** The characters from `start` to `end` and what stands around them, cut where the line is long. */
export function clampLine(line: string, start: number, end: number): ShownLine {
  const shown = shownCharacters(line);
  let from = 0;
  let to = shown.length;
  if (to > WIDEST_LINE) {
    const lead = Math.max(20, WIDEST_LINE - 20 - (end - start));
    from = Math.max(0, Math.min(start - lead, to - WIDEST_LINE));
    to = Math.min(to, from + WIDEST_LINE);
  }
  const last = Math.min(end, to);
  return {
    before: (from > 0 ? "…" : "") + shown.slice(from, start).join(""),
    inside: shown.slice(start, last).join(""),
    after: shown.slice(last, to).join("") + (to < shown.length ? "…" : ""),
  };
}
