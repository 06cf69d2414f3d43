/** The editor of programs. */
import type { Diagnostic } from "../worker/protocol.ts";
import { mirror as loaded, showPlain } from "./plain.ts";

export interface Editor {
  readonly text: string;
  /** Puts another text in its place, which can be undone. */
  readonly replace: (text: string) => void;
  /** Colours the text as a network definition, or as a program. */
  readonly colour: (definition: boolean) => void;
  readonly mark: (diagnostics: readonly Diagnostic[]) => void;
  /** Puts the cursor where a diagnostic points to. */
  readonly goTo: (diagnostic: Diagnostic) => void;
}

/** Shows plain text until CodeMirror is there, which then takes over what it was told. */
export function createEditor(
  parent: HTMLElement,
  first: string,
  isDefinition: boolean,
  changed: (text: string) => void,
): Editor {
  let text = first;
  let definition = isDefinition;
  let marks: readonly Diagnostic[] = [];
  let mirror: Editor | undefined;
  showPlain(parent, text);
  void loaded.then(({ createMirrorEditor }) => {
    parent.replaceChildren();
    mirror = createMirrorEditor(parent, text, definition, changed);
    mirror.mark(marks);
  });
  return {
    get text() {
      return mirror?.text ?? text;
    },
    replace: (next) => {
      if (mirror !== undefined) return mirror.replace(next);
      text = next;
      showPlain(parent, text);
      changed(text);
    },
    colour: (now) => {
      definition = now;
      mirror?.colour(now);
    },
    mark: (found) => {
      marks = found;
      mirror?.mark(found);
    },
    goTo: (diagnostic) => mirror?.goTo(diagnostic),
  };
}
