/** What both kinds of bundle are written with: an engine keeps source that is all ASCII at one byte a character. */
const output = { dir: 'dist', charset: 'ascii', comments: false };

export default [
  /** Two modules, for one file is found and parsed sooner than a hundred: the coder without its model, and the whole, which is that and the model. */
  {
    input: { coder: 'dist/index.js', 'coder-core': 'dist/core.js' },
    preserveEntrySignatures: 'allow-extension',
    output: { ...output, format: 'esm', entryFileNames: '[name].js' },
  },
  /** The coder without its model as a script, the only kind of source that Node 20 takes ready compiled: it gives what it exports to an object `exports`. */
  {
    input: { 'coder-core': 'dist/core.js' },
    output: { ...output, format: 'cjs', entryFileNames: '[name].script.js' },
  },
];
