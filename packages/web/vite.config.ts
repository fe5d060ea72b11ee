import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ahead } from './scripts/ahead.mjs';
import { precompress } from './scripts/precompress.mjs';
import { SPLITTING } from './scripts/splitting.mjs';

/** Where `isnad serve` listens while `npm run dev` serves the pages. */
const API = process.env.ISNAD_API ?? 'http://127.0.0.1:4380';
/** The server is called by the name that the page is called by, or it takes this for a stranger's proxy. */
const PROXY = { '/api': { target: API, changeOrigin: false } };

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['ar-AE', 'en-US'] }), enforce: 'pre' }, ahead(), precompress()],
  build: {
    target: ['chrome125', 'firefox128', 'safari17.5'],
    // Nothing is put inline: the server's Content-Security-Policy allows files of this host only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    // Files that need each other run in the order of their imports: without it a combo box read contexts that were not made yet.
    rolldownOptions: { output: { codeSplitting: SPLITTING, strictExecutionOrder: true } },
  },
  worker: { format: 'es' },
  server: { proxy: PROXY },
  preview: { proxy: PROXY },
});
