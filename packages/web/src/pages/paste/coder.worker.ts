import { createReader, type Dossier } from '@isnad/coder';

/** What the page asks: a text, and the day that "yesterday" counts from. */
export interface PasteRequest {
  readonly id: number;
  readonly text: string;
  readonly publishedAt: string | null;
}

export type PasteAnswer = { readonly id: number; readonly dossier: Dossier; readonly milliseconds: number } | { readonly id: number; readonly failed: string };

let reader: ReturnType<typeof createReader> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<PasteRequest>) => {
  self.postMessage(read(data));
});

function read({ id, text, publishedAt }: PasteRequest): PasteAnswer {
  try {
    reader ??= createReader();
    const started = performance.now();
    const dossier = reader.read({ id: 'pasted', text, publishedAt }, { explain: true });
    return { id, dossier, milliseconds: performance.now() - started };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}
