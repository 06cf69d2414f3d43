/** A view of text that is only read, in CodeMirror. */
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { programLanguage } from "./language.ts";
import { look } from "./look.ts";
import type { Language, Reader } from "./reader.ts";

const LANGUAGES = {
  typescript: async () => (await import("./typescript.ts")).typescript,
  program: async () => programLanguage,
} satisfies Readonly<Record<Language, () => Promise<Extension>>>;

export function createMirrorReader(
  parent: HTMLElement,
  label: string,
  language: Language,
  text: string,
): Reader {
  const colours = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        colours.of([]),
        look,
        // It takes the focus so that the keyboard can scroll it.
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-readonly": "true",
          role: "textbox",
          "aria-multiline": "true",
          tabindex: "0",
        }),
      ],
    }),
  });
  void LANGUAGES[language]().then((found) =>
    view.dispatch({ effects: colours.reconfigure(found) }),
  );
  return {
    show: (text) => {
      const { doc } = view.state;
      if (doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
  };
}
