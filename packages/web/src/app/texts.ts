import type { CustomTypeOptions } from 'i18next';
import { i18next } from '../i18n/index.ts';

/** A route's loader: fetches the page's texts while the page itself is fetched. */
export function texts(...pages: readonly (keyof CustomTypeOptions['resources'])[]): () => Promise<void> {
  return () => i18next.loadNamespaces(pages);
}
