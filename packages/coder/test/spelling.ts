/**
 * Harmless changes to how an article is spelt or set, for the tests of steadiness. Each takes the text and a chooser that says, for the
 * n-th place where the change could be made, whether it is.
 */

export type Chooser = (place: number) => boolean;
export type Change = (text: string, choose: Chooser) => string;

/** Replaces the chosen ones among the matches of a pattern. */
function replacing(pattern: RegExp, replacement: (match: string, place: number) => string): Change {
  return (text, choose) => {
    let place = 0;
    return text.replace(pattern, (match) => {
      const at = place++;
      return choose(at) ? replacement(match, at) : match;
    });
  };
}

const table = (pairs: string): ReadonlyMap<string, string> => new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
const swap = (pairs: string): Change => {
  const map = table(pairs);
  return replacing(new RegExp(`[${[...map.keys()].join('')}]`, 'g'), (c) => map.get(c) ?? c);
};

const HARAKAT = ['\u064E', '\u064F', '\u0650', '\u0651', '\u0652'];

/** Presentation forms by the plain letter that they show; ligatures, which show two, are left out. */
const SHAPES: ReadonlyMap<string, readonly string[]> = Array.from({ length: 0xfefd - 0xfe80 }, (_, i) => String.fromCharCode(0xfe80 + i)).reduce(
  (map, shape) => {
    const plain = shape.normalize('NFKC');
    return plain.length === 1 && plain !== shape ? map.set(plain, [...(map.get(plain) ?? []), shape]) : map;
  },
  new Map<string, string[]>(),
);

/** What stands between two letters of a word and is none. */
const INVISIBLE = ['\u200C', '\u200D', '\u200F', '\u00AD', '\u2060'];

/** A diacritiser without grammar: a vowel, often with a shadda, on every letter, as places decide. */
const vowelled = (c: string, place: number): string => `${c}${place % 3 === 0 ? '\u0651' : ''}${String.fromCharCode(0x64b + ((place * 7) % 8))}`;

/** Pairs of quotation marks in use, written as one kind or another. */
const requote =
  (open: string, close: string): Change =>
  (text, choose) => {
    let place = 0;
    return text.replace(/«([^«»\n]*)»|"([^"\n]*)"|“([^“”\n]*)”/g, (match, ...inner: (string | undefined)[]) => {
      const words = inner.slice(0, 3).find((part) => part !== undefined);
      return choose(place++) && words !== undefined ? open + words + close : match;
    });
  };

/** Every change, by name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'alef without hamza': swap('أا إا آا'),
  'hamza seats left bare': swap('ؤو ئي'),
  'ta marbuta without dots': swap('ةه'),
  'alef maqsura with dots': swap('ىي'),
  'ya without dots at the end of a word': replacing(/ي(?=[\s.،:؛!؟»"”)])/g, () => 'ى'),
  'short vowels added': replacing(/[ء-ي](?=[ء-ي])/g, (c, place) => c + (HARAKAT[place % HARAKAT.length] ?? '')),
  'vowels on every letter': replacing(/[ء-ي]/g, vowelled),
  'Persian letters': swap('يی ىی كک'),
  'presentation forms': replacing(/[ء-ي]/g, (c, place) => {
    const shapes = SHAPES.get(c) ?? [c];
    return shapes[place % shapes.length] ?? c;
  }),
  'joiners and soft hyphens inside words': replacing(
    /[ء-ي](?=[ء-ي])/g,
    (c, place) => c + (place % 5 === 0 ? (INVISIBLE[(place / 5) % INVISIBLE.length] ?? '') : ''),
  ),
  'decomposed Unicode': replacing(/[آأإؤئ]/g, (c) => c.normalize('NFD')),
  'marks of direction': replacing(/ /g, (_, place) => (place % 2 === 0 ? ' \u200F' : '\u200E ')),
  'marks taken away': replacing(/[\u064B-\u0652\u0670]/g, () => ''),
  'tatweel inside words': replacing(/[بتثجحخسشصضطظعغفقكلمنهي](?=[ء-ي])/g, (c) => `${c}ـ`),
  'Arabic-Indic digits': replacing(/[0-9]/g, (c) => String.fromCharCode(0x660 + Number(c))),
  'Persian digits': replacing(/[0-9]/g, (c) => String.fromCharCode(0x6f0 + Number(c))),
  'European digits': replacing(/[٠-٩]/g, (c) => String(c.charCodeAt(0) - 0x660)),
  'straight quotation marks': requote('"', '"'),
  'curly quotation marks': requote('“', '”'),
  guillemets: requote('«', '»'),
  'single quotation marks': requote("'", "'"),
  'single curly quotation marks': requote('‘', '’'),
  'single guillemets': requote('‹', '›'),
  'two single quotation marks for one': requote("''", "''"),
  'brackets as quotation marks': requote('((', '))'),
  'angle brackets as quotation marks': requote('<<', '>>'),
  'long dashes': replacing(/ [-–] /g, () => ' — '),
  'Latin commas': replacing(/،/g, () => ','),
  'English words in brackets': replacing(/[ء-ي]{4,}(?= [ء-ي])/g, (word, place) => (place % 40 === 20 ? `${word} (Boeing)` : word)),
  'empty lines between paragraphs': replacing(/\n/g, () => '\n\n'),
  'an empty line in front': (text, choose) => (choose(0) ? `\n${text}` : text),
  'an empty line at the end': (text, choose) => (choose(0) ? `${text}\n` : text),
  'lines of spaces between paragraphs': replacing(/\n/g, () => '\n \n\n'),
  'form feeds for line ends': replacing(/\n/g, () => '\f'),
  'next-line characters for line ends': replacing(/\n/g, () => '\u0085'),
  'a byte order mark in front': (text, choose) => (choose(0) ? `\uFEFF${text}` : text),
  'Windows line ends': replacing(/\r?\n/g, () => '\r\n'),
  'two spaces for one': replacing(/ /g, () => '  '),
  'no-break spaces': replacing(/ /g, () => '\u00A0'),
};
