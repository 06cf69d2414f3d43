/** Calls of the library's functions, and what they are in the words of mathjs. */

/** s is a scalar, a … d are vectors, A … K matrices, T a tensor, t and u labels. */
// prettier-ignore
export const SHAPES: Readonly<Record<string, readonly number[]>> = {
  s: [], a: [3], b: [3], c: [4], d: [6], A: [2, 3], B: [3, 4], C: [3, 3], D: [4, 4], E: [2, 2], F: [1, 1], R: [1, 3], K: [3, 1], T: [2, 3, 2]
};

/** What mathjs and we must agree on. */
// prettier-ignore
export const AS_MATHJS: readonly string[] = [
  "multiply(s, A)", "multiply(A, s)", "multiply(a, b)", "multiply(A, a)", "multiply(a, B)", "multiply(A, B)",
  "multiply(A, B, c)", "multiply(s, a, B)", "multiply(R, K)", "multiply(K, R)", "multiply(A, K)",
  "divide(A, s)", "divide(A, C)", "divide(s, C)", "divide(a, C)", "divide(s, 4)", "pow(C, 0)", "pow(C, 1)",
  "pow(C, 2)", "pow(C, 5)", "pow(E, -1)", "pow(E, -3)", "add(a, b, s)", "add(A, R)", "dotMultiply(A, A)",
  "dotMultiply(a, K)", "dot(a, b)", "dot(a, K)", "dot(K, K)", "cross(a, b)", "cross(R, a)", "cross(K, K)",
  "kron(a, b)", "kron(a, B)", "kron(A, b)", "kron(A, B)", "transpose(A)", "transpose(a)", "transpose(s)",
  "ctranspose(A)", "trace(C)", "trace(s)", "trace(F)", "det(F)", "det(E)", "det(C)", "det(D)", "det(s)",
  "inv(F)", "inv(E)", "inv(C)", "inv(D)", "inv(s)", "lusolve(C, a)", "lusolve(D, c)", "matrix(A)", "matrix([1, 2])", "zeros(3)",
  "zeros(2, 3)", "zeros([2, 3])", "ones(2)", "ones(2, 3, 1)", "identity(3)", "identity(2, 3)",
  "identity([3, 2])", "range(1, 5)", "range(5, 1)", "range(5, 1, -2)", "range(0, 1, 0.1)",
  "range(2, 3, 0.25)", "range(0.5, 3)", "diag(a)", "diag(a, 1)", "diag(a, -2)", "diag(A)", "diag(B, 1)",
  "diag(B, -1)", "diag(C, 2)", "row(A, 2)", "column(A, 3)", "size(A)", "size(T)", "count(A)",
  "reshape(A, [3, 2])", "reshape(A, [6])", "reshape(A, [-1, 2])", "reshape(d, [2, -1])",
  "reshape(T, [3, 4])", "reshape(d, [1, 3, 1, 2])", "reshape(T, [2, 6])", "reshape(T, [6, 2])", "flatten(A)",
  "flatten(T)", "flatten(a)", "squeeze(R)", "squeeze(K)", "squeeze(F)", "squeeze(A)", "resize(a, [5])",
  "resize(a, [2])", "resize(A, [3, 3])", "resize(A, [1, 5])", "resize(a, [5], 7)", "resize(A, [3, 2], 7)",
  "resize(s, [2])", "sort(d)", "concat(a, c)", "concat(A, E)", "concat(A, C, 1)", "concat(A, A, 2)",
  "concat(T, T)", "concat(T, T, 2)", "concat(a)", "matrixFromRows(a, b)", "matrixFromColumns(a, b)",
  "variance(d)", "variance(A)", "variance(A, 1)", "variance(A, 2)", "variance(s)", "variance(1, 5, s)",
  "variance(T, 2)", "std(d)", "std(A, 1)", "std(s)", "std(R, 1)", "corr(a, b)", "corr(A, A)", "median(a)",
  "median(d)", "median(B)", "median(s, 1, 2)", "mad(d)", "mad(a)", "cumsum(d)", "cumsum(A)", "cumsum(A, 1)",
  "cumsum(A, 2)", "cumsum(s, 2, 3)", "cumsum(T, 2)", "diff(d)", "diff(A)", "diff(A, 2)", "diff(T, 3)",
  "distance(a, b)", "distance(C)", "distance(A)", "hypot(a)", "hypot(s)", "hypot(-2)",
  "matrixFromRows(a, K)", "matrixFromColumns(K, b)", "hypot(s, 2, 3)", "hypot(3, 4)",
];

/** What mathjs has not or says otherwise: our words, and its. */
// prettier-ignore
export const IN_OTHER_WORDS: readonly (readonly [ours: string, mathjs: string])[] = [
  ["outer(a, c)",                    "[a[1] * c, a[2] * c, a[3] * c]"],
  ["eye(2)",                         "identity(2)"],
  ["numel(A)",                       "count(A)"],
  ["range(1, 5, 0)",                 "range(1, 5, false)"],
  ["solve(C, a)",                    "flatten(lusolve(C, a))"],
  ["solve(C, B)",                    "inv(C) * B"],
  ["tril(C)",                        "[C[1,1], 0, 0; C[2,1], C[2,2], 0; C[3,1], C[3,2], C[3,3]]"],
  ["triu(A, 1)",                     "[0, A[1,2], A[1,3]; 0, 0, A[2,3]]"],
  ["tril(A, 1)",                     "[A[1,1], A[1,2], 0; A[2,1], A[2,2], A[2,3]]"],
  ["triu(C, -1)",                    "[C[1,1], C[1,2], C[1,3]; C[2,1], C[2,2], C[2,3]; 0, C[3,2], C[3,3]]"],
  ["unsqueeze(a, 1)",                "[a]"],
  ["unsqueeze(a, 2)",                "[a[1]; a[2]; a[3]]"],
  ["permute(A, [2, 1])",             "A'"],
  ["permute(A, 2, 1)",               "A'"],
  ["flatten(permute(T, [3, 1, 2]))", "concat(flatten(T[:, :, 1]), flatten(T[:, :, 2]))"],
  ["reverse(a)",                     "[a[3], a[2], a[1]]"],
  ["flip(A, 2)",                     "[A[1,3], A[1,2], A[1,1]; A[2,3], A[2,2], A[2,1]]"],
  ["roll(a, 1)",                     "[a[3], a[1], a[2]]"],
  ["roll(a, -1)",                    "[a[2], a[3], a[1]]"],
  ["roll(a, 6)",                     "a"],
  ["roll(A, 1, 2)",                  "[A[1,3], A[1,1], A[1,2]; A[2,3], A[2,1], A[2,2]]"],
  ["tile(a, 2)",                     "concat(a, a)"],
  ["tile(a, [2, 1])",                "[a, a]"],
  ["repmat(A, 2, 2)",                "concat(concat(A, A), concat(A, A), 1)"],
  ["pad(a, 1)",                      "concat([0], a, [0])"],
  ["pad(A, [0, 1])",                 "[0, A[1,1], A[1,2], A[1,3], 0; 0, A[2,1], A[2,2], A[2,3], 0]"],
  ["pad(A, [[1, 0], [0, 1]])",       "[0, 0, 0, 0; A[1,1], A[1,2], A[1,3], 0; A[2,1], A[2,2], A[2,3], 0]"],
  ["stack(a, b)",                    "[a, b]"],
  ["stack(s, 2, s)",                 "[s, 2, s]"],
  ["vstack(a, C)",                   "concat([a], C, 1)"],
  ["vstack(a, b)",                   "[a, b]"],
  ["hstack(A, E)",                   "concat(A, E)"],
  ["hstack(a, c)",                   "concat(a, c)"],
  ["populationVariance(d)",          "variance(d) * 5 / 6"],
  ["populationStd(A, 2)",            "map(variance(A, 2) * 2 / 3, sqrt)"],
  ["cumprod(a)",                     "[a[1], a[1] * a[2], prod(a)]"],
  ["cumprod(A, 2)",                  "[A[1,1], A[1,1] * A[1,2], prod(A[1,:]); A[2,1], A[2,1] * A[2,2], prod(A[2,:])]"],
  ["normalize(a)",                   "a / norm(a)"],
  ["normalize(A)",                   "[A[1,:] / norm(A[1,:]), A[2,:] / norm(A[2,:])]"],
  ["cosineSimilarity(a, b)",         "dot(a, b) / norm(a) / norm(b)"],
  ["layerNorm(d)",                   "(d - mean(d)) / sqrt(variance(d) * 5 / 6 + 1e-5)"],
  ["layerNorm(d, 0.5)",              "(d - mean(d)) / sqrt(variance(d) * 5 / 6 + 0.5)"],
  ["softmax(a)",                     "map(a, exp) / sum(map(a, exp))"],
  ["softmax(A)",                     "[map(A[1,:], exp) / sum(map(A[1,:], exp)), map(A[2,:], exp) / sum(map(A[2,:], exp))]"],
  ["softmax(A, 1)",                  "map(A, exp) ./ [sum(map(A, exp), 1), sum(map(A, exp), 1)]"],
  ["logSoftmax(a)",                  "a - log(sum(map(a, exp)))"],
  ["crossEntropy(A, A)",             "mean([sum(A[1,:] .* (log(sum(map(A[1,:], exp))) - A[1,:])), sum(A[2,:] .* (log(sum(map(A[2,:], exp))) - A[2,:]))])"],
  ["crossEntropy(a, b)",             "sum(b .* (log(sum(map(a, exp))) - a))"],
  ["crossEntropy(A, t)",             "mean([log(sum(map(A[1,:], exp))) - A[1,3], log(sum(map(A[2,:], exp))) - A[2,1]])"],
  ["crossEntropy(a, u)",             "log(sum(map(a, exp))) - a[2]"],
  ["hinge(a, u)",                    "max(0, a[1] - a[2] + 1) + max(0, a[3] - a[2] + 1)"],
  ["hinge(A, t)",                    "(max(0, A[1,1] - A[1,3] + 1) + max(0, A[1,2] - A[1,3] + 1) + max(0, A[2,2] - A[2,1] + 1) + max(0, A[2,3] - A[2,1] + 1)) / 2"],
  ["oneHot(t)",                      "[0, 0, 1; 1, 0, 0]"],
  ["oneHot(u)",                      "[0, 1, 0]"],
  ["binaryCrossEntropy(a, b)",       "(b[1] * log1p(exp(-a[1])) + (1 - b[1]) * log1p(exp(a[1])) + b[2] * log1p(exp(-a[2])) + (1 - b[2]) * log1p(exp(a[2])) + b[3] * log1p(exp(-a[3])) + (1 - b[3]) * log1p(exp(a[3]))) / 3"],
  ["meanSquaredError(A, A)",         "0"],
  ["meanSquaredError(a, b)",         "mean((a - b) .^ 2)"],
  ["meanAbsoluteError(a, b)",        "mean(abs(a - b))"],
  ["where(a, b, s)",                 "[b[1], b[2], b[3]]"],
];

/** Calls on A [N, M], B [M, N], x [M], y [N], S [N, 3] and the label t [N]. */
// prettier-ignore
export const WITH_SIZES: readonly string[] = [
  "multiply(A, B)", "multiply(A, x)", "multiply(y, A)", "dot(x, x)", "outer(x, y)", "kron(A, x)",
  "transpose(A)", "trace(multiply(A, B))", "zeros(N, M)", "ones(N)", "identity(N)", "diag(x)", "diag(x, 1)",
  "diag(multiply(A, B))", "tril(A)", "size(A)", "count(A)", "row(A, 2)", "range(1, N)", "range(N, 1, -1)",
  "flatten(A)", "reshape(A, [M, N])", "reshape(flatten(A), [N, -1])", "reshape(x, [1, M])", "reverse(x)",
  "tile(x, [N, 2])", "pad(A, 1)", "concat(A, A)", "concat(A, A, 1)", "concat(A, S)", "stack(x, x)",
  "vstack(x, A)", "variance(A)", "variance(A, 1)", "std(x)", "corr(x, x)", "cumsum(A)", "cumsum(A, 2)",
  "cumprod(y)", "diff(y)", "distance(x, x)", "normalize(A)", "softmax(A)", "layerNorm(A)",
  "crossEntropy(S, t)", "hinge(S, t)", "oneHot(t)", "meanSquaredError(A, A)",
];
