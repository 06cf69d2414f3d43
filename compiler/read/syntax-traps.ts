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
  return products.flatMap((factors) => {
    const at = factors.findIndex((factor) => isFunction(factor));
    const found = at >= 0 ? isFunction(factors[at]!) : undefined;
    if (!found) return [];
    const rest = factors.slice(at + 1);
    const next = rest.findIndex((factor) => isFunction(factor));
    const args = next < 0 ? rest : rest.slice(0, Math.max(1, next));
    return [factorError(source, found, args)];
  });
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
  quotients.map(({ whole, dividend, divisor }) => {
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

/** `[2 -3]`, which is [-1], and lines that begin with a sign. */
export function misleadingSigns(
  source: SourceText,
  statement: Statement,
): Diagnostic[] {
  const { tokens } = statement;
  const found: Diagnostic[] = [];
  const [first] = tokens;
  if (statement.afterNewline && isSign(first))
    found.push(
      warn(
        source,
        first!,
        "this line is a statement of its own",
        `end the line above with '${first!.text}' to go on with it`,
      ),
    );
  const arrays: boolean[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind === "close") arrays.pop();
    if (token.kind === "open")
      arrays.push(token.text === "[" && !endsValue(tokens[place - 1]));
    if (!arrays.at(-1) || !isSign(token)) continue;
    const [before, after] = [tokens[place - 1]!, tokens[place + 1]!];
    const leans = before.end < token.start && after.start === token.end;
    if (!leans || !endsValue(before)) continue;
    const operation = token.text === "-" ? "difference" : "sum";
    found.push(
      warn(
        source,
        { start: before.start, end: after.end },
        `this is one element, the ${operation}`,
        `write ${before.text}, ${token.text}${after.text} for two elements, ` +
          `${before.text} ${token.text} ${after.text} for one`,
      ),
    );
  }
  return found;
}

/** `sqrt(2)(x + 1)`, which is a product. */
export const calledResults = (
  source: SourceText,
  { products }: Findings,
): Diagnostic[] =>
  products.flatMap((factors) =>
    factors.slice(1).flatMap(({ node, parenthesised }, place) => {
      const called = factors[place]!;
      if (!parenthesised || called.parenthesised || called.node.kind !== "call")
        return [];
      const [a, b] = [
        quote(source, called.node.span),
        quote(source, node.span),
      ];
      return [
        warn(
          source,
          { start: called.node.span.start, end: node.span.end },
          "the result of a call is multiplied, not called",
          `${a} * (${b})`,
        ),
      ];
    }),
  );
