import type { PloverType } from '../../knowledge/model.js';
import type { Proposal } from '../events/proposals.js';
import { SPEECH } from '../events/speechActs.js';
import { takesAct } from '../events/takesAct.js';
import { isLight, isVerbalNoun, lends, tellsResult } from '../words/actNouns.js';
import { finiteEntries } from '../words/finite.js';
import { bears, statusCue } from '../words/statusWords.js';
import { findSense, isIn, type Word } from '../words/words.js';
import { isBreak } from './conditions.js';
import { ACTUAL, marked, type Scene, type StatusReading, settled } from './statusReading.js';
import { governorStatus, isNot, verbStatus } from './verbStatus.js';

/** What somebody else has said before it is refused. */
const VOICED: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

/** Whether an event's phrase stands without preposition. */
function isBare({ sentence, unit }: Proposal): boolean {
  const own = sentence.units[unit];
  return own?.kind === 'noun' && own.prep === '';
}

/** أسفر عن قتلى: whether an event's phrase is what a verb says came of something. */
function isResultOf({ sentence, unit }: Proposal, verb: Word): boolean {
  const own = sentence.units[unit];
  return own?.kind === 'noun' && tellsResult(verb, own.prep === '' ? 'O' : own.prep);
}

/** What the verb before an event noun makes of it. */
export function governingVerb(scene: Scene, proposal: Proposal, k: number): StatusReading {
  const word = scene.words[k];
  if (!word) return ACTUAL;
  const own = verbStatus(scene, k);
  // فشل المجلس في فرض عقوبات، منعوهم من اقتحام المبنى: what is not reached does not happen.
  if (own.status === 'actual' && isMissed(proposal, word)) return marked('negated', k);
  // لم يفشل في فرض عقوبات
  if (own.status === 'negated' && isMissed(proposal, word) && isNot(scene, k)) return settled('actual', k - 1, k);
  // لم يسفر الهجوم عن قتلى: only what would have come of it is denied.
  if (own.status === 'negated' && proposal.governed === 'S' && tellsResult(word, null)) return ACTUAL;
  if (own.status === 'negated' && isResultOf(proposal, word)) return own;
  // لم تصل مساعدات: what does not come is not given.
  if (own.status === 'negated' && proposal.governed === 'S' && proposal.sense.type === 'AID' && isIn(word, 'arrives')) return own;
  // أمر الرئيس الجيش بقصف القاعدة: somebody is ordered to do it; أمر القاضي بحبسه: it is done by the order.
  if (own.status === 'actual' && isIn(word, 'orders') && proposal.governed === 'ب' && proposal.clause?.object?.phrase?.mention)
    return marked('planned', k, k, true);
  if (isLight(word) && (proposal.light || proposal.governed === 'S' || proposal.governed === 'O')) return own;
  // رفضت طلب الأمين العام: what is refused has been asked.
  if (bears(word, 'REJECT') && VOICED.has(proposal.sense.type) && (proposal.governed === 'O' || isBare(proposal))) return ACTUAL;
  if (presupposes(scene, proposal, k)) return ACTUAL;
  const governor = governorStatus(scene, k);
  // يقدر التنسيق، رفض الهجوم: what somebody values or refuses may exist.
  const report = findSense(word, 'report')?.sense.sense;
  // لم ينف قصف المدينة: what is not denied may well be so.
  if (report === 'deny' && isNot(scene, k)) return settled('actual', k - 1, k);
  if (report === 'deny') return deniedStatus(proposal, own, k);
  const factual = bears(word, 'REJECT') || report === 'expect';
  // لم يتردد الجيش في قصف المدينة: he did it; لن يتردد: he would.
  if (own.status === 'negated' && isIn(word, 'hesitates')) return scene.words[own.cue?.first ?? k]?.reading.stem === 'لم' ? ACTUAL : marked('planned', k);
  if (isTerm(proposal, word)) return marked('planned', k);
  // ترفض طهران التفاوض: whoever refuses it would do it.
  if (bears(word, 'REJECT') && OF_ONESELF.has(proposal.sense.type) && isOwnAct(proposal)) return governor ?? ACTUAL;
  if (governor && isDone(proposal, word, own)) return ACTUAL;
  // لا يستطيع تجاهل العقوبات: what cannot be dealt with exists.
  if (governor && statusCue(word) === 'actual' && !isVerbalNoun(scene.words[proposal.word] ?? word) && !takesAct(proposal)) return ACTUAL;
  if (governor && (statusCue(word) !== null || !factual || takesAct(proposal))) return governor;
  const unit = proposal.sentence.units[proposal.unit];
  // بتهمة قتل: a charge is about what has been done.
  const heads = unit?.kind === 'noun' && (unit.prep !== 'ب' || unit.head === proposal.word);
  // ستعقد جولة من محادثات
  const coming = word.reading.future && own.status === 'planned' && scene.words[proposal.word]?.reading.article === false;
  return heads && (coming || takesAct(proposal)) && (own.status === 'planned' || own.status === 'possible') ? own : ACTUAL;
}

/** سترد على القصف، سيدين القصف، للرد على الاغتيال، إدانة القصف: whether what is said, planned or demanded about an act says that it has been done. */
export function presupposes({ words }: Scene, { sentence, unit, word }: Proposal, k: number): boolean {
  const own = sentence.units[unit];
  if (own?.kind !== 'noun') return false;
  const isVerb = words[k]?.pos === 'verb';
  const behind = isVerb || k === own.from - 1;
  // سيرد بهجوم: by what is still to be done.
  if (isIn(words[k], 'answers a deed')) return behind && own.prep !== '' && own.prep !== 'ب';
  return isIn(words[k], 'judges a deed') && ((behind && own.prep === 'ب') || (isVerb ? own.prep === '' : k === word - 1 && k >= own.head));
}

/** What is done by whoever refuses to, not by others: رفض الانسحاب, but not رفض العقوبات. */
const OF_ONESELF: ReadonlySet<PloverType> = new Set(['RETREAT', 'CONSULT', 'COOPERATE', 'CONCEDE']);

/** رفض التفاوض: whether an act is the object, as a verbal noun that is nobody else's. */
function isOwnAct({ sentence, unit, word, entry }: Proposal): boolean {
  const phrase = sentence.units[unit];
  return phrase?.kind === 'noun' && phrase.prep === '' && phrase.head === word && phrase.genitive === null && entry.lexeme.derivation === 'verbal noun';
}

/** Whether a word of failing (في) or of keeping somebody from something (من) or giving it up (عن) takes an act. */
export function isMissed({ sentence, unit, word, sense, light }: Proposal, verb: Word): boolean {
  const own = sentence.units[unit];
  // فشلت في إقناعهم: she has tried to. فشلت في وقف الاحتجاجات: they go on.
  if (own?.kind !== 'noun' || sense.type === 'REQUEST' || (own.head !== word && !light)) return false;
  if (!isVerbalNoun(sentence.words[own.head] ?? verb)) return false;
  return (own.prep === 'في' && isIn(verb, 'fails')) || (own.prep === 'من' && isIn(verb, 'prevents')) || (own.prep === 'عن' && isIn(verb, 'gives up'));
}

/** يتضمن الاتفاق إجلاء المقاتلين: the terms of an agreement are still to be carried out. */
function isTerm({ sentence, clause, governed, entry, sense }: Proposal, verb: Word): boolean {
  const subject = clause?.subject?.phrase;
  const head = subject ? sentence.words[subject.head] : undefined;
  const stands = head?.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'agreement')) ?? false;
  const contains = isIn(verb, 'contains');
  // الاتفاق الذي ينص على: nothing but terms does so.
  const stipulates = governed === 'علي' && isIn(verb, 'stipulates');
  return (stipulates || (stands && contains)) && governed !== 'S' && !SPEECH.has(sense.type) && entry.lexeme.derivation === 'verbal noun';
}

/** Acts that are done by deciding on them: قررت المحكمة حبسه. Others have still to follow: قررت الحكومة طرد السفير. */
const DONE_BY_DECISION: ReadonlySet<PloverType> = new Set(['COERCE', 'SUPPORT', 'ACCUSE']);
/** What is not done by whoever tries it alone: حاول التوسط، حاول إبرام اتفاق. */
const TAKES_OTHERS: ReadonlySet<PloverType> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

/** قررت المحكمة حبسه، حاول اقتحام الموقع، أريد تهنئتكم: what a decision, a try or saying so makes an act of. */
function isDone({ sense, governed }: Proposal, governor: Word, own: StatusReading): boolean {
  if (own.status !== 'actual') return false;
  if (isIn(governor, 'tries')) return !TAKES_OTHERS.has(sense.type);
  if (governed !== 'O') return false;
  const entries = finiteEntries(governor);
  if (entries.every((e) => e.features.person === '1')) return SPEECH.has(sense.type) && isIn(governor, 'wishes');
  if (!entries.some((e) => e.features.aspect === 'past')) return false;
  return DONE_BY_DECISION.has(sense.type) && isIn(governor, 'decides');
}

/** نفى قتلها: what is denied did not happen. A charge or demand that is denied has been made. */
function deniedStatus(proposal: Proposal, own: StatusReading, k: number): StatusReading {
  const said = SPEECH.has(proposal.sense.type) && proposal.sense.type !== 'SUPPORT';
  // نفى علمه بقتل الصحافي: who did not know of it says nothing of whether it was done; نفى علمه بخطة لقصف المدينة: nor of whether it is planned.
  const between = proposal.sentence.words.slice(k + 1, proposal.word);
  if (between.some((one) => isIn(one, 'knowing'))) {
    const plan = between.findIndex((one) => statusCue(one) === 'planned');
    return plan < 0 ? ACTUAL : marked('planned', k + 1 + plan);
  }
  // نفت تورطها في الهجوم: she took no part in it.
  if (own.status !== 'negated' && deniesPart(proposal, k)) return marked('negated', k);
  const { sentence, unit, entry } = proposal;
  const phrase = sentence.units[unit];
  const before = sentence.units[unit - 1];
  // نفت تعرض المطار لهجوم: the act is the noun in front, which lends itself to this one.
  const lender = before?.kind === 'noun' ? sentence.words[before.head] : undefined;
  const lent = phrase?.kind === 'noun' && lender !== undefined && lends(lender, phrase.prep);
  const named = proposal.governed === 'O' || proposal.governed === 'S' || lent || takesAct(proposal);
  // نفى شن غارات
  const head = phrase?.kind === 'noun' ? sentence.words[phrase.head] : undefined;
  const act = entry.lexeme.derivation === 'verbal noun' || lent || (head !== undefined && isVerbalNoun(head));
  return own.status === 'negated' || said || !named || !act ? ACTUAL : marked('negated', k);
}

/** ضلوعها في الهجوم، تورطه في محاولة قتل: whether a denial is of having taken part in an act. */
function deniesPart({ sentence, unit }: Proposal, verb: number): boolean {
  const own = sentence.units[unit];
  if (own?.kind !== 'noun' || own.prep !== 'في') return false;
  const before = sentence.words.slice(verb + 1, own.from);
  return before.some((w) => isIn(w, 'part in an act')) && !before.some(isBreak);
}
