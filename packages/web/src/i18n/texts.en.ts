/** All texts of a language: together they are small, and one file is there sooner than one for each page. */
export const texts = import.meta.glob<Record<string, unknown>>('../locales/en/*.json', { eager: true, import: 'default' });
