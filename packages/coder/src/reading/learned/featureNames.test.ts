import { describe, expect, it } from 'vitest';
import { featureNames } from './featureNames.js';
import { ROLE_WEIGHTS } from './roleWeights.js';
import { term } from './terms.js';
import { packWeights, WeightTable } from './weightTable.js';

/** A table of weights by feature name. */
function tableOf(weights: Readonly<Record<string, readonly [number] | readonly [number, number]>>): WeightTable {
  const table = new WeightTable();
  table.use(packWeights(weights));
  return table;
}

describe('featureNames', () => {
  it('finds what a model learned by the values in the gaps, given as terms, strings, numbers or truths', () => {
    const table = tableOf({ bias: [1], 'form=noun': [2], 'form=noun,old=true': [3], 'first#2,form=verb': [4], 'of=250': [5] });
    const feature = featureNames(table);
    expect(table.at(feature`bias`)).toBe(1);
    expect(table.at(feature`form=${term('noun')}`)).toBe(2);
    expect(table.at(feature`form=${'noun'},old=${true}`)).toBe(3);
    expect(table.at(feature`first#${2},form=${'verb'}`)).toBe(4);
    expect(table.at(feature`of=${250}`)).toBe(5);
  });

  it('knows nothing of a name that the model did not learn, whatever it begins with', () => {
    const table = tableOf({ 'form=noun,old=true': [3] });
    const feature = featureNames(table);
    expect(table.at(feature`form=${'noun'}`)).toBe(0);
    expect(table.at(feature`form=${'noun'},old=${false}`)).toBe(0);
    expect(table.at(feature`form=${'a word that no name holds'},old=${true}`)).toBe(0);
  });

  it('finds a name in every way in which values can make it', () => {
    const table = tableOf({ 'prep=ab1>': [5] });
    const feature = featureNames(table);
    const ways: [string, string][] = [
      ['ab', '1>'],
      ['ab1', '>'],
      ['', 'ab1>'],
      ['ab1>', ''],
    ];
    for (const [a, b] of ways) expect(table.at(feature`prep=${a}${b}`)).toBe(5);
  });

  it('finds every weight of the roles that has one gap for a value at its end', () => {
    const table = tableOf(ROLE_WEIGHTS);
    const feature = featureNames(table);
    const types = Object.entries(ROLE_WEIGHTS).flatMap(([name, weight]) => {
      const type = /^nobody,type=(.*)$/.exec(name)?.[1];
      return type === undefined ? [] : [{ type, weight }];
    });
    expect(types.length).toBeGreaterThan(10);
    for (const { type, weight } of types) {
      const found = feature`nobody,type=${type}`;
      expect([table.at(found), table.secondAt(found)]).toEqual(weight);
    }
  });
});

describe('packWeights', () => {
  it('keeps every weight of the roles as it is, by the fingerprint of its whole name', () => {
    const table = tableOf(ROLE_WEIGHTS);
    for (const [name, weight] of Object.entries(ROLE_WEIGHTS)) {
      const { first, second } = term(name);
      const place = table.find(first, second);
      expect([table.at(place), table.secondAt(place)]).toEqual(weight);
    }
  });

  it('packs no weight that it would have to round', () => {
    expect(() => packWeights({ bias: [0.0625] })).toThrow('no number of thousandths');
    expect(() => packWeights({ bias: [40] })).toThrow('no number of thousandths');
  });
});
