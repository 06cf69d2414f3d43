/** CodeMirror, in one piece that is loaded while the first program is being compiled. */
export { createMirrorEditor } from "./mirror-editor.ts";
export { createMirrorReader } from "./mirror-reader.ts";
