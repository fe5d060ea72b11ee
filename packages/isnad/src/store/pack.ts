import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Dossier } from '@isnad/coder';

/** A dossier without its text, which the store keeps beside it, small. */
export function packDossier(dossier: Dossier): Buffer {
  return deflateRawSync(JSON.stringify({ ...dossier, document: { ...dossier.document, text: '' } }), { level: 6 });
}

/** The dossier with its text again. */
export function unpackDossier(packed: Uint8Array, text: string): Dossier {
  const dossier = JSON.parse(inflateRawSync(packed).toString()) as Dossier;
  return { ...dossier, document: { ...dossier.document, text } };
}
