import { describe, expect, it } from 'vitest';
import { featureNames } from './featureNames.js';
import { FeatureTree } from './featureTree.js';
import { ROLE_WEIGHTS } from './roleWeights.js';
import { term } from './terms.js';

describe('featureNames', () => {
  it('finds what a model learned by the values in the gaps, given as terms, strings, numbers or truths', () => {
    const feature = featureNames({ bias: 1, 'form=noun': 2, 'form=noun,old=true': 3, 'first#2,form=verb': 4 });
    expect(feature`bias`.weight).toBe(1);
    expect(feature`form=${term('noun')}`.weight).toBe(2);
    expect(feature`form=${'noun'},old=${true}`.weight).toBe(3);
    expect(feature`first#${2},form=${'verb'}`).toEqual({ name: 'first#2,form=verb', weight: 4 });
  });

  it('knows nothing of a name that the model did not learn, whatever it begins with', () => {
    const feature = featureNames({ 'form=noun,old=true': 3 });
    expect(feature`form=${'noun'}`.weight).toBeUndefined();
    expect(feature`form=${'noun'},old=${false}`.weight).toBeUndefined();
    expect(feature`form=${'a word that no name holds'},old=${true}`.weight).toBeUndefined();
  });

  it('finds a name in every way in which values can make it', () => {
    const feature = featureNames({ 'prep=ab1>': 5 });
    const ways: [string, string][] = [
      ['ab', '1>'],
      ['ab1', '>'],
      ['', 'ab1>'],
      ['ab1>', ''],
    ];
    for (const [a, b] of ways) expect(feature`prep=${a}${b}`.weight).toBe(5);
  });

  it('finds every weight of the roles that has one gap for a value at its end', () => {
    const feature = featureNames(ROLE_WEIGHTS);
    const types = Object.entries(ROLE_WEIGHTS).flatMap(([name, weight]) => {
      const type = /^nobody,type=(.*)$/.exec(name)?.[1];
      return type === undefined ? [] : [{ type, weight }];
    });
    expect(types.length).toBeGreaterThan(10);
    for (const { type, weight } of types) expect(feature`nobody,type=${type}`.weight).toBe(weight);
  });
});

describe('FeatureTree', () => {
  it('keeps its branches apart as it grows', () => {
    const tree = new FeatureTree(10);
    const roots = Array.from({ length: 50 }, () => tree.root());
    const grown = roots.map((root) => Array.from({ length: 100 }, (_, k) => tree.grow(root, k + 1)));
    expect(new Set(grown.flat()).size).toBe(5000);
    roots.forEach((root, i) => {
      grown[i]?.forEach((node, k) => {
        expect(tree.find(root, k + 1)).toBe(node);
      });
      expect(tree.find(root, 101)).toBe(0);
    });
  });
});
