import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * A Vite plugin that writes `.br` and `.gz` beside each text file of the build, so that the server compresses nothing.
 *
 * @returns {import('vite').Plugin}
 */
export function precompress() {
  let folder = 'dist';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile() && /\.(?:js|css|html|svg|json)$/.test(file.name))
        .map((file) => join(file.parentPath ?? file.path, file.name));
      await Promise.all(
        texts.map(async (path) => {
          const text = await readFile(path);
          if (text.length < 1000) return;
          await writeFile(`${path}.br`, await promisify(brotliCompress)(text, BROTLI));
          await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
        }),
      );
    },
  };
}
