import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import BrowserFirst from './vitest.sequencer.js';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'eval/src/**/*.test.ts'],
    // Tests that run the command wait for whole processes; the machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a busy machine answers in seconds; a second, Vitest's own measure, is not enough.
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: BrowserFirst },
  },
});
