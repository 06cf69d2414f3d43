/** Texts of the language in tests: their program as text, their values, what is wrong with them. */
import { expect } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { evaluateProgram } from "../../compiler/ir/evaluate.ts";
import { printProgram } from "../../compiler/ir/print.ts";
import { verifyProgram } from "../../compiler/ir/verify.ts";
import {
  readProgram,
  type ReadOptions,
  type ReadResult,
} from "../../compiler/read/module.ts";

/** The program of a text; the verifier must be silent. */
export function read(text: string, options: ReadOptions = {}): ReadResult {
  const result = readProgram({ file: "test.grad", text }, options);
  expect(verifyProgram(result.program)).toEqual([]);
  return result;
}

/** The program as text. */
export const printed = (text: string, options: ReadOptions = {}): string =>
  printProgram(read(text, options).program);

type Point = Readonly<Record<string, number | ArrayLike<number>>>;

/** The elements of the first result. */
export function valueOf(
  text: string,
  point: Point = {},
  options: ReadOptions = {},
): number[] {
  const { program } = read(text, options);
  return [...Object.values(evaluateProgram(program, point))[0]!];
}

/** The errors of a text, as a terminal shows them. */
export function errorOf(text: string, options: ReadOptions = {}): string {
  try {
    readProgram({ file: "test.grad", text }, options);
  } catch (error) {
    if (error instanceof CompileError) return error.message + "\n";
    throw error;
  }
  return "";
}
