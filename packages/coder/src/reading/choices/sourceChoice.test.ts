import { describe, expect, it } from 'vitest';
import { createReader, type Dossier } from '../../index.js';

const reader = createReader();

function read(text: string): Dossier {
  return reader.read({ id: 't', text, publishedAt: '2018-03-16' });
}

/** Kinds and names of the chain of the first event of a type, behind the outlet. */
function chainOf(text: string, type: string): string[] | undefined {
  const { entities, events } = read(text);
  const event = events.find((e) => e.type === type);
  return event?.attribution.chain.slice(1).map(({ kind, entity }) => `${kind} ${entities.find((e) => e.id === entity)?.name ?? ''}`.trim());
}

describe('on whose word an event stands, by what was learned over the rules', () => {
  it('is the speaker for what is said', () => {
    expect(chainOf('قال وزير الخارجية الروسي سيرغي لافروف إن الجيش السوري قصف مدينة حلب أمس.', 'ASSAULT')).toEqual(['named سيرغي لافروف']);
  });

  it('is nobody for what the article tells', () => {
    expect(chainOf('قصف الجيش السوري مدينة حلب أمس.', 'ASSAULT')).toEqual([]);
  });

  it('keeps the reports around the one that is taken', () => {
    const text = 'نقلت وكالة رويترز عن وزير الخارجية الروسي سيرغي لافروف قوله إن الجيش السوري قصف مدينة حلب.';
    expect(chainOf(text, 'ASSAULT')?.at(-1)).toBe('named سيرغي لافروف');
  });

  it('says where in the text everybody is cited, also in a long sentence of reports', () => {
    const text = `قال لافروف إن الجيش السوري قصف مدينة حلب، ${'وقالت تركيا إن روسيا قصفت مدينة إدلب، '.repeat(12)}وأضاف لافروف أن الحوار مهم.`;
    const { events } = read(text);
    expect(events.filter(({ attribution }) => attribution.chain.length > 1).length).toBeGreaterThan(5);
    for (const { attribution } of events)
      for (const { kind, cue } of attribution.chain.slice(1)) {
        expect(kind).not.toBe('narrator');
        expect(cue && text.slice(cue.start, cue.end)).toMatch(/قال|أضاف/);
      }
  });

  it('says that an event is quoted where it stands inside the marks, and not behind them', () => {
    const quotedIn = (text: string): boolean | undefined => read(text).events.find(({ type }) => type === 'ASSAULT')?.attribution.quoted;
    expect(quotedIn('وقال لافروف: «قصف الجيش السوري مدينة حلب أمس».')).toBe(true);
    expect(quotedIn('قال لافروف: «الحوار مهم جدا لنا ولكم»، بعد أن قصف الجيش السوري مدينة حلب.')).toBe(false);
  });
});
