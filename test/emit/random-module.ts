/** Random modules of the loops stage, from a seed: loops, sharing, stores that spoil loads. */
import {
  apply,
  constant,
  index,
  isBoolean,
  load,
  ONE,
  size,
  tensor,
  ZERO,
  type Expr,
  type Index,
} from "../../compiler/ir/expr.ts";
import type {
  Code,
  Group,
  LoweredModule,
  Param,
  Tensor,
} from "../../compiler/ir/loops.ts";
import type { OpName } from "../../compiler/ir/ops.ts";
import { createRandom, type Random } from "../support/random.ts";

export const N = size("N");
/** What N is in the tests. */
export const N_IS = 3;

// prettier-ignore
const OPERATIONS: readonly OpName[] = [
  "add", "sub", "mul", "div", "neg", "rem", "add", "sub", "mul", "select", "max", "abs", "exp", "sinpi",
];
// prettier-ignore
const TESTS: readonly OpName[] = ["lt", "le", "gt", "ge", "eq", "ne", "and", "or", "not"];
// prettier-ignore
const NUMBERS = [0.5, 1, 2, -3, 1e21, 1.5e-7, 0.1, -0];
// prettier-ignore
const WORDS = ["x", "y", "t0", "class", "λ", "a_rather_long_name_of_a_variable", "i", "work", "arguments", "p"];

/** What expressions may be made of at a point of the code. */
interface Scope {
  readonly random: Random;
  readonly arrays: readonly { array: Tensor; length: number }[];
  readonly variables: readonly Tensor[];
  readonly mutables: readonly Tensor[];
  readonly indices: readonly Index[];
  /** Expressions made before, to be used again. */
  readonly pool: Expr[];
}

/** In bounds for every array: no index exceeds 2, arrays hold at least 8. */
function address({ random, indices, pool }: Scope): Expr {
  const i = indices.length > 0 ? random.pick(indices) : undefined;
  if (i === undefined || random.next() < 0.3)
    return constant(random.integer(8));
  const addresses: Expr[] = [
    i,
    apply("add", i, ONE),
    apply("add", apply("mul", constant(2), i), ONE),
    apply("mul", i, apply("sub", N, ONE)),
  ];
  const made = random.pick(addresses);
  pool.push(made);
  return made;
}

function leaf(scope: Scope): Expr {
  const { random } = scope;
  const kind = random.integer(6);
  if (kind === 0) return constant(random.pick(NUMBERS));
  if (kind === 1 && scope.indices.length > 0) return random.pick(scope.indices);
  if (kind === 2) return N;
  if (kind <= 4) return load(random.pick(scope.variables));
  return load(random.pick(scope.arrays).array, [address(scope)]);
}

function numeric(scope: Scope, depth: number): Expr {
  const { random, pool } = scope;
  if (pool.length > 0 && random.next() < 0.25) return random.pick(pool);
  if (depth === 0) return leaf(scope);
  const op = random.pick(OPERATIONS);
  const arg = (): Expr => numeric(scope, random.integer(depth));
  const made =
    op === "select"
      ? apply(op, test(scope, depth - 1), arg(), arg())
      : ["neg", "abs", "exp", "sinpi"].includes(op)
        ? apply(op, arg())
        : apply(op, arg(), arg());
  pool.push(made);
  return made;
}

function test(scope: Scope, depth: number): Expr {
  const { random } = scope;
  const op = random.pick(TESTS);
  if (op === "not") return apply(op, test(scope, Math.max(0, depth - 1)));
  if (op === "and" || op === "or")
    return depth <= 0
      ? apply("lt", leaf(scope), leaf(scope))
      : apply(op, test(scope, depth - 1), test(scope, depth - 1));
  const arg = (): Expr => numeric(scope, Math.max(0, depth));
  return apply(op, arg(), arg());
}

/** `scope` with more in it; what is made inside stays inside. */
const within = (scope: Scope, more: Partial<Scope>): Scope => ({
  ...scope,
  pool: [...scope.pool],
  ...more,
});

function block(scope: Scope, length: number, nesting: number): Code[] {
  const body: Code[] = [];
  let here = scope;
  for (let k = 0; k < length; k++) {
    const [code, after] = statement(here, nesting);
    body.push(code);
    here = after;
  }
  return body;
}

function statement(scope: Scope, nesting: number): [Code, Scope] {
  const { random } = scope;
  const depth = random.integer(6);
  const kind = random.integer(nesting > 0 ? 9 : 7);
  if (kind <= 1) {
    const mutable = kind === 1;
    const variable = tensor(random.pick(WORDS), [], "local");
    const code: Code = {
      kind: "let",
      variable,
      value: numeric(scope, depth),
      mutable,
    };
    const mutables = mutable ? [...scope.mutables, variable] : scope.mutables;
    const variables = [...scope.variables, variable];
    return [code, { ...scope, variables, mutables }];
  }
  if (kind === 2) {
    const start = constant(random.integer(3));
    const target = random.pick(scope.arrays).array;
    const value = numeric(scope, depth);
    return [{ kind: "fill", target, start, end: constant(4), value }, scope];
  }
  if (kind === 3)
    return [{ kind: "comment", text: random.pick(COMMENTS) }, scope];
  if (kind === 4 && scope.mutables.length > 0)
    return [store(scope, random.pick(scope.mutables), undefined), scope];
  if (kind <= 6) {
    const { array } = random.pick(scope.arrays);
    return [store(scope, array, address(scope)), scope];
  }
  const last = scope.indices.at(-1);
  const extent = random.pick([
    N,
    constant(2),
    last ?? ONE,
    apply("mul", ONE, N),
  ]);
  const i = index(random.pick(["i", "j", "n", "x"]), extent);
  const inner = within(scope, { indices: [...scope.indices, i] });
  const body = block(inner, 1 + random.integer(4), nesting - 1);
  const reversed = random.next() < 0.3;
  return [{ kind: "for", index: i, reversed, body }, scope];
}

const COMMENTS = [
  "h[i] = relu(x)",
  "a comment that is much longer than the page is wide, so that it has to go over several lines",
  "alert() */ \u2028 alert()",
];

function store(scope: Scope, target: Tensor, at: Expr | undefined): Code {
  const { random } = scope;
  const value = numeric(scope, random.integer(7));
  const by = random.next() < 0.5 ? "sum" : "set";
  const note = random.pick(["∂f/∂x", "∂loss/∂W1", "n".repeat(70)]);
  const noted = random.next() < 0.2 ? { note } : {};
  return { kind: "store", target, at, by, value, ...noted };
}

export function randomModule(seed: number): LoweredModule {
  const random = createRandom(seed);
  const sevenOr = (length: number): Expr[] => [constant(length)];
  const scalars = ["x", "e", "arguments"].map((name) =>
    tensor(name, [], "input"),
  );
  const unused = tensor("unused", [], "input");
  const inputs = ["X", "t1"].map((name) => tensor(name, sevenOr(8), "input"));
  const results = ["out", "gradient"].map((n) =>
    tensor(n, sevenOr(8), "local"),
  );
  const arrays = ["W", "dW"].map((name) => tensor(name, sevenOr(8), "local"));
  const scratch = tensor("scratch", sevenOr(8), "local");
  const group: Group = {
    type: "Workspace",
    doc: "What lies between the functions.",
    members: ["W", "class"].map((name) => ({ name, shape: [N, constant(4)] })),
  };
  const params: Param[] = [
    ...scalars.map((variable): Param => ({ kind: "scalar", variable })),
    { kind: "size", size: N, doc: "how many" },
    ...inputs.map((array): Param => ({
      kind: "array",
      array,
      length: apply("mul", constant(2), N),
    })),
    { kind: "scalar", variable: unused },
    { kind: "group", name: "work", group, arrays },
    ...results.map((array): Param => ({ kind: "array", array })),
  ];
  const all = [...inputs, ...results, ...arrays, scratch];
  const scope = (): Scope => ({
    random,
    arrays: all.map((array) => ({ array, length: 8 })),
    variables: scalars,
    mutables: [],
    indices: [],
    pool: [],
  });
  const part = block(scope(), 2 + random.integer(4), 1);
  const own = scope();
  const invoke: Code = { kind: "invoke", callee: "part", params };
  const body = [
    ...block(own, 3 + random.integer(8), 2),
    invoke,
    ...block(own, 3, 2),
  ];
  const returns = random.next() < 0.7 ? numeric(own, 4) : undefined;
  return {
    name: "random",
    source: "f = 1 # */ \u2028 alert()\n",
    notes: [],
    from: undefined,
    groups: [group],
    scratch: [{ array: scratch, length: 8 }],
    functions: [
      {
        name: "forward",
        exported: true,
        doc: ["Something random."],
        params,
        body,
        returns: returns && !isBoolean(returns) ? returns : ZERO,
      },
      {
        name: "part",
        exported: false,
        doc: [],
        params,
        body: part,
        returns: undefined,
      },
    ],
  };
}
