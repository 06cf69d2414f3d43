/** A view of text that is only read: the generated code, and what the passes made. */
import { LRLanguage } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { parser } from "@lezer/javascript";
import { programLanguage } from "./language.ts";
import { look } from "./look.ts";

// prettier-ignore
const LANGUAGES = {
  typescript: LRLanguage.define({ name: "typescript", parser: parser.configure({ dialect: "ts" }) }),
  program: programLanguage,
} satisfies Readonly<Record<string, Extension>>;

export interface Reader {
  readonly show: (text: string) => void;
}

export function createReader(
  parent: HTMLElement,
  label: string,
  language: keyof typeof LANGUAGES,
): Reader {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        LANGUAGES[language],
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
  return {
    show: (text) => {
      const { doc } = view.state;
      if (doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
  };
}
