import type { EntityDraft } from '../entities/entity.js';
import { SPEECH } from '../events/speechActs.js';
import type { ReportScope } from './reports.js';

/** What an event is and who does it. */
interface Act {
  readonly type: string;
  readonly actors: readonly EntityDraft[];
  /** A finite verb in the third person: what somebody says of themselves (قالت إنها فتحت تحقيقا) is on their word. */
  readonly told?: boolean;
  /** A verb that says what somebody thinks of something: وصف، اعتبر. */
  readonly calls?: boolean;
  /** A noun that no verb takes. */
  readonly aside?: boolean;
  /** Of a noun: the word index of its clause's verb, if that has a subject; else -1. */
  readonly verb?: number;
  /** Of a noun: the word index of the verb whose clause takes it. */
  readonly taker?: number;
  /** Whether it has happened or is asked, not merely intended or denied. */
  readonly done?: boolean;
  /** In the first person: the speaker's own. */
  readonly aloud?: boolean;
}

/**
 * The chain of an event: every scope it stands in, outer before inner.
 *
 * @param scopes reports of its sentence
 * @param word its trigger
 * @param act its type and actors: a speaker's own act of speech does not stand on the speaker's word
 */
export function chainOf(scopes: readonly ReportScope[], word: number, act: Act | null = null): ReportScope[] {
  const around = scopes.filter((s) => s.first <= word && word <= s.last);
  // Somebody known outweighs somebody unknown inside their words.
  const known = around.some((s) => s.entity !== null) ? around.filter((s) => s.entity !== null) : around;
  const chain: ReportScope[] = [];
  for (const scope of known) {
    const last = chain.at(-1);
    // ونقل عن مسؤول قوله إن: nobody tells on his own word.
    if (last && last.entity === scope.entity && (last.kind === scope.kind || last.entity !== null)) chain[chain.length - 1] = scope;
    else chain.push(scope);
  }
  const origin = chain.at(-1);
  // نفت توصلها إلى اتفاق: what one denies having done is told by oneself; وطالب ...، على حد تعبيره: an act of word by the article.
  if (
    act &&
    origin &&
    origin.sense !== 'deny' &&
    SPEECH.has(act.type) &&
    act.done !== false &&
    !isTakenInside(act, origin) &&
    (act.aloud ||
      (origin.entity && !isToldOf(act, origin) && (!act.told || origin.cue.first > word || callsNames(act)) && !act.aside && isOwn(act, origin.entity)))
  )
    chain.pop();
  return chain;
}

/** قال إن الصحافي يواجه اتهامات: nobody's act that a verb inside what is told tells of somebody else. */
function isToldOf({ actors, verb = -1 }: Act, origin: ReportScope): boolean {
  return actors.length === 0 && verb >= origin.first && verb !== origin.cue.first && verb <= origin.last;
}

/** قال إن موسكو رفضت طلبه: an act of the speaker's that another verb takes inside what is told. */
function isTakenInside({ actors, taker }: Act, origin: ReportScope): boolean {
  return actors.length > 0 && taker !== undefined && origin.sense !== 'act' && taker !== origin.cue.first;
}

/** ما وصفته بأنه: who calls something names, and is not named beside the verb, is whoever speaks. */
const callsNames = ({ calls = false, actors }: Act): boolean => calls && actors.length === 0;

/** A speaker's own act; a demand or reproach of nobody in particular is the speaker's too. */
function isOwn(act: Act, origin: EntityDraft): boolean {
  return act.actors.length === 0 ? act.type === 'REQUEST' || act.type === 'ACCUSE' : act.actors.includes(origin);
}
