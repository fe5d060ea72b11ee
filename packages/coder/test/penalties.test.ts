import { expect, it } from 'vitest';
import { kindOf, penaltyFactor } from '../scripts/penalties.js';

it.each([
  ['bias', 'bias'],
  ['rule=actor,lemma=زار', 'rule=,lemma='],
  ['A lead~talks,prep=ل,kind=word for', 'A lead~,prep=,kind='],
  ['R word before=<من,form=verb', 'R word before=,form='],
  ['P rules actor>recipient,type=AID', 'P rules >,type='],
  ['P same country,person>group', 'P same country,>'],
  ['A nobody,around lemma=10,5 ألف,type=AID', 'A nobody,around lemma=,type='],
])('tells what kind of feature %s is', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});

it('leaves the penalty of a kind as it is that no factor was found for', () => {
  expect(penaltyFactor('roles', 'A nothing of the kind=1')).toBe(1);
});
