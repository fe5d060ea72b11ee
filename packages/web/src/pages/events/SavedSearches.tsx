import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, Rss, Trash2 } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { answer, api } from '../../api/client.ts';
import { type EventFilter, partsOf, readFilter } from '../../api/filter.ts';
import { useMayCorrect } from '../../api/session.ts';
import { Button } from '../../components/Button.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import menu from '../../components/Menu.module.css';
import { Words } from '../../components/Words.tsx';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './SavedSearches.module.css';

/** Saved searches, each with its Atom feed; and a name for the one that is shown. */
export function SavedSearches({ filter }: { readonly filter: EventFilter }) {
  const { t } = useTranslation('events');
  return (
    <DialogTrigger>
      <Button>
        <Bookmark size={16} aria-hidden /> {t('saved.label')}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Dialog className={css.dialog ?? ''} aria-label={t('saved.label')}>
          {({ close }) => <Saved filter={filter} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Saved({ filter, onClose }: { readonly filter: EventFilter; readonly onClose: () => void }) {
  const { t } = useTranslation('events');
  const may = useMayCorrect();
  const client = useQueryClient();
  const again = { onSuccess: () => client.invalidateQueries({ queryKey: ['searches'] }) };
  const query = useQuery({ queryKey: ['searches'], queryFn: () => answer(api.GET('/api/searches')) });
  const save = useMutation({ mutationFn: (name: string) => answer(api.POST('/api/searches', { body: { name, filter } })), ...again });
  const forget = useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/searches/{id}', { params: { path: { id } } })), ...again });
  const failed = save.error ?? forget.error;
  return (
    <>
      {may && (
        <form
          className={css.form}
          action={(form) => {
            const name = String(form.get('name') ?? '').trim();
            if (name !== '') save.mutate(name);
          }}
        >
          <label>
            {partsOf(filter).length > 0 ? t('saved.name') : t('saved.nameAll')}
            <input name="name" maxLength={200} required dir="auto" placeholder={t('saved.placeholder')} />
          </label>
          <Button look="main" type="submit" isDisabled={save.isPending}>
            {t('saved.save')}
          </Button>
        </form>
      )}
      {failed !== null && <Failure error={failed} />}
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={css.none}>{t('saved.none')}</p>
          ) : (
            <ul className={css.list}>
              {items.map(({ id, name, filter: kept, feed }) => (
                <li key={id}>
                  <Link to="/events" search={readFilter(kept)} onClick={onClose} className={css.name}>
                    <Words text={name} most={80} />
                  </Link>
                  <a href={feed} className={css.tool} aria-label={t('saved.feed', { name })} title={t('saved.feedWhat')}>
                    <Rss size={16} aria-hidden />
                  </a>
                  {may && (
                    <Button look="quiet" aria-label={t('saved.forget', { name })} onPress={() => forget.mutate(id)}>
                      <Trash2 size={16} aria-hidden />
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
