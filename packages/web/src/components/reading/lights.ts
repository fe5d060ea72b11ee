import type { Dossier, DossierEvent, Span } from '../../api/types.ts';

/** What a word does for an event; `lost` words are looked for and tell none. */
export type Role = 'trigger' | 'actor' | 'recipient' | 'cue' | 'date' | 'place' | 'condition' | 'lost';

export interface Light {
  readonly role: Role;
  readonly span: Span;
}

/**
 * Which words of the text light up for an event: its own word, who takes part, on whose word, when, where and on what condition.
 *
 * A participant's mentions in the event's sentence light; where it has none there, the last one before it does.
 */
export function lightsOf(dossier: Dossier, event: DossierEvent): Light[] {
  const sentence = dossier.sentences[event.sentence] ?? event.trigger;
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const mentions = (id: string): readonly Span[] => {
    const all = entities.get(id)?.mentions ?? [];
    const here = all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (here.length > 0) return here;
    const before = all.filter(({ end }) => end <= sentence.start).at(-1);
    return before === undefined ? [] : [before];
  };
  const of = (role: Role, spans: readonly (Span | null)[]): Light[] => spans.flatMap((span) => (span === null ? [] : [{ role, span }]));
  return [
    ...of('condition', [event.condition]),
    ...of('place', event.place === null ? [] : mentions(event.place.entity)),
    ...of('recipient', event.recipients.flatMap(mentions)),
    ...of('actor', event.actors.flatMap(mentions)),
    ...of('date', [event.date?.expression ?? null]),
    ...of(
      'cue',
      event.attribution.chain.map(({ cue }) => cue),
    ),
    ...of('trigger', [event.trigger]),
  ];
}
