import { expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { nameFeatures } from '../learned/featureNames.js';
import { roleFeature } from './roleFeatures.js';
import { roleOptions } from './roleOptions.js';

nameFeatures();

/** Whether those of each option agree with the verb of an event, by their names. */
function agreement(text: string, verb: string): Map<string, string | undefined> {
  const { candidates, context } = propose(text);
  const candidate = candidates.flat().find(({ proposal: { sentence, word } }) => sentence.words[word]?.token.folded === verb);
  if (!candidate) throw new Error(`${verb} is no event in: ${text}`);
  return new Map(
    roleOptions(candidate, context).actors.map(({ members, features }) => [
      members.map(({ entity }) => entity.name).join(' + '),
      /=(true|false),rule=/.exec(features.map(roleFeature.nameOf).find((name) => name.startsWith('verb agrees=') && name.includes(',rule=')) ?? '')?.[1],
    ]),
  );
}

it('asks two who are joined whether they agree with a dual verb, not the first of them alone', () => {
  const found = agreement('أكد المبعوث أن الحكومة اليمنية والحوثيين اتفقا على الهدنة.', 'اتفقا');
  expect(found.get('الحكومة اليمنية + جماعة الحوثي')).toBe('true');
  expect(found.get('الحكومة اليمنية')).toBe('false');
});

it('lets nobody who is joined to somebody agree with a singular', () => {
  const found = agreement('أكد المبعوث أن بوتين وأردوغان التقيا ثم زار موسكو.', 'زار');
  expect(found.get('فلاديمير بوتين + رجب طيب أردوغان')).toBe('false');
  expect(found.get('فلاديمير بوتين')).toBe('true');
});
