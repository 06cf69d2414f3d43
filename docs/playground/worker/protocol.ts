/** What the page asks of the compiler and what it answers: plain data both ways. */
import type { Derivation } from "../../../compiler/circuit/explain/derivation.ts";
import type { FunctionName } from "../../../compiler/differentiate/derive.ts";
import type { Diagnostic } from "../../../compiler/errors.ts";
import type { Report } from "../../../compiler/index.ts";

export type { Derivation, Diagnostic, FunctionName, Report };

/** A text and what is wanted of it. */
export interface Program {
  readonly file: string;
  readonly text: string;
  /** Default: those that the compiler chooses. */
  readonly functions?: readonly FunctionName[];
  readonly output?: string | readonly string[];
}

/** A tensor by name; extents are numbers, or names of sizes known only when called. */
export interface Variable {
  readonly name: string;
  readonly shape: readonly (number | string)[];
  /** How many classes the values of a label are of. */
  readonly classes?: number | string;
}

export interface Compiled {
  readonly code: string;
  readonly report: Report;
  readonly warnings: readonly Diagnostic[];
  readonly sizes: readonly string[];
  readonly inputs: readonly Variable[];
  readonly outputs: readonly Variable[];
  /** From the text to the code. */
  readonly milliseconds: number;
}

/** What a pass has made. */
export interface StageText {
  readonly name: string;
  readonly about: string;
  readonly milliseconds: number;
  readonly text: string;
}

/** A module as the body of a function of `runtime`, and how its functions are called. */
export interface Script {
  readonly body: string;
  /** The names of the arguments of each function, in order. */
  readonly signatures: Readonly<Record<string, readonly string[]>>;
  readonly report: Report;
  readonly milliseconds: number;
}

/** Numbers for the inputs, flat by name, and for the sizes. */
export interface Point {
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Some of the numbers, and the seed that others are drawn from. */
export interface Place extends Point {
  readonly seed: number;
}

export type View = "circuit" | "derivation";

/** What there is to see, and all numbers, those that were drawn among them. */
export type Pointed = { readonly point: Point } & (
  | { readonly view: "circuit"; readonly svg: string }
  | { readonly view: "derivation"; readonly derivation: Derivation }
);

/** Each question with its answer. */
export interface Questions {
  readonly compile: (program: Program) => Compiled;
  readonly stages: (program: Program) => readonly StageText[];
  readonly circuit: (program: Program, place: Place, view: View) => Pointed;
  readonly script: (program: Program) => Script;
}

export type Kind = keyof Questions;

/** How they are answered: some answers need code that is loaded first. */
export type Answers = {
  readonly [K in Kind]: (
    ...given: Parameters<Questions[K]>
  ) => ReturnType<Questions[K]> | Promise<ReturnType<Questions[K]>>;
};

export interface Request<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly given: Parameters<Questions[K]>;
}

export type Reply =
  | { readonly id: number; readonly kind: "answer"; readonly answer: unknown }
  | {
      readonly id: number;
      readonly kind: "wrong";
      readonly diagnostics: readonly Diagnostic[];
    };
