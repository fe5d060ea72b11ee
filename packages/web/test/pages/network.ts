import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** Who deals with whom. */
export function network(world: () => World): void {
  describe.each(['ar', 'en'] as const)('network (%s)', (language) => {
    const ar = language === 'ar';

    test('is drawn with names; the list has all of it for the keyboard', async () => {
      const { page, faults, context } = await world().open('/network?top=500', { language });
      const list = page.getByRole('region', { name: ar ? 'المشاركون' : 'Actors' });
      await list.getByRole('button').nth(3).waitFor();
      // Names are on the picture: there is ink on the canvas of letters.
      await page.waitForFunction(() => {
        const canvas = [...document.querySelectorAll('canvas')].at(-1);
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.some((value, i) => i % 4 === 3 && value > 200);
      });
      await audit(page);
      await world().picture(page, `network-${language}`);
      await list.getByRole('searchbox').focus();
      const name = ar ? 'تركيا' : 'Türkiye';
      await page.keyboard.type(name);
      // The list follows the typing when there is time for it.
      await list.getByRole('button').first().filter({ hasText: name }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/actor=country(:|%3A)TUR/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(name);
      await audit(page);
      await page.getByRole('button', { name: ar ? 'كل المشاركين' : 'All actors' }).press('Enter');
      await list.waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('as a table, filtered by kind and time', async () => {
      const { page, context } = await world().open('/network?view=table', { language });
      const rows = page.getByRole('row');
      await rows.nth(5).waitFor();
      const all = await page.locator('tbody tr').count();
      await audit(page);
      await page.getByLabel(ar ? 'نوع الحدث' : 'Kind of event').selectOption('CONSULT');
      await page.waitForFunction((before) => document.querySelectorAll('tbody tr').length < before, all);
      expect(page.url()).toContain('type=CONSULT');
      await page.goto(`${world().address}network?from=1900-01-01&to=1900-01-02`);
      await page.getByRole('link', { name: ar ? 'الشبكة كلها' : 'the whole network' }).waitFor();
      await audit(page);
      await context.close();
    });

    test('on a phone, in the dark', async () => {
      const { page, context } = await world().open('/network', { language, theme: 'dark', width: 360, height: 740 });
      await page
        .getByRole('region', { name: ar ? 'المشاركون' : 'Actors' })
        .getByRole('button')
        .nth(3)
        .waitFor();
      await audit(page);
      await world().picture(page, `network-${language}-phone`);
      await context.close();
    });
  });
}
