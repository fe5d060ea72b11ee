import { createHash } from 'node:crypto';
import type { DocumentInput, Dossier, Reader } from '@isnad/coder';
import { tokenise } from '@isnad/coder/text';
import { claimsOf } from '../corroboration/claims.js';
import { bandsOf, shingles } from '../corroboration/stories.js';
import type { TextLinks } from './linking/linker.js';
import { type PackedClaims, packClaims } from './linking/packClaims.js';
import { packDossier } from './pack.js';
import { type DossierRows, rowsOf } from './rows.js';

/** Words that search finds an article by. */
export interface SearchTerms {
  /** Lemmas of the title. */
  readonly title: string;
  /** Lemmas of the text, each once a word. */
  readonly body: string;
  /** The words as written, folded, in their order: for phrases. */
  readonly words: string;
}

/** An article that has been read and only needs to be written: made by workers, so that the single writer has little to do. */
export interface PreparedArticle {
  readonly document: DocumentInput;
  /** Of everything that the document says, so that a change in any of it is a new version. */
  readonly hash: string;
  readonly coder: Dossier['coder'];
  readonly dossier: Uint8Array;
  readonly rows: DossierRows;
  readonly terms: SearchTerms;
  /** For finding who else says so. */
  readonly text: TextLinks;
  readonly claims: PackedClaims;
  /** Where the text is only what a feed carries of the article: what the feed calls it. See `sameArticle.ts`. */
  readonly feed?: 'content' | 'summary';
}

/**
 * Makes an article ready for `Store.add`.
 *
 * @param reader the coder
 * @param document the article
 * @example prepareArticle(createReader(), { id: '1', text: 'زار لافروف القاهرة.' }).rows.events[0]?.type // 'CONSULT'
 */
export function prepareArticle(reader: Reader, document: DocumentInput, explain = false): PreparedArticle {
  return { ...prepareDossier(reader.read(document, { explain })), document, hash: hashOf(document), terms: termsOf(reader, document) };
}

/** The same of an article that has been read before: all but the words that search finds it by, for which a reader is needed. */
export function prepareDossier(dossier: Dossier): PreparedArticle {
  const own = shingles(dossier.document.text);
  return {
    document: dossier.document,
    hash: hashOf(dossier.document),
    coder: dossier.coder,
    dossier: packDossier(dossier),
    rows: rowsOf(dossier),
    terms: { title: '', body: '', words: '' },
    text: { shingles: own, bands: bandsOf(own) },
    claims: packClaims(claimsOf(dossier)),
  };
}

/** What tells one version of an article from another. */
export function hashOf({ text, title, publisher, publishedAt, url }: DocumentInput): string {
  const parts = [text, title ?? null, publisher ?? null, publishedAt ?? null, url ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

function termsOf(reader: Reader, { text, title }: DocumentInput): SearchTerms {
  const words: string[] = [];
  const body: string[] = [];
  for (const { kind, folded } of tokenise(text)) {
    if (kind !== 'word' && kind !== 'latin' && kind !== 'number') continue;
    words.push(folded);
    body.push(...lemmasOf(reader, kind, folded));
  }
  const head = tokenise(title ?? '').flatMap(({ kind, folded }) => lemmasOf(reader, kind, folded));
  return { title: head.join(' '), body: body.join(' '), words: words.join(' ') };
}

/** Lemmas of one token; a number or Latin word is its own. */
export function lemmasOf(reader: Reader, kind: string, folded: string, asked = false): readonly string[] {
  if (kind === 'word') return reader.lemmas(folded, asked);
  return kind === 'latin' || kind === 'number' ? [folded] : [];
}
