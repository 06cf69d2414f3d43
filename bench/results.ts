/** What a run has found: kept as JSON, so that tables can be made anew without another run. */
import type { Timing } from "./harness/rounds.ts";
import type { Group } from "./item.ts";

/** The machine and the versions of everything. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  readonly gcc: string | undefined;
  readonly packages: Readonly<Record<string, string>>;
}

/** How a contender did: its times, or why there are none. */
export type Outcome =
  | { readonly kind: "timed"; readonly timing: Timing; readonly note?: string }
  | { readonly kind: "failed"; readonly why: string };

export interface ItemResult {
  readonly name: string;
  readonly title: string;
  readonly group: Group;
  readonly contenders: Readonly<Record<string, Outcome>>;
  readonly module: ModuleFacts;
  /** quick or thorough. */
  readonly pace: string;
  /** In milliseconds since 1970. */
  readonly when: number;
}

/** Nanoseconds of each of so many exponentials, one by one as Math has them, or together. */
export interface ExponentialTimes {
  readonly count: number;
  readonly exp: Together;
  readonly tanh: Together;
}

interface Together {
  readonly math: number;
  readonly together: number;
}

/** What Gradsmith says of the module that it has made. */
export interface ModuleFacts {
  /** Milliseconds from text to module, in a process that has compiled before. */
  readonly compile: number;
  readonly bytes: number;
  readonly operations: Readonly<Record<string, number | string>>;
  readonly workspace: number | string;
}

/** One compilation, from text to formatted module, in a process of its own. */
export interface Compilation {
  readonly length: number;
  readonly seconds: number;
  /** At the peak, with all of Node. */
  readonly megabytes: number;
  readonly bytes: number;
}

export interface CommandTime {
  readonly command: string;
  /** Of the processor. */
  readonly milliseconds: number;
}

export interface CompileTimes {
  readonly programs: readonly Compilation[];
  /** 1,000 operations, the best of several compilations in one process. */
  readonly again: Compilation;
  readonly commands: readonly CommandTime[];
}

/** What users load. */
export interface Load {
  readonly title: string;
  readonly bytes: number;
}

/** What a call allocates on the heap. */
export interface HeapUse {
  readonly item: string;
  /** Over so many calls. */
  readonly calls: number;
  readonly bytes: number;
  /** How many numbers: V8 boxes what goes to or comes from a function that it does not inline. */
  readonly numbers: number;
  /** How many objects and arrays. */
  readonly objects: number;
}

/** Everything that a run has found; what it was not asked for is missing. */
export interface Results {
  readonly machine: Machine;
  readonly items: readonly ItemResult[];
  readonly compile?: CompileTimes;
  readonly load?: readonly Load[];
  readonly memory?: readonly HeapUse[];
  readonly exponentials?: readonly ExponentialTimes[];
}
