/** Text for TeX. */
import { texCharacter } from "./names.ts";

/** What stands for characters that TeX reads as its own, or not at all. */
// prettier-ignore
const CHARACTERS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
  "−": "$-$", "Σ": "$\\Sigma$", "·": "$\\cdot$", "×": "$\\times$", "√": "$\\surd$", "∞": "$\\infty$",
  "≤": "$\\le$", "≥": "$\\ge$", "≠": "$\\ne$", "²": "$^2$", "³": "$^3$", "′": "'", "…": "\\dots{}",
};

/** Text as TeX takes it. */
export const escapeTex = (text: string): string =>
  text.replaceAll(/[\\{}$&#^_%~]|[^\n -~]/gu, (one) =>
    one in CHARACTERS
      ? CHARACTERS[one]!
      : one < "~"
        ? `\\${one}`
        : `$${texCharacter(one)}$`,
  );
