/** The syntax tree: what the grammar of mathjs says, as plain data with a place in the text. */
import type { Span } from "../ir/program.ts";

export type { Span };

/** The operators, each under the name that mathjs gives its function. */
export type Operator =
  | "add" | "subtract" | "multiply" | "divide" | "pow" | "mod"
  | "dotMultiply" | "dotDivide" | "dotPow"
  | "unaryMinus" | "unaryPlus" | "not" | "factorial" | "ctranspose" | "percent"
  | "and" | "or" | "xor"
  | "equal" | "unequal" | "smaller" | "larger" | "smallerEq" | "largerEq"; // prettier-ignore

export type Node =
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  /** f(x, y). The function is always a name: `(a)(b)` is a product. */
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Node[];
      readonly span: Span;
      readonly nameSpan: Span;
    }
  /** Unary or binary; `implicit` for a product written without a sign. */
  | {
      readonly kind: "operator";
      readonly op: Operator;
      readonly args: readonly Node[];
      readonly implicit: boolean;
      readonly span: Span;
    }
  /** a < b <= c: every neighbouring pair holds. ops.length = args.length − 1 ≥ 2. */
  | {
      readonly kind: "chain";
      readonly ops: readonly Operator[];
      readonly args: readonly Node[];
      readonly span: Span;
    }
  | {
      readonly kind: "conditional";
      readonly test: Node;
      readonly then: Node;
      readonly else: Node;
      readonly span: Span;
    }
  /** object[at, …]; inside `at` the name `end` is the extent of that axis. */
  | {
      readonly kind: "subscript";
      readonly object: Node;
      readonly at: readonly Node[];
      readonly span: Span;
    }
  /** start:end or start:step:end, inclusive. */
  | {
      readonly kind: "range";
      readonly start: Node;
      readonly step: Node | undefined;
      readonly end: Node;
      readonly span: Span;
    }
  /** A bare `:` as a subscript: the whole axis. */
  | { readonly kind: "all"; readonly span: Span }
  /** [a, b] or, with rows that are arrays themselves, [a, b; c, d]. */
  | {
      readonly kind: "array";
      readonly items: readonly Node[];
      readonly span: Span;
    }
  /** target = value inside an argument list: `sum(j = 1:n, …)`, `repeat(t = 1:T, h[t] = …)`. */
  | {
      readonly kind: "binding";
      readonly target: Target;
      readonly value: Node;
      readonly span: Span;
    };

/** What stands left of `=`: a name, or a name with subscripts. */
export type Target =
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | {
      readonly kind: "subscript";
      readonly object: {
        readonly kind: "name";
        readonly name: string;
        readonly span: Span;
      };
      readonly at: readonly Node[];
      readonly span: Span;
    };

export type Line =
  | {
      readonly kind: "assign";
      readonly target: Target;
      readonly value: Node;
      readonly span: Span;
    }
  /** name(params) = body */
  | {
      readonly kind: "define";
      readonly name: string;
      readonly nameSpan: Span;
      readonly params: readonly {
        readonly name: string;
        readonly span: Span;
      }[];
      readonly body: Node;
      readonly span: Span;
    }
  | { readonly kind: "expression"; readonly value: Node; readonly span: Span };
