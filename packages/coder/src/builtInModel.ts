import { NUMBERS, TEXT } from './knowledge/model.generated.js';
import { type Model, openModel } from './modelFile.js';

/** Of the web platform, and in every engine: bytes from base 64, a character each. */
declare function atob(text: string): string;

/** The model that stands in a module of the coder, so that it needs no file system. Make it once: its bytes are copied. */
export function builtInModel(): Model {
  return openModel(bytesOf(TEXT, NUMBERS));
}

/**
 * The bytes of a model that stands in a module.
 *
 * @param text the first of them, a character each
 * @param numbers those behind it, in base 64
 */
export function bytesOf(text: string, numbers: string): Uint8Array {
  const behind = atob(numbers);
  const bytes = new Uint8Array(text.length + behind.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  for (let i = 0; i < behind.length; i++) bytes[text.length + i] = behind.charCodeAt(i);
  return bytes;
}
