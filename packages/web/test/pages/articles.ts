import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

export function articles(world: () => World): void {
  describe.each(['ar', 'en'] as const)('articles (%s)', (language) => {
    test('search finds any inflection, marks it, and leads to the article', async () => {
      const { page, faults, context } = await world().open('/articles', { language });
      await page.getByRole('searchbox').first().fill('وافقت');
      await page.keyboard.press('Enter');
      await page.locator('mark').first().waitFor();
      const marked = await page.locator('mark').allInnerTexts();
      expect(new Set(marked).size).toBeGreaterThan(1);
      expect(page.url()).toContain('q=');
      await audit(page);
      await page.locator('h2 a').first().click();
      await page.locator('[id^="event-"]').first().waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('nothing found says what to do; on a phone and in the dark', async () => {
      const { page, context } = await world().open('/articles?q=ققققق', { language, width: 360, height: 740, theme: 'dark' });
      await page.getByRole('link', { name: language === 'ar' ? 'كل المقالات' : 'All articles' }).waitFor();
      await audit(page);
      await context.close();
    });
  });
}
