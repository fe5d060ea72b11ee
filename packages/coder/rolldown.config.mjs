/**
 * Two bundles, for one file is found and parsed sooner than a hundred: the coder without its model, and the whole, which is that and the model.
 * An engine keeps source that is all ASCII at one byte a character.
 */
export default {
  input: { coder: 'dist/index.js', 'coder-core': 'dist/core.js' },
  preserveEntrySignatures: 'allow-extension',
  output: { dir: 'dist', format: 'esm', charset: 'ascii', entryFileNames: '[name].js', comments: false },
};
