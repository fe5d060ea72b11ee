/** How much a function changes with each of its arguments, written into `gradient`; returns its value. */
export type Differentiable = (at: Float64Array, gradient: Float64Array) => number;

/**
 * Minimises a smooth function by L-BFGS (Nocedal 1980) with backtracking until Armijo's condition holds. Deterministic.
 *
 * @param f value and gradient
 * @param size number of arguments
 * @param rounds iterations at most
 * @param curvature rough second derivatives by each argument, where they differ by orders: what stands in few examples and what stands in all are then found
 * in the same rounds (diagonal scaling; Nocedal and Wright 2006, section 7.2)
 * @returns the arguments found, from zero
 * @example minimise((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, 1, 20) // [3]
 */
export function minimise(f: Differentiable, size: number, rounds: number, curvature: Float64Array = new Float64Array(size).fill(1)): Float64Array {
  const MEMORY = 8;
  const spread = curvature.map((c) => 1 / c);
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = f(x, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = Float64Array.from(gradient, (g) => -g);
    const alphas: number[] = [];
    for (let k = steps.length - 1; k >= 0; k--) {
      const step = steps[k];
      if (!step) continue;
      const alpha = step.rho * dot(step.s, direction);
      alphas[k] = alpha;
      add(direction, step.y, -alpha);
    }
    const last = steps.at(-1);
    const scale = last ? dot(last.s, last.y) / scaledSquare(last.y, spread) : 1 / Math.max(1, Math.sqrt(scaledSquare(gradient, spread)));
    for (let i = 0; i < size; i++) direction[i] = (direction[i] ?? 0) * (spread[i] ?? 0) * scale;
    steps.forEach((step, k) => {
      add(direction, step.s, (alphas[k] ?? 0) - step.rho * dot(step.y, direction));
    });
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = 1;
    let found = false;
    for (let attempt = 0; attempt < 20; attempt++, length /= 2) {
      const next = Float64Array.from(x, (v, i) => v + length * (direction[i] ?? 0));
      const nextGradient = new Float64Array(size);
      const nextValue = f(next, nextGradient);
      if (nextValue > value + 1e-4 * length * slope) continue;
      const s = Float64Array.from(next, (v, i) => v - (x[i] ?? 0));
      const y = Float64Array.from(nextGradient, (v, i) => v - (gradient[i] ?? 0));
      const curvature = dot(s, y);
      if (curvature > 1e-10) steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > MEMORY) steps.shift();
      found = value - nextValue > 1e-6 * Math.abs(value);
      x = next;
      gradient = nextGradient;
      value = nextValue;
      break;
    }
    if (!found) break;
  }
  return x;
}

/**
 * Rough second derivatives for `minimise` of a penalised likelihood: of each weight its penalty, and the variance of the answer wherever it stands.
 *
 * @param penalty strength of each weight's L2 penalty
 * @param standing which weights stand in each example
 * @param variance of an answer with the usual chances
 * @example curvatureOf(new Float64Array([10, 10]), [[0, 1], [0]], 0.1) // [10.2, 10.1]
 */
export function curvatureOf(penalty: Float64Array, standing: Iterable<Iterable<number>>, variance: number): Float64Array {
  const curvature = penalty.slice();
  for (const weights of standing) for (const w of weights) curvature[w] = (curvature[w] ?? 0) + variance;
  return curvature;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Sum of the squares, each scaled. */
function scaledSquare(a: Float64Array, scale: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) ** 2 * (scale[i] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}
