import { describe, expect, it } from 'vitest';
import { builtInModel, bytesOf } from './builtInModel.js';
import { openModel, writeModel } from './modelFile.js';

describe('a model as one run of bytes', () => {
  const model = builtInModel();

  it('comes out as it was written', () => {
    const again = openModel(writeModel(model));
    expect(again.knowledge.version).toBe(model.knowledge.version);
    expect(Buffer.compare(again.knowledge.forms, model.knowledge.forms)).toBe(0);
    expect(again.weights).toEqual(model.weights);
  });

  it('can be opened where threads share it', () => {
    const written = writeModel(model);
    const shared = new Uint8Array(new SharedArrayBuffer(written.length));
    shared.set(written);
    expect(openModel(shared).weights.dates).toEqual(model.weights.dates);
  });

  it('is not taken for another kind of file', () => {
    expect(() => openModel(new TextEncoder().encode('isnad-model 0 {}\n'))).toThrow('no model that this version');
    expect(() => openModel(new Uint8Array())).toThrow('no model that this version');
  });

  it('stands in a module as text and base 64', () => {
    expect([...bytesOf('aÀ', 'AAH/')]).toEqual([0x61, 0xc0, 0, 1, 0xff]);
  });
});
