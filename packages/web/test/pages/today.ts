import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** What is new. */
export function today(world: () => World): void {
  describe.each(['ar', 'en'] as const)('today (%s)', (language) => {
    const ar = language === 'ar';

    test('most corroborated incidents first, contradictions and commitments beside them; nothing new at the next visit', async () => {
      const { page, faults, context } = await world().open('/', { language });
      const rows = page.locator('ol > li').filter({ has: page.locator('h3') });
      await rows.nth(2).waitFor();
      const origins = await page.locator('[data-many] strong').allTextContents();
      const numbers = origins.map((text) => Number(text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))));
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      expect(numbers[0]).toBeGreaterThan(1);
      // The denial, the promise that was kept, and the one whose time is up.
      await page.getByRole('heading', { name: ar ? 'هل وقع؟' : 'Did it happen?' }).waitFor();
      await page
        .getByRole('region', { name: ar ? 'تعهدات حان أجلها' : 'Commitments that fell due' })
        .getByText('تبون')
        .first()
        .waitFor();
      await page
        .getByText(ar ? 'وُفي به' : 'Kept', { exact: true })
        .first()
        .waitFor();
      await audit(page);
      await world().picture(page, `today-${language}`);

      // The next day: the browser knows when the reader was last here.
      await page.evaluate(() => localStorage.setItem('isnad.visits', JSON.stringify({ previous: null, seen: new Date(Date.now() - 3_600_000).toISOString() })));
      await page.evaluate(() =>
        localStorage.setItem('isnad.visits', JSON.stringify({ previous: new Date(Date.now() + 60_000).toISOString(), seen: new Date().toISOString() })),
      );
      await page.reload();
      const all = page.getByRole('button', { name: ar ? 'أظهر كل ما في المخزن' : 'Show all that the store holds' });
      await all.waitFor();
      await page.getByText(ar ? /لا مقالات جديدة\.$/ : /no new articles\.$/).waitFor();
      await audit(page);
      await all.click();
      await rows.nth(2).waitFor();
      expect(page.url()).toContain('since=all');
      expect(faults).toEqual([]);
      await context.close();
    });

    test('on a phone, in the dark', async () => {
      const { page, context } = await world().open('/', { language, theme: 'dark', width: 360, height: 740 });
      await page.locator('[data-many]').nth(2).waitFor();
      await audit(page);
      await world().picture(page, `today-${language}-phone`);
      await context.close();
    });

    test('by keyboard: from the first headline to its incident', async () => {
      const { page, context } = await world().open('/', { language });
      await page.locator('[data-many]').first().waitFor();
      await page.locator('ol h3 a').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: ar ? 'الروايات جنباً إلى جنب' : 'The claims side by side' }).waitFor();
      expect(page.url()).toContain('/incidents/');
      await context.close();
    });
  });
}
