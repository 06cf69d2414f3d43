/** What is measured: a function and its derivative, as Gradsmith compiles it and as an expert writes it. */
import type { Options } from "../compiler/index.ts";
import type { Contender, Data, Make, Module } from "./contender.ts";
import type { ScalarProgram } from "./scalars.ts";

/** Under which heading an item stands. */
export type Group =
  "scalar" | "jacobian" | "mixture" | "recurrent" | "net" | "program";

export interface Item {
  /** What the item is called on the command line, and its files. */
  readonly name: string;
  /** What it is called in the table. */
  readonly title: string;
  readonly group: Group;
  /** The program: a file, as seen from the root of the repository, or a text. */
  readonly source: { readonly file: string; readonly text?: () => string };
  readonly options?: Options;
  /** In milliseconds, where V8 optimises it later than the pace has it. */
  readonly warmUp?: number;
  readonly data: () => Data;
  readonly ours: (module: Module, data: Data) => Contender;
  /** Hand-written JavaScript: what ratios are to. */
  readonly expert: Make;
  /** The same in C: a file beside the item's, and constants that it is compiled with. */
  readonly c?: {
    readonly file: string;
    readonly text?: () => string;
    readonly constants?: Readonly<Record<string, number>>;
  };
  /** More hand-written JavaScript, by name. */
  readonly others?: Readonly<Record<string, Make>>;
  /** The same for peers that know numbers only. */
  readonly scalars?: ScalarProgram;
  /** Multiply-adds of a net's two directions, for the time that its gradient may take. */
  readonly multiplyAdds?: {
    readonly forward: number;
    readonly backward: number;
  };
}
