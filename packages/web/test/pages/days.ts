import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** Fields for days follow the language of the page, not of the browser. */
export function days(world: () => World): void {
  describe('fields for days', () => {
    test.each([
      { language: 'ar', day: '٩', month: '٢', year: '٢٠٢١', from: 'من يوم', clear: 'محو: من يوم' },
      { language: 'en', day: '09', month: '02', year: '2021', from: 'From day', clear: 'Clear: From day' },
    ] as const)(
      'are in its digits and order, and are typed, cleared and kept in the address ($language)',
      async ({ language, day, month, year, from, clear }) => {
        // The other language in the browser: it has no say.
        const { page, faults, context } = await world().open('/articles?from=2021-02-09', { language });
        const field = page.getByRole('group', { name: from, exact: true });
        await field.waitFor();
        await audit(page);
        const segments = field.getByRole('spinbutton');
        expect((await segments.allInnerTexts()).map((text) => text.trim())).toEqual([day, month, year]);
        // A year typed digit by digit is no other year on the way.
        const addresses: string[] = [];
        page.on('framenavigated', (frame) => addresses.push(frame.url()));
        await segments.last().focus();
        await page.keyboard.type('2020');
        expect(page.url()).toContain('from=2021-02-09');
        await page.keyboard.press('Enter');
        await page.waitForURL(/from=2020-02-09/);
        expect(addresses.filter((url) => /from=0/.test(url))).toEqual([]);
        // On to the next field: the focus stays where the reader went.
        await page.keyboard.press('Tab');
        await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
        await page.getByRole('button', { name: clear }).click();
        await page.waitForURL((url) => !url.search.includes('from='));
        expect(faults).toEqual([]);
        await context.close();
      },
    );

    test.each(['/events', '/network', '/map', '/paste', '/articles'])('%s asks the browser for none of its own', async (path) => {
      const { page, context } = await world().open(path, { language: 'en', theme: 'dark' });
      await page.getByRole('spinbutton').first().waitFor();
      await expect.poll(() => page.locator('input[type=date]:not([tabindex="-1"])').count()).toBe(0);
      await audit(page);
      await context.close();
    });
  });
}
