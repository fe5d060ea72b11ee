import { describe, expect, it } from 'vitest';
import { createReader } from '../index.js';

const reader = createReader();

/** Source and words of every event. */
function told(text: string): string[] {
  const dossier = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]));
  return dossier.events.map((e) => {
    const source = e.attribution.chain.at(-1)?.entity;
    return `${e.type} ${e.actors.map((id) => names.get(id)).join('+')} [${source ? names.get(source) : '-'}]`;
  });
}

const BEFORE = 'التقى وزير الخارجية المصري سامح شكري نظيره السوداني في الخرطوم.';
const AFTER = 'وقال شكري إن بلاده تدعم السودان.';

describe("a site's own lines", () => {
  it.each([
    'اقرأ أيضا: ترامب يهدد إيران بعقوبات جديدة',
    'إقرأ أيضاً / ترامب يهدد إيران بعقوبات جديدة',
    'للمزيد - ترامب يهدد إيران بعقوبات جديدة',
    'اقرأ أيضاً:\nترامب يهدد إيران بعقوبات جديدة',
  ])('with a headline of another article are read by themselves: %s', (line) => {
    const events = told(`${BEFORE}\n${line}\n${AFTER}`);
    const alone = told(`${BEFORE}\n${AFTER}`);
    expect(alone.some((e) => e.startsWith('SUPPORT') && e.endsWith('[سامح شكري]'))).toBe(true);
    expect(events).toContain('THREATEN دونالد ترامب [-]');
    // Whatever else the headline tells (the sanctions, as planned) is of the one it names; nothing of it reaches the article.
    expect(events.filter((e) => !e.includes('دونالد ترامب'))).toEqual(alone);
  });
  it.each(['حمل تطبيقنا لمتابعة آخر الأخبار', 'تابعونا على فيسبوك وتويتر', 'يمكنكم تسلم إشعارات بأهم الموضوعات بعد تحميل أحدث نسخة من التطبيق.'])(
    'about itself tell nothing and change nothing: %s',
    (line) => {
      expect(told(`${BEFORE}\n${line}\n${AFTER}`)).toEqual(told(`${BEFORE}\n${AFTER}`));
    },
  );
});
