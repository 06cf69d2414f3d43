/** Which names are functions. */
import { ALIASES, resolveOp } from "../ir/aliases.ts";
import { OPS } from "../ir/ops.ts";
import { LIBRARY } from "./library.ts";
import { OPERATOR_ARITY } from "./operators.ts";

/** Functions that read their arguments themselves: they bind indices or declare. */
export const REDUCER_NAMES: ReadonlySet<string> = new Set([
  "sum", "mean", "prod", "max", "min", "norm", "logsumexp", "any", "all",
]); // prettier-ignore

export const DECLARATIONS: ReadonlySet<string> = new Set([
  "input",
  "parameter",
  "label",
]);

const SPECIAL: ReadonlySet<string> = new Set(["repeat", "map", "subset"]);

export const isFunction = (name: string): boolean =>
  REDUCER_NAMES.has(name) ||
  DECLARATIONS.has(name) ||
  SPECIAL.has(name) ||
  OPERATOR_ARITY.has(name) ||
  LIBRARY.has(name) ||
  resolveOp(name, 1) !== undefined;

export const functionNames = (): string[] => [
  ...REDUCER_NAMES,
  ...DECLARATIONS,
  ...SPECIAL,
  ...LIBRARY.keys(),
  ...Object.keys(OPS),
  ...Object.keys(ALIASES),
];
