import type { Claim } from '../../api/types.ts';
import { Inert } from '../Words.tsx';
import { excerpt } from './excerpt.ts';
import css from './Sentence.module.css';

/** An Arabic sentence runs from right to left even where it begins with a Latin name, from which `auto` would take its direction. */
const ARABIC = /\p{Script=Arabic}/u;

/** The words that tell a claim, with its event word marked; long sentences are cut around it. */
export function Sentence({ claim: { sentence, trigger }, most = 320 }: { readonly claim: Pick<Claim, 'sentence' | 'trigger'>; readonly most?: number }) {
  const { before, word, after } = excerpt(sentence.text, trigger.start - sentence.start, trigger.end - sentence.start, most);
  return (
    <blockquote className={css.sentence} lang="ar" dir={ARABIC.test(sentence.text) ? 'rtl' : 'auto'}>
      <Inert text={before} />
      {word !== '' && (
        <mark className={css.word}>
          <Inert text={word} />
        </mark>
      )}
      <Inert text={after} />
    </blockquote>
  );
}
