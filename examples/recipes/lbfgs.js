/**
 * Minimises a function of many variables by L-BFGS: Nocedal and Wright, Numerical Optimization, 2nd ed.,
 * algorithm 7.5, with a line search that halves the step until the value has gone down enough.
 *
 * @param {(x: Float64Array, gradient: Float64Array) => number} f - returns the value and writes the gradient
 * @param {Float64Array} start
 */
export function lbfgs(f, start, { memory = 10, tolerance = 1e-8 } = {}) {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = f(x, gradient);
  let calls = 1;
  /** The last steps s, by how much the gradient has changed in them, and 1 / sᵀy. */
  const pairs = [];

  while (Math.sqrt(dot(gradient, gradient)) > tolerance) {
    const direction = descent(gradient, pairs);
    const slope = dot(gradient, direction);
    const next = new Float64Array(x.length);
    const nextGradient = new Float64Array(x.length);
    let nextValue = Infinity;
    for (let step = 1; !(nextValue <= value + 1e-4 * step * slope); step /= 2) {
      if (step < 1e-12) return { x, value, calls };
      x.forEach((each, k) => (next[k] = each + step * direction[k]));
      nextValue = f(next, nextGradient);
      calls++;
    }
    const s = next.map((each, k) => each - x[k]);
    const y = nextGradient.map((each, k) => each - gradient[k]);
    // A step along which the gradient has not grown says nothing about the curvature.
    if (dot(s, y) > 0) pairs.push({ s, y, rho: 1 / dot(s, y) });
    if (pairs.length > memory) pairs.shift();
    [x, gradient, value] = [next, nextGradient, nextValue];
  }
  return { x, value, calls };
}

/** Minus the inverse Hessian, as the pairs tell it, times the gradient: algorithm 7.4. */
function descent(gradient, pairs) {
  const q = gradient.map((each) => -each);
  const alphas = [];
  for (const { s, y, rho } of pairs.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    add(q, -alpha, y);
  }
  const last = pairs.at(-1);
  const scale = last
    ? 1 / (last.rho * dot(last.y, last.y))
    : 1 / Math.sqrt(dot(gradient, gradient));
  q.forEach((each, k) => (q[k] = scale * each));
  pairs.forEach(({ s, y, rho }, k) => {
    add(q, alphas[k] - rho * dot(y, q), s);
  });
  return q;
}

const dot = (a, b) => a.reduce((sum, each, k) => sum + each * b[k], 0);

const add = (to, factor, vector) =>
  vector.forEach((each, k) => (to[k] += factor * each));
