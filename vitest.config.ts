import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'eval/src/**/*.test.ts'],
    // Tests that run the command wait for whole processes; the machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: availableParallelism(),
  },
});
