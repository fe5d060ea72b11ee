import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** One happening: all claims side by side. */
export function incident(world: () => World): void {
  const visit = async (): Promise<string> => {
    const answer = await fetch(`${world().address}api/incidents?participant=country:TUR&contradicted=true`);
    const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] };
    return `/incidents/${items[0]?.id}`;
  };

  describe.each(['ar', 'en'] as const)('incident (%s)', (language) => {
    const ar = language === 'ar';

    test('origins side by side, what they differ on, and which outlets copied', async () => {
      const { page, faults, context } = await world().open(await visit(), { language });
      const claims = page.getByRole('region', { name: ar ? 'الروايات جنباً إلى جنب' : 'The claims side by side' });
      await claims.waitFor();
      // Three papers with one text are one origin, the minister another; the denial is none.
      const columns = claims.locator('ul').first().locator(':scope > li');
      await expect.poll(() => columns.count()).toBe(3);
      await page.getByText(ar ? 'مصدران مستقلان' : '2 independent origins', { exact: true }).waitFor();
      const whether = page.getByRole('row').filter({ hasText: ar ? 'هل وقع' : 'Did it happen' });
      await whether.getByText(ar ? 'مختلفة' : 'Differ').waitFor();
      const copies = page.getByRole('region', { name: ar ? 'من نقل عمّن' : 'Which outlets copied from which' });
      const printed = await copies.locator('ol').first().locator('li strong').allTextContents();
      expect(printed).toEqual(['وكالة الميناء', 'صحيفة الرصيف', 'موقع المنارة']);
      await audit(page);
      await world().picture(page, `incident-${language}`);
      await copies.getByRole('link').first().click();
      await page.locator('h1').filter({ hasText: 'وفد مصري' }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('on a phone, in the dark', async () => {
      const { page, context } = await world().open(await visit(), { language, theme: 'dark', width: 360, height: 740 });
      await page.getByRole('table').waitFor();
      await audit(page);
      await world().picture(page, `incident-${language}-phone`);
      await context.close();
    });

    test('one that is not there says what to do', async () => {
      const { page, context } = await world().open('/incidents/i-none', { language });
      await page.getByRole('alert').waitFor();
      await audit(page);
      await context.close();
    });
  });
}
