import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/stages.js';

/** The governors that a text names. */
const governors = (text: string): string[] => mentionsOf(text).flatMap(({ mention }) => (/^والي/.test(mention.lemma) ? [mention.lemma] : []));

describe('وإلى and والي', () => {
  it.each([
    'وإلى ذلك، قال الوزير إن الجيش هاجم المدينة.',
    'وصل الرئيس إلى بغداد وإلى القاهرة.',
    'استأنفت الشركة الرحلات من وإلى مطار عدن.',
    'وصل الرئيس الى بغداد والى القاهرة.',
  ])('is "and to" in %s', (text) => {
    expect(governors(text)).toEqual([]);
  });
  it.each(['قال والي الخرطوم إن الحوار مهم.', 'والي ولاية الخرطوم يزور القاهرة.', 'نفى الجيش مقتل والي الموصل.', 'قتل نائب والي كركوك.'])(
    'is a governor in %s',
    (text) => {
      expect(governors(text)).toHaveLength(1);
    },
  );
});
