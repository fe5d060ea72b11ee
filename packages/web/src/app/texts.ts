import type { CustomTypeOptions } from 'i18next';
import { i18next } from '../i18n/index.ts';

type Pages = readonly (keyof CustomTypeOptions['resources'])[];

/** Fetches the texts of pages in the chosen language. */
export function loadTexts(...pages: Pages): Promise<void> {
  return i18next.loadNamespaces(pages);
}

/** A route's loader: fetches the page's texts while the page itself is fetched. */
export function texts(...pages: Pages): () => Promise<void> {
  return () => loadTexts(...pages);
}
