/** Whether a file was written by us, and what it was made from: its header says so. */

/** As emit/header.ts writes it, once its lines are joined. */
const OPENING =
  /^(?:.*: g|G)enerated (?:from (.*) )?by gradsmith\. Do not edit\.$/;

export interface Origin {
  /** The source as the header has it; undefined where it says none, or not the whole of it. */
  readonly from: string | undefined;
}

/** What the header of a text says; undefined if it is not ours. */
export function originOf(text: string): Origin | undefined {
  const opening: string[] = [];
  for (const line of text.split(/\r?\n/, 40)) {
    if (!line.startsWith("// ")) break;
    opening.push(line.slice(3));
    const found = OPENING.exec(opening.join(" "));
    if (found === null) continue;
    const from = found[1];
    return { from: from?.includes(" …") ? undefined : from };
  }
  return undefined;
}
