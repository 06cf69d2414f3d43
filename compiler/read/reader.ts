/** What every part of reading shares: where statements go, what names mean, how expressions are read. */
import type { Index, Size, Tensor } from "../ir/expr.ts";
import type { Node } from "./ast.ts";
import type { Builder } from "./builder.ts";
import type { Binding, Frame } from "./scope.ts";
import type { Task } from "./task.ts";
import type { Value } from "./value.ts";

export interface Reader {
  readonly builder: Builder;
  /** The names of the program, by the assignments read so far. */
  readonly names: Map<string, Binding>;
  readonly inputs: Tensor[];
  readonly sizes: Size[];
  /** Undeclared names are errors; otherwise they are scalar inputs. */
  readonly declared: boolean;
  /** All names that some statement assigns, wherever it stands. */
  readonly assigned: ReadonlySet<string>;
  /** All names that stand in some expression. */
  readonly used: ReadonlySet<string>;
  /** Tensors that loops fill in place, part by part, and that are not there yet: their leading subscripts. */
  readonly open: Map<string, readonly Index[]>;
  /** The name assigned last. */
  last: string | undefined;
  /** Reads an expression. */
  readonly evaluate: (node: Node, frame: Frame) => Task<Value>;
}
