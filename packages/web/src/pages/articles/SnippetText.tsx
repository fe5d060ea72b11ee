import type { SearchHit } from '../../api/types.ts';
import { segments } from '../../components/reading/segments.ts';
import { Inert } from '../../components/Words.tsx';
import css from './ArticlesPage.module.css';

/** A stretch of an article with the words that were found. */
export function SnippetText({ snippet: { text, marks } }: { readonly snippet: SearchHit['snippet'] }) {
  return (
    <bdi lang="ar">
      {segments({ start: 0, end: text.length }, marks).map(({ start, end, covers }) =>
        covers.length > 0 ? (
          <mark key={start} className={css.mark}>
            <Inert text={text.slice(start, end)} />
          </mark>
        ) : (
          <Inert key={start} text={text.slice(start, end)} />
        ),
      )}
    </bdi>
  );
}
