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

it('finds in few rounds what matters by orders more and less, told how much', () => {
  const matter = Float64Array.from({ length: 200 }, (_, i) => 10 ** (i % 5));
  const far = (curvature?: Float64Array): number => {
    const found = minimise(
      (at, gradient) => {
        let value = 0;
        at.forEach((x, i) => {
          const weight = matter[i] ?? 0;
          const off = x - 1 - (i % 3);
          gradient[i] = weight * (Math.exp(off) - 1);
          value += weight * (Math.exp(off) - off);
        });
        return value;
      },
      matter.length,
      6,
      curvature,
    );
    return Math.max(...found.map((x, i) => Math.abs(x - 1 - (i % 3))));
  };
  expect(far(matter)).toBeLessThan(0.1);
  expect(far()).toBeGreaterThan(0.5);
});
