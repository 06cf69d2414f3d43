/** A view of text that is only read: the generated code, and what the passes made. */
import { mirror as loaded, showPlain } from "./plain.ts";

export type Language = "typescript" | "program";

export interface Reader {
  readonly show: (text: string) => void;
}

/** Shows plain text until CodeMirror is there. */
export function createReader(
  parent: HTMLElement,
  label: string,
  language: Language,
): Reader {
  let text = "";
  let mirror: Reader | undefined;
  void loaded.then(({ createMirrorReader }) => {
    parent.replaceChildren();
    mirror = createMirrorReader(parent, label, language, text);
  });
  return {
    show: (next) => {
      text = next;
      if (mirror === undefined) showPlain(parent, text);
      else mirror.show(text);
    },
  };
}
