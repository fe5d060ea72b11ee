import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** What was promised, and what came of it. */
export function commitments(world: () => World): void {
  describe.each(['ar', 'en'] as const)('commitments (%s)', (language) => {
    const ar = language === 'ar';

    test('states narrow the list and stand in the address; the words stand on both sides', async () => {
      const { page, faults, context } = await world().open('/commitments', { language });
      const cards = page.locator('main article');
      await cards.nth(3).waitFor();
      await audit(page);
      await world().picture(page, `commitments-${language}`);
      await page.getByRole('radio', { name: ar ? /^وُفي به/ : /^Kept/ }).check({ force: true });
      await page.waitForFunction(() => document.querySelectorAll('main article').length < 4);
      expect(page.url()).toContain('state=kept');
      const kept = cards.filter({ hasText: 'الكاظمي' });
      await expect
        .poll(() => kept.locator('blockquote').allTextContents())
        .toEqual([expect.stringContaining('سيزور'), expect.stringContaining('وبحث ملف المياه')]);
      await page.goto(`${world().address}commitments?state=broken`);
      await cards.filter({ hasText: 'الصفدي' }).getByText('لم يزر').waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('by keyboard: somebody is found by the beginning of a name and chosen, and taken away again', async () => {
      const { page, context } = await world().open('/commitments', { language });
      // As on a busy machine: the answer to fewer letters stands there first, with others in it.
      await page.route(/\/api\/actors\?.*q=%D8%A7%D9%84%D8%B5%D9%81/, async (route) => {
        await new Promise((done) => setTimeout(done, 800));
        await route.continue();
      });
      const cards = page.locator('main article');
      await cards.nth(3).waitFor();
      await page.getByRole('combobox', { name: ar ? 'مشارك' : 'Participant' }).focus();
      await page.keyboard.type('الصفدي', { delay: 60 });
      // The first of the list, which the arrow goes to, and the only one: lists of fewer letters have others too.
      await page.waitForFunction(() => {
        const options = [...document.querySelectorAll('[role=option]')];
        return options.length === 1 && /الصفدي|Safadi/.test(options[0]?.textContent ?? '');
      });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('main article').length === 1);
      expect(page.url()).toContain('participant=');
      await audit(page);
      await page.getByRole('button', { name: ar ? /^إزالة .*الصفدي/ : /^Remove .*(الصفدي|Safadi)/ }).press('Enter');
      await cards.nth(3).waitFor();
      await context.close();
    });

    test('on a phone, in the dark; and nothing found says what to do', async () => {
      const { page, context } = await world().open('/commitments', { language, theme: 'dark', width: 360, height: 740 });
      await page.locator('main article').nth(3).waitFor();
      await audit(page);
      await world().picture(page, `commitments-${language}-phone`);
      await page.goto(`${world().address}commitments?from=1900-01-01&to=1900-01-02`);
      await page.getByRole('link', { name: ar ? 'كل التعهدات' : 'all commitments' }).waitFor();
      await audit(page);
      await context.close();
    });
  });
}
