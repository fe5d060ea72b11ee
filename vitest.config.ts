import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import BrowserFirst from './vitest.sequencer.js';

export default defineConfig({
  test: {
    // Tests that run the command wait for whole processes; the machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a busy machine answers in seconds; a second, Vitest's own measure, is not enough.
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one core free, which on two is half of them. One more than there are: tests in a browser mostly wait.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: BrowserFirst },
    projects: [
      // The coder is functions without state, and loading its model for each of sixty files took longer than their tests.
      { extends: true, test: { name: 'coder', include: ['packages/coder/src/**/*.test.ts', 'packages/coder/test/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'rest', include: ['packages/{isnad,web}/{src,test}/**/*.test.ts', 'eval/src/**/*.test.ts'] } },
    ],
  },
});
