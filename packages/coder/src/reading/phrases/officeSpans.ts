import type { TitleEntry } from '../../knowledge/model.js';
import { type Found, matchName } from '../words/names.js';
import type { SentenceContext } from './chunker.js';
import { namedMention } from './knownNames.js';
import { bodyAt, type Office, type Reach, STEPS } from './officeSteps.js';
import { personNameAt } from './personNames.js';

/** How far an office reaches, what it is of, and whether it has a name. */
export interface OfficeSpan extends Reach {
  /** Whether a personal name follows directly. */
  readonly named: boolean;
}

/** What belongs to a title after its own words: nationality, the body it heads, السابق and the like. */
export function officeSpan(context: SentenceContext, i: number, title: Found<TitleEntry>): OfficeSpan {
  const office: Office = { context, first: i, title };
  let reach = ownReach(office);
  for (;;) {
    const further = step(office, reach);
    if (!further) break;
    reach = further;
  }
  const { last, country, belongs } = reach;
  return { last, country, belongs, named: personNameAt(context, last + 1, true) !== null };
}

function step(office: Office, reach: Reach): Reach | null {
  const word = office.context.words[reach.last + 1];
  if (word?.reading.conj !== '' || word.pos === 'verb') return null;
  for (const extend of STEPS) {
    const further = extend(office, reach, word);
    if (further) return further;
  }
  return null;
}

/** How far the words of the title alone reach. */
function ownReach({ context, first, title }: Office): Reach {
  const { words } = context;
  const { last } = title;
  // المتحدث باسم تحالف دعم الشرعية: for whom he speaks.
  const spokenFor = (at: Reach): Reach => (at.last > first && words[at.last]?.token.folded === 'باسم' ? (bodyAt(context, at.last + 1) ?? at) : at);
  // رئيس منظمة حظر الأسلحة، رئيس جمهورية مصر العربية: the last word of a title may begin the name of what he heads.
  const heads = last > first && !words[last]?.reading.article ? matchName(words, last, context.lexicon) : null;
  const body = heads && heads.skip === 0 && heads.last > last ? namedMention(context, last, heads) : null;
  return spokenFor({ last: body?.last ?? last, country: body?.country ?? null, belongs: body });
}
