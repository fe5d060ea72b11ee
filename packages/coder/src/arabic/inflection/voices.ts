import type { Ending } from './endings.js';
import type { ConjugatedForm } from './types.js';

interface Draft {
  readonly aspect: ConjugatedForm['aspect'];
  readonly ending: Ending;
  readonly text: string;
  readonly beforePronoun: boolean;
  voice: ConjugatedForm['voice'];
}

/** Collects forms and merges the voices of a person that are spelled alike into `either`. */
export class VoiceMerger {
  readonly #drafts = new Map<string, Draft>();

  add(aspect: ConjugatedForm['aspect'], voice: 'active' | 'passive', ending: Ending, text: string, beforePronoun: boolean): void {
    const key = `${text} ${aspect}${ending.person}${ending.gender}${ending.number}${beforePronoun ? '+' : ''}`;
    const known = this.#drafts.get(key);
    if (known === undefined) this.#drafts.set(key, { aspect, ending, text, beforePronoun, voice });
    else if (known.voice !== voice) known.voice = 'either';
  }

  forms(): ConjugatedForm[] {
    const out: ConjugatedForm[] = [];
    for (const { text, aspect, ending, voice, beforePronoun } of this.#drafts.values()) {
      const form = { text, aspect, person: ending.person, gender: ending.gender, number: ending.number, voice };
      out.push(beforePronoun ? { ...form, beforePronoun: true } : form);
    }
    return out;
  }
}
