/** Texts that mean something else than they seem to: errors or warnings with what was probably meant. */
import { diagnose, type Diagnostic, type SourceText } from "../errors.ts";
import type { Node, Span } from "./ast.ts";
import type { Statement } from "./split.ts";
import type { Findings, Part } from "./syntax-parts.ts";
import { endsValue, type Token } from "./tokens.ts";

/** What the traps need to know of names. */
export interface NameOptions {
  /** The functions that exist without being defined. */
  readonly functions?: ReadonlySet<string>;
  /** Whether a name has been given a meaning outside the text. */
  readonly isDefined?: (name: string) => boolean;
}

const LONGEST_QUOTE = 40;

/** More than these of one kind are not told. */
const MOST_TOLD = 20;

/** The text of a span, if it is short enough to be quoted. */
function quote({ text }: SourceText, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, " ");
  return words.length > LONGEST_QUOTE ? "…" : words;
}

/** A factor that is the bare name of a function, or a power of one. */
function bareFunction({ node, parenthesised }: Part) {
  if (parenthesised) return undefined;
  if (node.kind === "name") return { name: node, power: undefined };
  if (node.kind !== "operator" || (node.op !== "pow" && node.op !== "dotPow"))
    return undefined;
  const [base, exponent] = node.args as [Node, Node];
  return base.kind === "name" ? { name: base, power: exponent } : undefined;
}

/** `sin x` and `sin^2(x)`, which multiply a function. */
export function bareFunctions(
  source: SourceText,
  { products, assigned }: Findings,
  { functions, isDefined }: NameOptions,
): Diagnostic[] {
  const isFunction = (factor: Part) => {
    const bare = bareFunction(factor);
    const name = bare?.name.name ?? "";
    const known = functions?.has(name) && !assigned.has(name);
    return known && !isDefined?.(name) ? bare : undefined;
  };
  const told: Diagnostic[] = [];
  for (const factors of products) {
    const at = factors.findIndex((factor) => isFunction(factor));
    const found = at >= 0 ? isFunction(factors[at]!) : undefined;
    if (!found) continue;
    const rest = factors.slice(at + 1);
    const next = rest.findIndex((factor) => isFunction(factor));
    const args = next < 0 ? rest : rest.slice(0, Math.max(1, next));
    told.push(factorError(source, found, args));
    if (told.length === MOST_TOLD) break;
  }
  return told;
}

function factorError(
  source: SourceText,
  found: NonNullable<ReturnType<typeof bareFunction>>,
  args: readonly Part[],
): Diagnostic {
  const { name, power } = found;
  const end = args.at(-1)?.node.span.end ?? 0;
  const argument = args[0]
    ? quote(source, { start: args[0].node.span.start, end })
    : "…";
  const raised = power ? `^${quote(source, power.span)}` : "";
  return diagnose(
    source,
    name.span,
    "GS108",
    `the function '${name.name}' is multiplied, not called`,
    `${name.name}(${argument})${raised}`,
  );
}

/** `a / 2x`, which is a / (2x). */
export const impliedDivisors = (
  source: SourceText,
  { quotients }: Findings,
): Diagnostic[] =>
  quotients.slice(0, MOST_TOLD).map(({ whole, dividend, divisor }) => {
    const [a, b] = [quote(source, dividend.span), quote(source, divisor.span)];
    return warn(
      source,
      whole.span,
      `the whole product '${b}' is the divisor`,
      `${a} / (${b})`,
    );
  });

const warn = (
  source: SourceText,
  span: Span,
  message: string,
  hint: string,
): Diagnostic => diagnose(source, span, "GS110", message, hint, "warning");

const isSign = (token: Token | undefined): boolean =>
  token?.kind === "operator" && (token.text === "+" || token.text === "-");

/** A sign with a space before it and none after it. */
const leans = (tokens: readonly Token[], place: number): boolean =>
  isSign(tokens[place]) &&
  tokens[place - 1]!.end < tokens[place]!.start &&
  tokens[place + 1]?.start === tokens[place]!.end;

/** A line that begins with a sign. */
function loneSign(source: SourceText, { tokens, afterNewline }: Statement) {
  const [first] = tokens;
  if (!afterNewline || !isSign(first)) return [];
  const message = "this line is a statement of its own";
  const hint = `end the line above with '${first!.text}' to go on with it`;
  return [warn(source, first!, message, hint)];
}

/** `10% + x`, which is the remainder by +x. */
function signedRemainders(source: SourceText, { tokens }: Statement) {
  const found = tokens.filter(
    (token, place) => token.text === "%" && isSign(tokens[place + 1]),
  );
  const message = "before a sign, '%' is the remainder";
  const hint = "(10%) + x adds a percentage; mod(a, -b) is the remainder";
  return found
    .slice(0, MOST_TOLD)
    .map((token) => warn(source, token, message, hint));
}

/** `[2 -3]`, which is [-1]. */
function leaningSigns(source: SourceText, { tokens }: Statement): Diagnostic[] {
  const found: Diagnostic[] = [];
  const arrays: boolean[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind === "close") arrays.pop();
    if (token.kind === "open")
      arrays.push(token.text === "[" && !endsValue(tokens[place - 1]));
    if (!arrays.at(-1) || !leans(tokens, place)) continue;
    const [before, after] = [tokens[place - 1]!, tokens[place + 1]!];
    if (!endsValue(before) || found.length === MOST_TOLD) continue;
    const span = { start: before.start, end: after.end };
    const operation = token.text === "-" ? "difference" : "sum";
    const two = `${before.text}, ${token.text}${after.text}`;
    const one = `${before.text} ${token.text} ${after.text}`;
    found.push(
      warn(
        source,
        span,
        `this is one element, the ${operation}`,
        `write ${two} for two elements, ${one} for one`,
      ),
    );
  }
  return found;
}

/** Signs and percentages that mean something else than they seem to. */
export const misleadingSigns = (
  source: SourceText,
  statement: Statement,
): Diagnostic[] => [
  ...loneSign(source, statement),
  ...signedRemainders(source, statement),
  ...leaningSigns(source, statement),
];

/** `sqrt(2)(x + 1)`, which is a product. */
export function calledResults(
  source: SourceText,
  { products }: Findings,
): Diagnostic[] {
  const told: Diagnostic[] = [];
  const message = "the result of a call is multiplied, not called";
  for (const factors of products)
    for (const [place, { node, parenthesised }] of factors.entries()) {
      const called = factors[place - 1];
      if (!parenthesised || called?.parenthesised) continue;
      if (called?.node.kind !== "call" || told.length === MOST_TOLD) continue;
      const { span } = called.node;
      const hint = `${quote(source, span)} * (${quote(source, node.span)})`;
      told.push(warn(source, span, message, hint));
    }
  return told;
}
