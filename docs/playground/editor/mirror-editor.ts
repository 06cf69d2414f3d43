/** The editor of programs in CodeMirror: colours, history, brackets, and what is wrong underlined. */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleComment,
} from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import {
  lintKeymap,
  setDiagnostics,
  type Diagnostic as Mark,
} from "@codemirror/lint";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Diagnostic } from "../worker/protocol.ts";
import type { Editor } from "./editor.ts";
import { definitionLanguage, programLanguage } from "./language.ts";
import { look } from "./look.ts";

const languageOf = (definition: boolean) =>
  definition ? definitionLanguage : programLanguage;

export function createMirrorEditor(
  parent: HTMLElement,
  text: string,
  definition: boolean,
  changed: (text: string) => void,
): Editor {
  const language = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        EditorView.lineWrapping,
        // Escape, then Tab leaves the editor, as CodeMirror's guide to accessibility says.
        keymap.of([
          ...defaultKeymap,
          ...historyKeymap,
          ...lintKeymap,
          { key: "Mod-/", run: toggleComment },
          indentWithTab,
        ]),
        language.of(languageOf(definition)),
        look,
        EditorView.contentAttributes.of({
          "aria-label": "Program",
          "aria-describedby": "editor-help",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    colour: (isDefinition) => {
      const wanted = languageOf(isDefinition);
      if (language.get(view.state) !== wanted)
        view.dispatch({ effects: language.reconfigure(wanted) });
    },
    replace: (next) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        annotations: Transaction.userEvent.of("input.replace"),
        selection: { anchor: 0 },
        scrollIntoView: true,
      }),
    mark: (diagnostics) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((one) => markOf(view.state, one)),
        ),
      ),
    goTo: (diagnostic) => {
      const { from, to } = placeOf(view.state, diagnostic);
      view.dispatch({
        selection: { anchor: from, head: to },
        scrollIntoView: true,
      });
      view.focus();
    },
  };
}

/** Offsets in the text as it is now, which may be shorter than when it was compiled. */
function placeOf(
  { doc }: EditorState,
  { line, column, endColumn }: Diagnostic,
): { from: number; to: number } {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  const start = Math.min(from + column - 1, to);
  return { from: start, to: Math.min(from + endColumn - 1, to) };
}

function markOf(state: EditorState, diagnostic: Diagnostic): Mark {
  const { from, to } = placeOf(state, diagnostic);
  const { severity, message, hint } = diagnostic;
  const text = hint === "" ? message : `${message}\n${hint}`;
  // What is missing behind the end of a line is marked at its last character.
  const start = from === to && from > state.doc.lineAt(from).from ? 1 : 0;
  return { from: from - start, to, severity, message: text };
}
