import { describe, expect, test } from "vitest";
import { CompileError } from "../../compiler/errors.ts";
import { input, label, size } from "../support/build.ts";
import { programOf } from "../support/call.ts";

const N = size("N");
const inputs = [
  input("x"),
  input("a", 3),
  input("b", 4),
  input("A", 2, 3),
  input("B", 2, 3),
  input("D", 5, 5),
  input("G", N, 4),
  input("T", 2, 3, 4),
  label("t", [2], 3),
  label("w", [2], 4),
];

/** What is underlined, the code, the message and the hint. */
function complaint(text: string): string[] {
  try {
    programOf(text, inputs);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { column, endColumn, code, message, hint } = error.diagnostics[0]!;
    return [text.slice(column - 1, endColumn - 1), code, message, hint];
  }
  throw new Error(`${text} is accepted`);
}

// prettier-ignore
const WRONG: readonly (readonly [text: string, ...complaint: string[]])[] = [
  ["multiply(A, b)", "multiply(A, b)", "GS301", "the last axis on the left must be as long as the first on the right, but 'A' has the shape [2, 3] and 'b' has the shape [4]", ""],
  ["multiply(A, B)", "multiply(A, B)", "GS301", "the last axis on the left must be as long as the first on the right, but 'A' has the shape [2, 3] and 'B' has the shape [2, 3]", ".* multiplies element by element, ' transposes"],
  ["multiply(A, a, D)", "multiply(A, a, D)", "GS301", "the last axis on the left must be as long as the first on the right, but the left has the shape [2] and 'D' has the shape [5, 5]", ""],
  ["multiply(A, T)", "T", "GS302", "the product is one of vectors and matrices, but 'T' has the shape [2, 3, 4]", "say it in index notation, such as C[b, i, k] = sum(j, A[b, i, j] * B[b, j, k])"],
  ["multiply(b, G)", "multiply(b, G)", "GS301", "the last axis on the left must be as long as the first on the right, but 'b' has the shape [4] and 'G' has the shape [N, 4]", "the transpose of the right one fits: put ' behind it"],
  ["dot(a, b)", "b", "GS301", "dot needs vectors of one length, but 'a' has the shape [3] and 'b' has the shape [4]", ""],
  ["dot(x, a)", "x", "GS302", "dot needs a vector here, but 'x' is a scalar", ""],
  ["cross(a, b)", "b", "GS301", "cross needs vectors of length 3, but 'b' has the shape [4]", ""],
  ["kron(x, a)", "x", "GS302", "kron needs a matrix here, but 'x' is a scalar", ""],
  ["pow(A, 2)", "A", "GS301", "^ raises a number or a square matrix to a power, but 'A' has the shape [2, 3]", ".^ raises each element to a power"],
  ["pow(a, 2)", "a", "GS301", "^ raises a number or a square matrix to a power, but 'a' has the shape [3]", ".^ raises each element to a power"],
  ["pow(D, x)", "x", "GS211", "the power of a matrix must be a whole number that is written out", ".^ raises each element to a power"],
  ["divide(x, a)", "a", "GS301", "/ divides by a number or a square matrix, but 'a' has the shape [3]", "./ divides element by element"],
  ["transpose(T)", "T", "GS302", "only a matrix is transposed, but 'T' has the shape [2, 3, 4]", "permute(x, [1, 3, 2]) puts axes in another order"],
  ["trace(A)", "A", "GS301", "trace needs a square matrix, but 'A' has the shape [2, 3]", ""],
  ["det(A)", "A", "GS301", "det needs a square matrix, but 'A' has the shape [2, 3]", ""],
  ["det(D)", "D", "GS901", "det is there for matrices up to 4x4, but 'D' has the shape [5, 5]", ""],
  ["inv(D)", "D", "GS901", "inv is there for matrices up to 4x4, but 'D' has the shape [5, 5]", ""],
  ["inv(a)", "a", "GS302", "inv needs a matrix here, but 'a' has the shape [3]", ""],
  ["solve(D, a)", "a", "GS301", "solve needs as many elements or rows on the right as there are equations, but 'D' has the shape [5, 5] and 'a' has the shape [3]", ""],
  ["zeros(x)", "x", "GS303", "zeros needs lengths here: whole numbers, or sizes such as N", ""],
  ["ones(2, 2.5)", "2.5", "GS303", "ones needs lengths here: whole numbers, or sizes such as N", ""],
  ["zeros(-1)", "-1", "GS303", "zeros needs lengths here: whole numbers, or sizes such as N", ""],
  ["zeros(A)", "A", "GS304", "zeros needs a scalar here, but 'A' has the shape [2, 3]", ""],
  ["identity(1, 2, 3)", "1", "GS302", "identity needs one or two lengths", ""],
  ["range(1, 5, 0, 1)", "0", "GS211", "the step of a range must be a number that is written out and not 0", ""],
  ["range(1, x)", "x", "GS303", "the ends of a range must be numbers or sizes", ""],
  ["range(1, N, 2)", "2", "GS303", "a range between sizes needs the step 1 or -1", ""],
  ["diag(G)", "G", "GS303", "the length of the diagonal must be known, but 'G' has the shape [N, 4]", ""],
  ["diag(a, x)", "x", "GS211", "the diagonal of diag must be a whole number that is written out", ""],
  ["diag(x)", "x", "GS302", "diag needs a vector, matrix or tensor here, but 'x' is a scalar", ""],
  ["diag(A, 7)", "7", "GS303", "there is no such diagonal: 'A' has the shape [2, 3]", ""],
  ["tril(a)", "a", "GS302", "tril needs a matrix here, but 'a' has the shape [3]", ""],
  ["row(A, 3)", "3", "GS403", "there is no row 3: 'A' has the shape [2, 3]", "rows and columns are counted from 1"],
  ["column(A, 0)", "0", "GS403", "there is no column 0: 'A' has the shape [2, 3]", "rows and columns are counted from 1"],
  ["reshape(A, [4, 2])", "[4, 2]", "GS301", "'A' has the shape [2, 3] and cannot be reshaped to [4, 2]: the numbers of elements differ", ""],
  ["reshape(A, [4, -1])", "[4, -1]", "GS303", "the length that -1 stands for is no whole number that is known: 'A' has the shape [2, 3]", ""],
  ["reshape(A, [-1, -1])", "[-1, -1]", "GS303", "the length that -1 stands for is no whole number that is known: 'A' has the shape [2, 3]", ""],
  ["reshape(A, x, 3)", "x", "GS303", "reshape needs lengths here: whole numbers, or sizes such as N", ""],
  ["permute(T, [1, 1, 2])", "[1, 1, 2]", "GS302", "permute needs each axis once, counted from 1: 'T' has the shape [2, 3, 4]", ""],
  ["reverse(a, 2)", "2", "GS302", "reverse was asked for axis 2, but 'a' has the shape [3]", "it has only axis 1"],
  ["roll(G, 1)", "G", "GS303", "roll needs a known length, but 'G' has the shape [N, 4]", ""],
  ["pad(a, x)", "x", "GS211", "the widths of pad must be whole numbers that are written out", ""],
  ["pad(T, [1, 2])", "[1, 2]", "GS301", "pad needs one width, or one or two for each axis, but 'T' has the shape [2, 3, 4] and '[1, 2]' has the shape [2]", ""],
  ["resize(A, [3])", "[3]", "GS302", "resize needs one length for each axis, but 'A' has the shape [2, 3]", ""],
  ["resize(G, [3, 3])", "[3, 3]", "GS303", "resize needs to know which length is smaller, but 'G' has the shape [N, 4]", ""],
  ["size(x)", "x", "GS302", "size needs a vector, matrix or tensor here, but 'x' is a scalar", ""],
  ["distance(G)", "G", "GS303", "distance needs two or more points, as rows, but 'G' has the shape [N, 4]", ""],
  ["sort(D)", "D", "GS302", "sort needs a vector here, but 'D' has the shape [5, 5]", ""],
  ["median(G)", "G", "GS901", "median is there for 1 to 32 elements, but 'G' has the shape [N, 4]", ""],
  ["concat(A, G)", "G", "GS301", "concat joins along axis 2, the others must agree, but 'A' has the shape [2, 3] and 'G' has the shape [N, 4]", ""],
  ["concat(a, b, 2)", "2", "GS302", "concat was asked for axis 2, but 'a' has the shape [3]", "it has only axis 1"],
  ["concat(A, A, 3)", "3", "GS302", "concat was asked for axis 3, but 'A' has the shape [2, 3]", "axes are counted from 1 to 2"],
  ["concat(1, 2)", "1", "GS302", "concat needs a vector, matrix or tensor here, but '1' is a scalar", "stack(1, 2) makes a vector of numbers"],
  ["stack(a, b)", "b", "GS301", "stack needs equal shapes, but 'a' has the shape [3] and 'b' has the shape [4]", ""],
  ["matrixFromRows(A)", "A", "GS302", "matrixFromRows needs a vector here, but 'A' has the shape [2, 3]", ""],
  ["variance(A, a)", "A", "GS304", "variance needs a scalar here, but 'A' has the shape [2, 3]", ""],
  ["std(A, 3)", "3", "GS302", "std was asked for axis 3, but 'A' has the shape [2, 3]", "axes are counted from 1 to 2"],
  ["corr(a, b)", "b", "GS301", "corr needs two equal shapes, but 'a' has the shape [3] and 'b' has the shape [4]", ""],
  ["cumsum(A, x)", "x", "GS211", "the axis of cumsum must be a whole number that is written out", ""],
  ["softmax(x)", "x", "GS302", "softmax needs a vector, matrix or tensor here, but 'x' is a scalar", ""],
  ["crossEntropy(A, a)", "a", "GS301", "crossEntropy needs a class for each row, or one number for each score, but 'A' has the shape [2, 3] and 'a' has the shape [3]", "classes are declared as a label, such as t = label(N, 3)"],
  ["crossEntropy(A, w)", "w", "GS301", "crossEntropy needs one score for each class, but 'A' has the shape [2, 3] and 'w' has 4 classes", ""],
  ["crossEntropy(G, t)", "t", "GS301", "crossEntropy needs a class for each row, or one number for each score, but 'G' has the shape [N, 4] and 't' has the shape [2]", "classes are declared as a label, such as t = label(N, 3)"],
  ["hinge(A, A)", "A", "GS301", "hinge needs a class for each row, but 'A' has the shape [2, 3] and 'A' has the shape [2, 3]", "classes are declared as a label, such as t = label(N, 3)"],
  ["oneHot(a)", "a", "GS211", "oneHot needs a label, but 'a' has the shape [3]", "declare it with its number of classes, such as t = label(N, 3)"],
  ["meanSquaredError(a, b)", "b", "GS301", "meanSquaredError needs two equal shapes, but 'a' has the shape [3] and 'b' has the shape [4]", ""],
];

describe("what is said of a wrong argument", () => {
  test.each(WRONG)("%s", (text, ...expected) => {
    expect(complaint(text)).toEqual(expected);
  });
});
