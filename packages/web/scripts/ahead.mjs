import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A Vite plugin that tells `boot.js` which files each page needs, so that they are asked for together with the first ones, not after them: written over
 * `const AHEAD = {}`. The keys are the folders of `src/pages/`, the languages, and `fonts`.
 *
 * @returns {import('vite').Plugin}
 */
export function ahead() {
  let folder = 'dist';
  /** @type {Record<string, string[]>} */
  const files = {};
  return {
    name: 'ahead',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = chunks.find(({ isEntry }) => isEntry);
      /** @param {string} name @param {Set<string>} seen */
      const withImports = (name, seen) => {
        const chunk = byName.get(name);
        if (chunk === undefined || seen.has(name)) return seen;
        seen.add(name);
        for (const other of chunk.imports) withImports(other, seen);
        return seen;
      };
      const known = withImports(first?.fileName ?? '', new Set());
      const filesOf = (chunk) => {
        const own = [...withImports(chunk.fileName, new Set())].filter((name) => !known.has(name));
        const styles = own.flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])]);
        return [...own, ...styles].map((name) => `/${name}`);
      };
      files.fonts = Object.keys(bundle)
        .filter((name) => name.endsWith('.woff2'))
        .map((name) => `/${name}`);
      for (const chunk of chunks) {
        const page = /\/src\/pages\/(\w+)\/\w+Page\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1];
        if (page !== undefined) files[page] = filesOf(chunk);
        const language = /\/src\/i18n\/texts\.(\w+)\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1];
        if (language !== undefined) files[language] = filesOf(chunk);
      }
    },
    closeBundle: async () => {
      const path = join(folder, 'boot.js');
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        text.replace('const AHEAD = {}', () => `const AHEAD = ${JSON.stringify(files)}`),
      );
    },
  };
}
