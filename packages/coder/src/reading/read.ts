import type { DocumentInput, Dossier } from '../dossier.js';
import type { Lexicon } from '../knowledge/lexicon.js';
import { assemble, type EventReading } from './assemble.js';
import { withProposal } from './candidates/candidate.js';
import { choosePlace } from './choices/placeChoice.js';
import { placed } from './choices/placeHistory.js';
import { chooseTime } from './choices/timeChoice.js';
import { dutyIn } from './events/dutyProposals.js';
import { revised } from './events/proposals.js';
import { findRepeats } from './events/repeats.js';
import { type Instruments, type Proposed, propose } from './propose.js';
import { decideRoles } from './roles/roles.js';
import { readOnce } from './selection/readOnce.js';
import { selectEvents } from './selection/select.js';
import { Analyser } from './words/analysis.js';
import { searchLemmas } from './words/searchLemmas.js';

export interface ReadOptions {
  /** Adds to every event what made it; default false. */
  readonly explain?: boolean;
}

/**
 * Reads articles with one lexicon. The same text gives the same dossier, always.
 *
 * @example new Reader(lexicon).read({ id: '1', text: 'زار لافروف القاهرة.', publishedAt: '2018-03-01' }).events[0]?.type // 'CONSULT'
 */
export class Reader {
  readonly #instruments: Instruments;

  constructor(lexicon: Lexicon) {
    this.#instruments = { lexicon, analyser: new Analyser(lexicon), duty: dutyIn(lexicon) };
  }

  /**
   * @param document the article
   * @returns its dossier; offsets are UTF-16 code units into `document.text`
   */
  read(document: DocumentInput, options: ReadOptions = {}): Dossier {
    const { sentences, table, participants, candidates, reports, context } = this.propose(document);
    const repeats = findRepeats(sentences);
    const selected = candidates.flatMap((ofSentence) => selectEvents(ofSentence, (candidate) => decideRoles(candidate, context)));
    const accepted = readOnce(selected, repeats);
    const published = document.publishedAt?.slice(0, 10) ?? '';
    const all = accepted.map(({ candidate }) => placed(candidate, participants));
    const events = accepted.map(({ candidate, confidence, roles }, i): EventReading => {
      const around = candidates[candidate.proposal.sentence.index] ?? [];
      const place = choosePlace(i, all, around, participants);
      const time = chooseTime(candidate, around, published);
      return { candidate: withProposal(candidate, revised(candidate.proposal, roles)), confidence, place, ruledPlace: all[i]?.rule?.entity ?? null, time };
    });
    return assemble({
      document,
      published,
      sentences,
      table,
      events,
      repeats,
      candidates,
      reports,
      version: this.#instruments.lexicon.version,
      explain: options.explain === true,
    });
  }

  /**
   * What a written word may be an inflection of: for search. A verbal noun or participle leads to its verb, so that زيارة، يزور and زار meet. Of verbs that are written alike the
   * far more usual one is taken, in a text as in a question: so يزور does not meet تزوير.
   *
   * @param folded a token's folded letters, clitics attached (see `tokenise`)
   * @param asked whether it is the word of a question: that has no pronoun or preposition where it can stand without, and names the country or place that it can name
   * @returns folded lemmas, each once; a word that the lexicon does not hold leads to itself without its clitics; a particle to nothing
   * @example reader.lemmas('وسيزور') // ['زار']
   */
  lemmas(folded: string, asked = false): readonly string[] {
    return searchLemmas(folded, asked, this.#instruments.lexicon, this.#instruments.analyser);
  }

  /**
   * All stages but the last: every proposal of the rules, before the scorer accepts or rejects it. For training.
   *
   * @param document the article
   * @returns candidates by sentence, with what the dossier is assembled from
   */
  propose(document: DocumentInput): Proposed {
    return propose(document, this.#instruments);
  }
}
