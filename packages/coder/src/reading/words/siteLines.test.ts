import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

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
/** The headline of another article. */
const OTHER = 'ترامب يتهم إيران بالكذب';

describe("a site's own lines", () => {
  it.each([
    `اقرأ أيضا: ${OTHER}`,
    `إقرأ أيضاً / ${OTHER}`,
    `للمزيد - ${OTHER}`,
    `شاهد: ${OTHER}`,
    `شاهد.. ${OTHER}`,
    `اقرأ أيضا... ${OTHER}`,
    `اقرأ أيضاً:\n${OTHER}`,
  ])('with a headline of another article are read by themselves: %s', (line) => {
    const events = told(`${BEFORE}\n${line}\n${AFTER}`);
    const alone = told(`${BEFORE}\n${AFTER}`);
    expect(alone.some((e) => e.startsWith('SUPPORT') && e.endsWith('[سامح شكري]'))).toBe(true);
    expect(events).toContain('ACCUSE دونالد ترامب [-]');
    const [first = '', ...rest] = alone;
    expect(events).toEqual([first, ...told(OTHER), ...rest]);
  });
  it.each(['حمل تطبيقنا لمتابعة آخر الأخبار', 'تابعونا على فيسبوك وتويتر', 'يمكنكم تسلم إشعارات بأهم الموضوعات بعد تحميل أحدث نسخة من التطبيق.'])(
    'about itself tell nothing and change nothing: %s',
    (line) => {
      expect(told(`${BEFORE}\n${line}\n${AFTER}`)).toEqual(told(`${BEFORE}\n${AFTER}`));
    },
  );
  it.each(['شاهد الجنود القتلى، ودعمت روسيا السودان.', 'تابعنا بقلق القتال، ودعمت روسيا السودان.', 'للاشتراك في القتال دعمت روسيا السودان.'])(
    'are none where the article begins with their words: %s',
    (line) => {
      expect(told(line).some((event) => event.startsWith('SUPPORT روسيا'))).toBe(true);
    },
  );
});
