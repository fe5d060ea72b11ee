import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** Somebody across all articles. */
export function actor(world: () => World): void {
  const TURKEY = '/actors/country%3ATUR';

  describe.each(['ar', 'en'] as const)('actor (%s)', (language) => {
    const ar = language === 'ar';

    test('timeline, partners, balance and statements; time runs as the language does', async () => {
      const { page, faults, context } = await world().open(`${TURKEY}?side=about`, { language });
      const time = page.getByRole('slider', { name: ar ? /التعاون والخلاف/ : /Cooperation and conflict/ });
      await time.waitFor();
      const balance = page.getByRole('figure', { name: ar ? 'ميزان التعاون بين القوى' : 'Balance of cooperation between powers' });
      await balance.waitFor();
      await page.locator('main article').first().waitFor();
      await audit(page);
      await world().picture(page, `actor-${language}`);
      // The label of the latest period stands left of the earliest in Arabic, right of it in English.
      const labels = page.getByRole('figure').first().locator('svg > g').last().locator('text');
      const [first, last] = [await labels.first().boundingBox(), await labels.last().boundingBox()];
      expect(Math.sign((last?.x ?? 0) - (first?.x ?? 0))).toBe(ar ? -1 : 1);

      // By keyboard: the cursor goes through time and says what is there.
      await time.focus();
      const before = await time.getAttribute('aria-valuetext');
      await page.keyboard.press('Home');
      await expect.poll(() => time.getAttribute('aria-valuetext')).not.toBe(before);

      await page
        .getByRole('link', { name: ar ? /^التعاون والخلاف مع / : /^Cooperation and conflict with / })
        .first()
        .click();
      await page.waitForURL(/with=/);
      const timeline = page.getByRole('region', { name: ar ? 'التعاون والخلاف عبر الزمن' : 'Cooperation and conflict over time' });
      await timeline.getByRole('button', { name: ar ? /^إزالة/ : /^Remove/ }).waitFor();
      await page.getByRole('radio', { name: ar ? 'ما قاله' : 'By it' }).check({ force: true });
      await page.waitForURL((url) => !url.search.includes('side='));
      expect(faults).toEqual([]);
      await context.close();
    });

    test('powers are chosen by keyboard; the chart is there as a table', async () => {
      const { page, context } = await world().open(`${TURKEY}?power=country:USA&power=country:RUS`, { language, late: 300 });
      const balance = page.getByRole('figure', { name: ar ? 'ميزان التعاون بين القوى' : 'Balance of cooperation between powers' });
      await balance.waitFor();
      // Answers are late: whoever was found before all was typed can no longer be chosen.
      await page.getByRole('combobox', { name: ar ? 'أضف قوة' : 'Add a power' }).focus();
      await page.keyboard.type(ar ? 'مصر' : 'Egypt');
      await page
        .getByRole('option', { name: ar ? /^مصر/ : /^Egypt/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-activedescendant'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/country(:|%3A)EGY/);
      await balance.getByText(ar ? 'الرسم في جدول' : 'The chart as a table').click();
      await balance.getByRole('columnheader', { name: ar ? 'مصر' : 'Egypt' }).waitFor();
      await audit(page);
      await context.close();
    });

    test('on a phone, in the dark; offices of a person; and nobody says what to do', async () => {
      const { page, context } = await world().open('/actors/person%3Adonald-trump', { language, theme: 'dark', width: 360, height: 740 });
      await page.getByRole('heading', { name: ar ? 'مناصبه عبر الزمن' : 'Offices over time' }).waitFor();
      await page.locator('main article').first().waitFor();
      await audit(page);
      await world().picture(page, `actor-${language}-phone`);
      await page.goto(`${world().address}actors/nobody%20at%20all`);
      await page.getByRole('alert').waitFor();
      await audit(page);
      await context.close();
    });
  });
}
