import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FLAGS } from './engine.js';

describe('how V8 compiles', () => {
  it('is set by flags that this Node knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of FLAGS) expect(known).toContain(`  ${flag.replace(/=.*/, '')} (`);
  });
});
