import { expect, it } from 'vitest';
import { actorKey, actorName } from './actorKey.js';

it.each([
  [{ key: null, type: 'group', name: '14 شخصا' }, 'group:شخصا', 'شخصا'],
  [{ key: null, type: 'armed_group', name: '12 مسلحا من الحوثيين' }, 'armed_group:مسلحا من الحوثيين', 'مسلحا من الحوثيين'],
  [{ key: null, type: 'person', name: 'أحمد علي' }, 'person:احمد علي', 'أحمد علي'],
  [{ key: 'party:14-march', type: 'party', name: '14 آذار' }, 'party:14-march', '14 آذار'],
] as const)('tells %j across articles as %s', (entity, key, name) => {
  expect(actorKey(entity)).toBe(key);
  expect(actorName(entity)).toBe(name);
});
