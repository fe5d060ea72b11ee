import { describe, expect, it } from 'vitest';
import { Memory } from './memory.js';

describe('Memory', () => {
  it('never holds more than its limit, and always what was put in last', () => {
    const memory = new Memory<number, string>(10);
    for (let i = 0; i < 1000; i++) {
      memory.set(i, `v${i}`);
      expect(memory.get(i)).toBe(`v${i}`);
      expect(memory.size).toBeLessThanOrEqual(10);
    }
    const held = Array.from({ length: 1000 }, (_, i) => memory.get(i)).filter((v) => v !== undefined);
    expect(held).toHaveLength(10);
  });

  it('keeps what is asked for while others come and go', () => {
    const memory = new Memory<number, number>(10);
    memory.set(-1, 7);
    for (let i = 0; i < 1000; i++) {
      memory.set(i, i);
      expect(memory.get(-1)).toBe(7);
    }
  });

  it('takes another value for a key that it has', () => {
    const memory = new Memory<string, number>(2);
    memory.set('a', 1);
    memory.set('b', 2);
    memory.set('a', 3);
    expect([memory.get('a'), memory.get('b'), memory.size]).toEqual([3, 2, 2]);
  });

  it('holds one entry where it may hold one', () => {
    const memory = new Memory<string, number>(1);
    memory.set('a', 1);
    memory.set('b', 2);
    expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 2]);
  });
});
