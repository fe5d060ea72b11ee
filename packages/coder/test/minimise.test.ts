import { expect, it } from 'vitest';
import { minimise } from '../scripts/minimise.js';

it('finds the lowest point of a bent valley', () => {
  const [x, y] = minimise(
    (at, gradient) => {
      const [a = 0, b = 0] = at;
      gradient[0] = 2 * (a - 1) - 40 * a * (b - a * a);
      gradient[1] = 20 * (b - a * a);
      return (a - 1) ** 2 + 10 * (b - a * a) ** 2;
    },
    2,
    200,
  );
  expect(x).toBeCloseTo(1, 2);
  expect(y).toBeCloseTo(1, 2);
});
