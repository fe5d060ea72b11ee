import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, ChevronLeft, ChevronRight, Plus, Undo2, X } from 'lucide-react';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useMayCorrect } from '../../api/session.ts';
import type { Change, Claim, Dossier, EntityType, ReviewItem } from '../../api/types.ts';
import { AddForm } from '../../components/adding/AddForm.tsx';
import { lightsOfDraft } from '../../components/adding/draft.ts';
import { namedAt } from '../../components/adding/naming.ts';
import { PickText } from '../../components/adding/PickText.tsx';
import { useAdding } from '../../components/adding/useAdding.ts';
import type { Stretch } from '../../components/adding/words.ts';
import { Button } from '../../components/Button.tsx';
import { lastingId } from '../../components/claims/links.ts';
import { Empty } from '../../components/Empty.tsx';
import { Failure } from '../../components/Failure.tsx';
import { keyOf } from '../../components/fixing/keys.ts';
import { changeToNamed, FIELDS, type Field, KIND_OPTIONS, ofKind, optionsOf, takesWords } from '../../components/fixing/options.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ArticleText } from '../../components/reading/ArticleText.tsx';
import { lightsOf } from '../../components/reading/lights.ts';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ClaimForm, type Unknown } from './ClaimForm.tsx';
import css from './Desk.module.css';
import { useDecisions } from './useDecisions.ts';

/** Before the article is there. */
const NOTHING: Dossier = {
  schema: '',
  document: { id: '', title: null, publisher: null, publishedAt: null, url: null, text: '' },
  sentences: [],
  entities: [],
  events: [],
  quotations: [],
  coder: { version: '', model: '' },
};
const KEYS_OFF = 'isnad.review.keys-off';

/** The claim on the desk: its text on one side, what was read of it on the other, and the keys that decide. */
export function Desk({
  items,
  passed,
  total,
  onMore,
}: {
  readonly items: readonly ReviewItem[];
  /** How many before these were passed over. */
  readonly passed: number;
  /** How many wait, these among them. */
  readonly total: number;
  /** Asks for the next ones, when so many of these are passed over too. */
  readonly onMore: (left: number) => void;
}) {
  const { t } = useTranslation(['review', 'common']);
  const { number, day } = useFormat();
  const may = useMayCorrect();
  const [at, setAt] = useState(0);
  const [field, setField] = useState<Field | null>(null);
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [keysOn, setKeysOn] = useState(() => localStorage.getItem(KEYS_OFF) === null);
  const busy = useRef(false);
  const scroller = useRef<HTMLElement>(null);
  const decisions = useDecisions();
  const item = items[at];
  // Not its number: the article may be read anew while the claim is on the desk.
  const id = item === undefined ? '' : lastingId(item.event);
  const articleId = item?.event.article.id ?? '';
  const article = useQuery({
    queryKey: ['article', articleId],
    queryFn: () => answer(api.GET('/api/articles/{id}', { params: { path: { id: articleId } } })),
    enabled: item !== undefined,
  });
  const current = article.data?.events.find((event) => lastingId(event) === id);
  const claim: Claim | undefined = current ?? item?.event;
  const local = current === undefined ? null : current.id.slice(current.id.lastIndexOf('#') + 1);
  const ready = article.data !== undefined;
  const lit = article.data?.dossier.events.find((event) => event.id === local);
  const options = field === null || claim === undefined || article.data === undefined ? [] : optionsOf(field, claim, article.data.dossier);

  const adding = useAdding(article.data?.dossier ?? NOTHING);
  const picking = takesWords(field) && !adding.isOn;
  const words = useRef<HTMLDivElement>(null);
  const keys = useRef<((event: ReactKeyboardEvent) => void) | null>(null);
  const go = (to: number): void => {
    adding.end();
    show(null);
    setFailure(null);
    setAt(Math.min(Math.max(to, 0), items.length));
  };
  const decide = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current || !may) return;
    busy.current = true;
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      busy.current = false;
    }
  };
  const more = (): void => onMore(items.filter(({ event }) => !decisions.verdicts.has(lastingId(event))).length);
  const accept = () =>
    decide(async () => {
      // What was put right needs no word more.
      if (!decisions.verdicts.has(id)) await decisions.accept(id);
      setSaid(t('said.accepted'));
      go(at + 1);
    });
  const reject = () =>
    decide(async () => {
      await decisions.change(id, { kind: 'reject' });
      setSaid(t('said.rejected'));
      go(at + 1);
    });
  const fix = (change: Change) =>
    decide(async () => {
      await decisions.change(id, change);
      show(null);
      setSaid(t('said.fixed'));
    });
  const take = (into: Field, dossier: Dossier, words: Stretch, single: boolean) =>
    decide(async () => {
      const named = await namedAt(dossier, words, single, into === 'place');
      const change = changeToNamed(into, named);
      if (change === null) return;
      await decisions.change(id, change);
      show(null);
      if (!named.key && into !== 'place') setUnknown({ field: into, named });
      setSaid(t('said.fixed'));
    });
  const sayKind = (type: EntityType) =>
    decide(async () => {
      const change = unknown === null ? null : changeToNamed(unknown.field, ofKind(unknown.named, type));
      if (change === null) return;
      await decisions.refine(id, change);
      setUnknown(null);
      setSaid(t('said.fixed'));
    });
  const undo = () =>
    decide(async () => {
      const event = await decisions.undo();
      if (event === null) return;
      const index = items.findIndex((one) => lastingId(one.event) === event);
      if (index >= 0) go(index);
      setSaid(t('said.undone'));
    });
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    if (
      event.altKey ||
      event.defaultPrevented ||
      (event.target as HTMLElement).closest('input:not([type=checkbox]), select, textarea, [role=dialog], [role=menu]') !== null
    )
      return;
    const key = keyOf(event);
    if (key === null) return;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'z') void undo();
      return;
    }
    const act = actionOf(key);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  const actionOf = (key: string): (() => void) | null => {
    if (key === 'ArrowDown' || key === 'PageDown') return () => go(at + 1);
    if (key === 'ArrowUp' || key === 'PageUp') return () => go(at - 1);
    if (field !== null) {
      if (key === 'Escape') return () => show(null);
      const option = options.find((one) => one.key === key);
      return option === undefined ? null : () => void fix(option.change);
    }
    if (unknown !== null) {
      if (key === 'Escape') return () => setUnknown(null);
      const kind = KIND_OPTIONS.find((one) => one.key === key);
      if (kind !== undefined) return () => void sayKind(kind.type);
    }
    const opens = FIELDS.find((one) => one.key === key);
    if (opens !== undefined) return may && item !== undefined ? () => show(opens.field) : null;
    if (key === 'u') return () => void undo();
    if (item === undefined) return key === 'n' || key === 'j' ? more : null;
    if (key === 'a') return () => void accept();
    if (key === 'x') return () => void reject();
    if (key === 'm') return may && ready ? adding.begin : null;
    if (key === 'n' || key === 'j') return () => go(at + 1);
    return key === 'b' || key === 'k' ? () => go(at - 1) : null;
  };
  useEffect(() => {
    if (!keysOn || adding.isOn) return;
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [keysOn, adding.isOn]);
  // The word of the claim comes into view with the claim.
  useEffect(() => {
    const box = scroller.current;
    const word = document.getElementById(`word-${local}`);
    // Only the text scrolls, not the page.
    if (ready && box && word) box.scrollTop += word.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
  }, [local, ready]);

  // While words are picked, all of the text stands there, also what is folded else: the word of the claim stays where it was.
  const stood = useRef<number | null>(null);
  const standing = (): number | null => {
    const box = scroller.current;
    const word = box?.querySelector(`#word-${local}, [data-origin]`);
    return box && word ? word.getBoundingClientRect().top : null;
  };
  const keep = useEffectEvent(() => {
    const [before, now] = [stood.current, standing()];
    if (scroller.current && before !== null && now !== null) scroller.current.scrollTop += now - before;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the one text takes the place of the other
  useLayoutEffect(() => keep(), [picking]);
  const show = (next: Field | null): void => {
    stood.current = standing();
    setUnknown(null);
    setField(next);
  };

  const bar = (
    <div className={css.bar} role="toolbar" aria-label={t('decide')}>
      <Button look="main" isDisabled={!may || item === undefined} onPress={() => void accept()}>
        <Check size={16} aria-hidden /> {t('accept')} <kbd>A</kbd>
      </Button>
      <Button look="danger" isDisabled={!may || item === undefined} onPress={() => void reject()}>
        <X size={16} aria-hidden /> {t('reject')} <kbd>X</kbd>
      </Button>
      <Button isDisabled={!decisions.canUndo} onPress={() => void undo()}>
        <Undo2 size={16} aria-hidden className="turns" /> {t('common:undo')} <kbd>U</kbd>
      </Button>
      <Button ref={adding.opener} isDisabled={!may || !ready || adding.isOn} onPress={adding.begin}>
        <Plus size={16} aria-hidden /> {t('missed')} <kbd>M</kbd>
      </Button>
      <span className={css.steps}>
        <Button look="quiet" isDisabled={at === 0} onPress={() => go(at - 1)} aria-label={t('back')}>
          <ChevronLeft size={18} aria-hidden className="turns" /> <kbd>B</kbd>
        </Button>
        <span className={css.place}>{t('place', { at: number(passed + Math.min(at + 1, items.length)), of: number(total) })}</span>
        <Button look="quiet" onPress={() => (item === undefined ? more() : go(at + 1))} aria-label={t('next')}>
          <kbd>N</kbd> <ChevronRight size={18} aria-hidden className="turns" />
        </Button>
      </span>
      <label className={css.keys}>
        <input
          type="checkbox"
          checked={keysOn}
          onChange={(event) => {
            setKeysOn(event.target.checked);
            if (event.target.checked) localStorage.removeItem(KEYS_OFF);
            else localStorage.setItem(KEYS_OFF, '1');
          }}
        />
        {t('keys')}
      </label>
    </div>
  );
  return (
    <>
      {bar}
      <p role="status" className={css.said}>
        {said}
      </p>
      {!may && <p className={css.only}>{t('readersOnlyRead')}</p>}
      {failure !== null && <Failure error={failure} />}
      {item === undefined || claim === undefined ? (
        <Empty title={t('end')}>
          <Button look="main" onPress={more}>
            {t('more')} <kbd>N</kbd>
          </Button>
        </Empty>
      ) : (
        <div className={css.columns}>
          <section className={css.claim} aria-label={t('claim')}>
            {adding.isOn && article.data !== undefined ? (
              <AddForm
                article={articleId}
                dossier={article.data.dossier}
                adding={adding}
                words={words}
                keys={keys}
                onAdded={({ event, correction }) => {
                  decisions.added(`${articleId}#${event}`, correction);
                  setSaid(t('said.added'));
                }}
              />
            ) : (
              <ClaimForm
                claim={claim}
                reasons={item.reasons}
                verdict={decisions.verdicts.get(id)}
                field={field}
                unknown={unknown}
                onKind={(type) => void sayKind(type)}
                options={options}
                may={may}
                onField={(next) => show(next === field ? null : next)}
                onFix={(change) => void fix(change)}
              />
            )}
          </section>
          <div className={css.text}>
            <p className={css.source}>
              <Link to="/articles/$id" params={{ id: articleId }}>
                {claim.article.title === null ? t('untitled') : <Words text={claim.article.title} most={200} />}
              </Link>
              {claim.article.publisher !== null && <Words text={claim.article.publisher} most={80} />}
              {claim.article.publishedOn !== null && <time dateTime={claim.article.publishedOn}>{day(claim.article.publishedOn)}</time>}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <section ref={scroller} className={css.scroll} tabIndex={0} aria-label={t('text')}>
              <Loaded query={article} lines={10}>
                {({ dossier }) =>
                  adding.isOn ? (
                    <PickText
                      ref={words}
                      dossier={dossier}
                      lights={lightsOfDraft(dossier, adding.draft)}
                      start={claim.trigger.start}
                      onTake={adding.take}
                      onKey={(event) => keys.current?.(event)}
                    />
                  ) : takesWords(field) ? (
                    <PickText
                      quiet
                      dossier={dossier}
                      lights={lit === undefined ? [] : lightsOf(dossier, lit)}
                      start={claim.trigger.start}
                      onTake={(taken, single) => void take(field, dossier, taken, single)}
                      onKey={ignore}
                    />
                  ) : (
                    <ArticleText dossier={dossier} active={local} onActive={ignore} onPick={ignore} />
                  )
                }
              </Loaded>
            </section>
          </div>
        </div>
      )}
    </>
  );
}

function ignore(): void {
  // Here one event is lit at a time: the one on the desk.
}
