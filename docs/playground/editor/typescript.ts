/** The grammar of TypeScript, which is loaded while the first program is being compiled. */
import { LRLanguage } from "@codemirror/language";
import { parser } from "@lezer/javascript";

export const typescript = LRLanguage.define({
  name: "typescript",
  parser: parser.configure({ dialect: "ts" }),
});
