import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { answer, api } from '../../api/client.ts';
import { useMayCorrect } from '../../api/session.ts';
import type { ArticlePage } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './Corrections.module.css';

/** What people put right in the article, the latest first; each can be taken back. */
export function Corrections({ article, said }: { readonly article: ArticlePage; readonly said: string }) {
  const { t } = useTranslation(['reader', 'common']);
  const { moment, number } = useFormat();
  const client = useQueryClient();
  const may = useMayCorrect();
  const undo = useMutation({
    mutationFn: (id: number) => answer(api.POST('/api/corrections/{id}/undo', { params: { path: { id } }, body: {} })),
    onSettled: () => client.invalidateQueries({ queryKey: ['article', article.id] }),
  });
  const standing = article.corrections.filter(({ undoneAt }) => undoneAt === null).reverse();
  return (
    <>
      <p role="status" className={css.said}>
        {undo.isSuccess ? t('corrections.undone') : said}
      </p>
      {undo.isError && <Failure error={undo.error} />}
      {standing.length > 0 && (
        <section className={css.corrections} aria-label={t('corrections.title', { n: number(standing.length) })}>
          <h3>{t('corrections.title', { n: number(standing.length) })}</h3>
          <ul>
            {standing.map(({ id, change, anchor, author, madeAt, reason, applied }) => (
              <li key={id}>
                <span className={css.what}>
                  <strong>{t(`corrections.kind.${kindOf(change)}`)}</strong>
                  {anchor.trigger !== '' && <Words text={anchor.trigger} most={60} lang="ar" />}
                  <span className={css.by}>
                    <Words text={author} most={60} /> · {moment(madeAt)}
                    {!applied && <> · {t('corrections.lost')}</>}
                  </span>
                  {reason !== '' && <Words text={reason} most={300} />}
                </span>
                {may && (
                  <Button
                    look="quiet"
                    isDisabled={undo.isPending}
                    onPress={() => undo.mutate(id)}
                    aria-label={`${t('common:undo')}: ${t(`corrections.kind.${kindOf(change)}`)} ${anchor.trigger}`}
                  >
                    <Undo2 size={16} aria-hidden className="turns" /> {t('common:undo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const KINDS = ['type', 'status', 'actors', 'recipients', 'source', 'date', 'place', 'reject', 'add', 'merge', 'split'] as const;

function kindOf(change: unknown): (typeof KINDS)[number] | 'other' {
  const kind = typeof change === 'object' && change !== null && 'kind' in change ? change.kind : null;
  return KINDS.find((known) => known === kind) ?? 'other';
}
