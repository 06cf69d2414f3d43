/** Which sources are networks; what reads them is loaded only for these. */
import type { SourceText } from "../errors.ts";
import type { Definition } from "./types.ts";

const ENDING = /\.net\.(?:ya?ml|json)$/i;

export const isNetworkFile = (file: string): boolean => ENDING.test(file);

/** "spiral" for examples/spiral.net.yaml. */
export const networkName = (file: string): string =>
  isNetworkFile(file)
    ? file.split(/[\\/]/).at(-1)!.replace(ENDING, "")
    : "network";

/** What is called a definition in messages that has no file. */
export const DEFINITION = "<network>";

export const isDefinition = (source: unknown): source is Definition =>
  typeof source === "object" &&
  source !== null &&
  !("text" in source) &&
  ("input" in source || "layers" in source);

/** An object as the text that mistakes are shown in. Throws a TypeError if it is no data. */
export function definitionText(definition: Definition): SourceText {
  const plain = (_: string, value: unknown): unknown =>
    typeof value === "function" ||
    typeof value === "symbol" ||
    typeof value === "bigint" ||
    (typeof value === "number" && !Number.isFinite(value))
      ? String(value)
      : value;
  try {
    return { file: DEFINITION, text: JSON.stringify(definition, plain, 2) };
  } catch (error) {
    throw new TypeError(
      `the definition is no plain data: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}
