import type { Dossier, DossierEntity, DossierEvent, Span } from '@isnad/coder';
import { describe, expect, it } from 'vitest';
import { renderDossier } from './dossier.js';

const TEXT = 'قال مصدر حكومي لوكالة سمر إن الرئيسة نادية ستزور بلدة الوادي غداً.\nولم تلتقِ نادية وفد الجبل.\nولم تلتقِ نادية وفد الجبل.';

function span(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function entity(id: string, name: string, more: Partial<DossierEntity>): DossierEntity {
  return { id, type: 'person', name, nameEn: null, key: null, country: null, roles: [], mentions: [span(name)], ...more };
}

const NARRATOR = { kind: 'narrator', entity: null, cue: null } as const;
const second = TEXT.indexOf('\n') + 1;
const third = TEXT.lastIndexOf('\n') + 1;

const meeting: DossierEvent = {
  id: 'v2',
  type: 'CONSULT',
  mode: 'meet',
  sentence: 1,
  trigger: span('تلتقِ'),
  actors: ['e1'],
  recipients: ['e4'],
  status: 'negated',
  condition: null,
  attribution: { chain: [NARRATOR], quoted: false },
  date: null,
  place: null,
  confidence: 0.9,
  repeats: null,
};

const visit: DossierEvent = {
  ...meeting,
  id: 'v1',
  mode: 'visit',
  sentence: 0,
  trigger: span('ستزور'),
  recipients: [],
  status: 'planned',
  attribution: {
    chain: [NARRATOR, { kind: 'named', entity: 'e2', cue: span('لوكالة') }, { kind: 'official', entity: 'e5', cue: span('قال') }],
    quoted: true,
  },
  date: { start: '2020-01-02', end: '2020-01-02', expression: span('غداً') },
  place: { entity: 'e3', lat: 1.234, lon: 5.6 },
  counts: { crowd: 20 },
  explain: { source: 'verbs.txt:7', lemma: 'زار', form: 'verb', roles: ['subject (before) → actor'], status: 'planned: ستزور', attribution: 'say: قال' },
};

const dossier: Dossier = {
  schema: 'isnad/dossier@1',
  coder: { version: '0', model: '0' },
  document: { id: 'a1', title: 'نادية تزور الوادي', publisher: 'samar', publishedAt: '2020-01-01', url: null, text: TEXT },
  sentences: [
    { start: 0, end: second - 1 },
    { start: second, end: third - 1 },
    { start: third, end: TEXT.length },
  ],
  entities: [
    entity('e9', 'غداً', { type: 'place' }),
    entity('e1', 'نادية', {
      nameEn: 'Nadia',
      country: 'XAA',
      roles: [{ title: 'الرئيسة', organization: null, span: span('الرئيسة') }],
      mentions: [span('نادية'), span('نادية', second), span('نادية', third)],
    }),
    entity('e2', 'سمر', { type: 'organization' }),
    entity('e3', 'الوادي', { type: 'place', nameEn: 'El Wadi' }),
    entity('e4', 'وفد الجبل', { type: 'armed_group' }),
    entity('e5', 'مصدر حكومي', { type: 'group' }),
  ],
  // The order of the text is not that of the list.
  events: [{ ...meeting, id: 'v3', sentence: 2, trigger: span('تلتقِ', third), repeats: 'v2' }, meeting, visit],
  quotations: [],
};

/** Isolate marks made visible: ‹ ›. */
const visible = (text: string): string => text.replace(/\u2068/g, '‹').replace(/\u2069/g, '›');

describe('renderDossier', () => {
  it('reads like this', () => {
    expect(visible(renderDossier(dossier, { width: 64 }))).toBe(`a1 · samar · 2020-01-01 · ‹نادية تزور الوادي›
3 sentences, 6 entities, 3 events: 2 on the outlet's own word, 1
on the word of others

WHO IS WHO IN THE EVENTS
  group              1×  ‹مصدر حكومي›
  organization       1×  ‹سمر›
  person        XAA  3×  ‹نادية› (Nadia) · ‹الرئيسة›
  place              1×  ‹الوادي› (El Wadi)
  armed group        1×  ‹وفد الجبل›

WHAT IS REPORTED, AND ON WHOSE WORD

 1  CONSULT/visit  ▷ planned
    who     ‹نادية› (Nadia)
    counts  crowd 20
    when    2020-01-02 ‹(غداً)›
    where   ‹الوادي› (El Wadi) 1.23, 5.60
    source  samar ← ‹سمر› ‹(لوكالة)› ← an official ‹مصدر حكومي› ‹(قال)›
            · in quotation marks
    words   ‹قال مصدر حكومي لوكالة سمر إن الرئيسة نادية [ستزور]›
            ‹بلدة الوادي غداً.›
    why     verb ‹زار› (verbs.txt:7) · subject (before) → actor ·
            status planned: ‹ستزور› · source say: ‹قال› · confidence
            0.90

 2  CONSULT/meet  ✗ negated
    who     ‹نادية› (Nadia) → ‹وفد الجبل›
    source  samar
    words   ‹ولم [تلتقِ] نادية وفد الجبل.›

 3  CONSULT/meet  ✗ negated  = repeats 2
    who     ‹نادية› (Nadia) → ‹وفد الجبل›
    source  samar
    words   ‹ولم [تلتقِ] نادية وفد الجبل.›
`);
  });

  it('says so when there is nothing to report', () => {
    const text = renderDossier({ ...dossier, events: [] });
    expect(text).toContain('No events');
    expect(text).not.toContain('WHO IS WHO');
  });

  it('shows a condition, an unnamed source and participants that are not said', () => {
    const event: DossierEvent = {
      ...meeting,
      actors: [],
      status: 'conditional',
      condition: span('بلدة الوادي'),
      attribution: { chain: [NARRATOR, { kind: 'anonymous', entity: null, cue: span('قال') }], quoted: false },
    };
    const text = visible(renderDossier({ ...dossier, document: { ...dossier.document, publisher: null }, events: [event] }));
    expect(text).toContain('◇ conditional');
    expect(text).toContain('who     (not said) → ‹وفد الجبل›');
    expect(text).toContain('if      ‹بلدة الوادي›');
    expect(text).toContain('source  the article itself ← unnamed ‹(قال)›');
  });

  it('shows only what is near the trigger of a long sentence', () => {
    const text = `${'كلمة '.repeat(500)}زار ${'كلمة '.repeat(500)}`;
    const start = text.indexOf('زار');
    const event: DossierEvent = { ...meeting, sentence: 0, trigger: { start, end: start + 3 } };
    const rendered = renderDossier({ ...dossier, document: { ...dossier.document, text }, sentences: [{ start: 0, end: text.length }], events: [event] });
    expect(rendered).toMatch(/…كلمة/);
    expect(rendered).toMatch(/كلمة…/);
    expect(rendered.split('كلمة').length).toBeLessThan(60);
  });

  it('prints an article with more events than a call may have arguments', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => ({ ...meeting, id: `v${i}` }));
    expect(renderDossier({ ...dossier, events: many }).split('\n').length).toBeGreaterThan(150_000);
  });
  it('lets nothing of the article reach the terminal', () => {
    const text = 'زار\u001b[2J لافروف\u202E القاهرة\u0007 \u2067.';
    const hostile: Dossier = {
      ...dossier,
      document: { ...dossier.document, text, title: 'عنوان\u001b]0;x\u0007', publisher: 'p\n\u009b1mq' },
      sentences: [{ start: 0, end: text.length }],
      entities: [entity('e1', 'نادية', { nameEn: '\u001b[1mN' }), entity('e4', 'سمر', { name: 'س\u202Eمر' })],
      events: [{ ...meeting, sentence: 0, trigger: { start: 0, end: 3 } }],
    };
    const rendered = renderDossier(hostile);
    expect(rendered.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066\u2067]/u);
    expect(rendered.split('\u2068').length).toBe(rendered.split('\u2069').length);
  });

  it('paints only when asked, and then only adds colours', () => {
    const plain = renderDossier(dossier, { width: 70 });
    const painted = renderDossier(dossier, { width: 70, colour: true });
    expect(plain).not.toContain('\u001b');
    expect(painted).toContain('\u001b[31m✗ negated');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});
