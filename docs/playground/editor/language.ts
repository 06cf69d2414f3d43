/** How programs and network definitions are coloured. */
import { StreamLanguage, type StreamParser } from "@codemirror/language";
import { yaml } from "@codemirror/legacy-modes/mode/yaml";

const DECLARATION = /^(?:input|parameter|label)(?=\s*\()/;
const KEYWORD = /^(?:repeat|and|or|xor|not|mod|end|to|in)\b/;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i;
const CALL = /^[\p{L}_$][\p{L}\p{N}_$]*(?=\s*\()/u;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*/u;
const OPERATOR = /^(?:\.[*/^']|[-+*/^!%=<>?:]=?|')/;

const program: StreamParser<unknown> = {
  name: "grad",
  languageData: { commentTokens: { line: "#" } },
  token: (stream) => {
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return "comment";
    if (stream.match(NUMBER)) return "number";
    if (stream.match(DECLARATION) || stream.match(KEYWORD)) return "keyword";
    if (stream.match(CALL)) return "variableName.function";
    if (stream.match(NAME)) return "variableName";
    if (stream.match(OPERATOR)) return "operator";
    stream.next();
    return null;
  },
};

export const programLanguage = StreamLanguage.define(program);
export const definitionLanguage = StreamLanguage.define(yaml);
