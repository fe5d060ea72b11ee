import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Dossier } from '@isnad/coder';

/** A dossier without its text, which the store keeps beside it, small. */
export function packDossier(dossier: Dossier): Uint8Array {
  // A copy of its own length: what zlib gives is a view of a larger buffer, all of which would be sent from thread to thread.
  return new Uint8Array(deflateRawSync(JSON.stringify({ ...dossier, document: { ...dossier.document, text: '' } }), { level: 6 }));
}

/** The dossier with its text again. */
export function unpackDossier(packed: Uint8Array, text: string): Dossier {
  const dossier = JSON.parse(inflateRawSync(packed).toString()) as Dossier;
  return { ...dossier, document: { ...dossier.document, text } };
}
