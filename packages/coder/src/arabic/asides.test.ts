import { describe, expect, it } from 'vitest';
import { withoutAsides, withoutLatinAsides } from './asides.js';
import { tokenise } from './tokens.js';

describe('names in Latin letters in brackets', () => {
  it.each([
    ['شركة بوينغ (Boeing) الأمريكية', 'شركة بوينغ الأمريكية'],
    ['المحكمة [Supreme Court] العليا', 'المحكمة العليا'],
    ['الرئيس (السابق) للبلاد', 'الرئيس (السابق) للبلاد'],
    ['قناة CNN الأمريكية', 'قناة CNN الأمريكية'],
    ['حزب (الأمة Umma) السوداني', 'حزب (الأمة Umma) السوداني'],
  ])('are no part of a name: %s', (written, name) => {
    expect(withoutAsides(written)).toBe(name);
  });
  it('part no words', () => {
    expect(withoutLatinAsides(tokenise('شركة بوينغ (Boeing) الأمريكية')).map((t) => t.folded)).toEqual(['شركه', 'بوينغ', 'الامريكيه']);
  });
});
