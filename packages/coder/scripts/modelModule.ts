/**
 * The source of a module that holds a model, for who cannot read a file (`builtInModel`): what is text of it as a raw template, which an engine reads several times
 * faster than an escaped string, and the numbers behind it in base 64.
 *
 * @param bytes from `writeModel`
 */
export function modelModule(bytes: Uint8Array): string {
  const end = bytes.findIndex((byte) => !isPlain(byte));
  const text = Buffer.from(bytes.subarray(0, end)).toString('latin1');
  if (/[`\r]|\$\{|\\$/.test(text)) throw new Error('the knowledge holds a backtick, ${ or a last backslash: none is Arabic');
  const numbers = Buffer.from(bytes.subarray(end)).toString('base64');
  // They stand at the top: inside a function an engine would read them twice, to skip it and to compile it.
  return [
    '// Made by scripts/build-model.ts from the knowledge files and the weights; do not edit.',
    `export const TEXT: string = String.raw\`${text}\`;`,
    `export const NUMBERS: string = '${numbers}';`,
    '',
  ].join('\n');
}

/** Line breaks, tabs and what is printed in one byte. */
function isPlain(byte: number): boolean {
  return byte === 9 || byte === 10 || (byte >= 0x20 && byte < 0x7f) || byte >= 0xa0;
}
