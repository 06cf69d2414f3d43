/** What well-formed loops are: everything declared before its use, in scope, and written only where it may be. */
import { known, minusInteger, volume } from "./affine.ts";
import { constant, type Expr, type Size, type Tensor, ZERO } from "./expr.ts";
import type {
  Code,
  Fill,
  For,
  Invoke,
  Let,
  LoweredFunction,
  LoweredModule,
  Param,
  Store,
  Together,
} from "./loops.ts";
import { verifyContract } from "./verify-contract.ts";
import { verifyBeginnings, verifyGroup } from "./verify-groups.ts";
import {
  canBeZero,
  isEmpty,
  type Report,
  verifyNumber,
} from "./verify-expr.ts";
import {
  isArray,
  type Scope,
  type Use,
  verifyOffset,
  verifyValues,
  verifyWritable,
} from "./verify-scope.ts";

/** What is wrong with a module; empty if it is well-formed. */
export function verifyLoops(module: LoweredModule): string[] {
  const problems = verifyBeginnings(module);
  const names = new Set<string>();
  for (const { name } of module.functions) {
    if (name === "") problems.push("a function has no name");
    else if (names.has(name)) problems.push(`two functions are called ${name}`);
    names.add(name);
  }
  for (const one of module.functions)
    verifyFunction(one, module, (problem) =>
      problems.push(`function ${one.name}: ${problem}`),
    );
  return problems;
}

function verifyFunction(
  one: LoweredFunction,
  module: LoweredModule,
  report: Report,
): void {
  const scope: Scope = {
    module,
    sizes: new Set(),
    indices: new Set(),
    tensors: new Map(),
    declared: [],
    report,
  };
  for (const { array, length } of module.scratch)
    declare(array, { length: constant(length) }, scope);
  for (const { variable } of module.constants ?? [])
    declare(variable, "constant", scope);
  for (const param of one.params) declareParam(param, scope);
  for (const param of one.params) verifyLength(param, scope);
  for (const code of one.body) verifyCode(code, one, scope);
  if (one.returns !== undefined) {
    verifyValues([one.returns], scope);
    verifyNumber(one.returns, "the result", report);
  }
}

function declare(tensor: Tensor, use: Use, scope: Scope): void {
  const rank = isArray(use) ? 1 : 0;
  if (tensor.shape.length !== rank)
    scope.report(
      `${tensor.name} is ${rank === 1 ? "an array" : "a scalar"}, but has ${tensor.shape.length} axes`,
    );
  if (scope.tensors.has(tensor))
    scope.report(`${tensor.name} is declared twice`);
  scope.tensors.set(tensor, use);
  scope.declared.push(tensor);
}

function declareParam(param: Param, scope: Scope): void {
  switch (param.kind) {
    case "scalar":
      return declare(param.variable, "constant", scope);
    case "size":
      scope.sizes.add(param.size);
      return;
    case "array":
      return declareArray(param.array, param.length, scope);
    case "group":
      verifyGroup(param, scope.module, scope.report);
      param.arrays.forEach((array, k) => {
        const member = param.group.members[k];
        declareArray(array, member && volume(member.shape), scope);
      });
      return;
    default:
      return param satisfies never;
  }
}

const declareArray = (
  array: Tensor,
  length: Expr | undefined,
  scope: Scope,
): void => declare(array, { length: length ?? array.shape[0] ?? ZERO }, scope);

function verifyLength(param: Param, scope: Scope): void {
  if (param.kind === "array" || param.kind === "group")
    if (param.length !== undefined) verifyValues([param.length], scope);
  if (param.kind !== "size" && param.classes !== undefined)
    verifyValues([param.classes], scope);
}

function verifyCode(code: Code, inside: LoweredFunction, scope: Scope): void {
  switch (code.kind) {
    case "for":
      return verifyFor(code, inside, scope);
    case "let":
      return verifyLet(code, scope);
    case "store":
      return verifyStore(code, scope);
    case "fill":
      return verifyFill(code, scope);
    case "contract":
      return verifyContract(code, scope);
    case "together":
      return verifyTogether(code, scope);
    case "comment":
      return;
    case "invoke":
      return verifyInvoke(code, inside, scope);
    default:
      return code satisfies never;
  }
}

function verifyTogether(
  { array, start, count }: Together,
  { tensors, report }: Scope,
): void {
  const use = tensors.get(array);
  const length =
    use !== undefined && isArray(use) && use.length.kind === "const"
      ? use.length.value
      : undefined;
  if (length === undefined || start < 0 || count < 1 || start + count > length)
    report(`${array.name} does not hold ${count} numbers from ${start} on`);
}

function verifyFor(loop: For, inside: LoweredFunction, scope: Scope): void {
  const { index, body } = loop;
  verifyValues([index.extent], scope);
  verifyNumber(index.extent, `the extent of ${index.name}`, scope.report);
  if (scope.indices.has(index))
    scope.report(`the index ${index.name} is bound twice`);
  const around = scope.declared.length;
  scope.indices.add(index);
  for (const code of body) verifyCode(code, inside, scope);
  scope.indices.delete(index);
  for (const tensor of scope.declared.splice(around))
    scope.tensors.delete(tensor);
}

function verifyLet(code: Let, scope: Scope): void {
  // An element may be copied ahead of the branch that needs it, which is not taken out of bounds.
  const { value, mutable } = code;
  const isCopy = value.kind === "load" && value.at[0]?.kind !== "const";
  verifyValues([value], scope, isCopy && !mutable);
  const what = `the value of ${code.variable.name}`;
  verifyNumber(code.value, what, scope.report);
  declare(code.variable, code.mutable ? "variable" : "constant", scope);
}

function verifyStore(code: Store, scope: Scope): void {
  const { target, at, by, value } = code;
  const { report } = scope;
  verifyValues(at === undefined ? [value] : [at, value], scope);
  verifyNumber(value, `the value of ${target.name}`, report);
  if (at !== undefined)
    verifyNumber(at, `the offset in ${target.name}`, report);
  const use = scope.tensors.get(target);
  if (use === undefined)
    report(`stores to ${target.name}, which is not in scope`);
  else if (use === "constant")
    report(`stores to ${target.name}, which is constant`);
  else if (isArray(use) !== (at !== undefined))
    report(
      isArray(use)
        ? `stores to the array ${target.name} without an offset`
        : `stores to the scalar ${target.name} with an offset`,
    );
  else if (at !== undefined) {
    verifyWritable(target, report);
    if (!isEmpty(scope.indices) && !(by === "sum" && canBeZero(value)))
      verifyOffset(target, [at], scope);
  }
}

function verifyFill(code: Fill, scope: Scope): void {
  const { target, start, end, value } = code;
  verifyValues([start, end, value], scope);
  for (const one of [start, end, value])
    verifyNumber(one, `what fills ${target.name}`, scope.report);
  const use = scope.tensors.get(target);
  if (!isArray(use))
    return scope.report(`fills ${target.name}, which is no array in scope`);
  verifyWritable(target, scope.report);
  const left = known(minusInteger(use.length, end));
  if (left !== undefined && left < 0)
    scope.report(`fills ${target.name} beyond its end`);
}

function verifyInvoke(
  { callee, params }: Invoke,
  inside: LoweredFunction,
  scope: Scope,
): void {
  const { report, module } = scope;
  const called = module.functions.find(({ name }) => name === callee);
  if (called === undefined)
    return report(`calls ${callee}, which is no function of the module`);
  if (called === inside) report("calls itself");
  const given = params.flatMap(objectsOf);
  const wanted = called.params.flatMap(objectsOf);
  if (
    given.length !== wanted.length ||
    given.some((one, k) => one !== wanted[k])
  )
    report(`calls ${callee} with other arguments than it takes`);
  for (const one of given)
    if (!isInScope(one, scope))
      report(`gives ${callee} the argument ${one.name}, which is not in scope`);
}

const objectsOf = (param: Param): readonly (Tensor | Size)[] => {
  switch (param.kind) {
    case "scalar":
      return [param.variable];
    case "size":
      return [param.size];
    case "array":
      return [param.array];
    case "group":
      return param.arrays;
    default:
      return param satisfies never;
  }
};

const isInScope = (one: Tensor | Size, scope: Scope): boolean =>
  one.kind === "size" ? scope.sizes.has(one) : scope.tensors.has(one);
