import { finalHamza, medialHamza } from './hamza.js';
import { HAMZA } from './radicals.js';

/*
 * Words are built as strings of phonemes and spelled last, so that vowels decide hamza seats and long vowels, not case lists.
 * Phonemes: Arabic letters are consonants (hamza always ء; a geminate is written twice); a i u are short vowels; A I U long ones;
 * E is an ā written ى at the end; the letter ا stands for itself (the connecting alef at the beginning, the silent one after وا).
 */

const LONG: ReadonlyMap<string, string> = new Map([
  ['A', 'ا'],
  ['I', 'ي'],
  ['U', 'و'],
]);

function isShort(phoneme: string): boolean {
  return phoneme === 'a' || phoneme === 'i' || phoneme === 'u';
}

function isConsonant(phoneme: string): boolean {
  return phoneme > 'z' && phoneme !== 'ا';
}

/**
 * Spells phonemes without vowel marks.
 *
 * @param phonemes the word
 * @param pronoun as it is spelled with a pronoun attached, the pronoun itself left out
 * @param lax see {@link medialHamza}
 * @example spell('يaقرaءu', false, false) // 'يقرأ'
 * @example spell('يaقرaءu', true, false) // 'يقرؤ', as in يقرؤه
 */
export function spell(phonemes: string, pronoun: boolean, lax: boolean): string {
  const word = pronoun ? joined(phonemes) : phonemes;
  const end = word.length;
  let out = '';
  for (let i = 0; i < end; i++) {
    const c = word.charAt(i);
    if (c === 'a') continue;
    if (c === 'i' || c === 'u') {
      // uy and iw are not said before another consonant: yuyqiẓu is يوقظ (Wright I § 147).
      const glide = word.charAt(i + 1);
      const beyond = word.charAt(i + 2);
      if (glide === (c === 'u' ? 'ي' : 'و') && beyond !== glide && isConsonant(beyond)) {
        out += c === 'u' ? 'و' : 'ي';
        i++;
      }
      continue;
    }
    if (c === 'E') {
      out += word.charAt(i - 1) === 'ي' ? 'ا' : 'ى';
      continue;
    }
    if (c === HAMZA) {
      const start = i;
      if (start === 0) {
        const lengthened = mergedHamzas(word);
        if (lengthened !== '') {
          out += lengthened;
          i += 2;
          continue;
        }
      }
      while (word.charAt(i + 1) === HAMZA) i++;
      const after = word.charAt(i + 1);
      const letter = start === 0 ? initialHamza(after) : seat(word.charAt(start - 1), after, i + 2 >= end, pronoun, lax);
      if (after === 'A' && letter === 'أ') {
        out += 'آ';
        i++;
      } else out += letter;
      continue;
    }
    const long = LONG.get(c);
    if (long !== undefined) out += long;
    else if (word.charAt(i - 1) !== c) out += c;
  }
  return out;
}

/**
 * All spellings in use, the careful one first.
 *
 * @example spellings('بaدaءUا', false) // ['بدؤوا', 'بدأوا']
 */
export function spellings(phonemes: string, pronoun: boolean): readonly string[] {
  const careful = spell(phonemes, pronoun, false);
  if (phonemes.indexOf('ءU') <= 0) return [careful];
  const lax = spell(phonemes, pronoun, true);
  return lax === careful ? [careful] : [careful, lax];
}

/** With a pronoun attached the silent alef goes and ى is written ا: قتلوهم، دعاه. */
function joined(phonemes: string): string {
  if (phonemes.endsWith('ا')) return phonemes.slice(0, -1);
  if (phonemes.endsWith('E')) return `${phonemes.slice(0, -1)}A`;
  return phonemes;
}

function initialHamza(after: string): string {
  return after === 'i' || after === 'I' ? 'إ' : 'أ';
}

/** Two hamzas at the beginning with no vowel after the second make one and a long vowel: ʾaʾmana is آمن (Wright I § 135). */
function mergedHamzas(word: string): string {
  if (word.charAt(2) !== HAMZA || (word.length > 3 && !isConsonant(word.charAt(3)))) return '';
  const vowel = word.charAt(1);
  if (vowel === 'a') return 'آ';
  if (vowel === 'u') return 'أو';
  return vowel === 'i' ? 'إي' : '';
}

function seat(before: string, after: string, last: boolean, pronoun: boolean, lax: boolean): string {
  if (!pronoun && last && (after === '' || isShort(after))) return finalHamza(before);
  return medialHamza(before, after, lax);
}
