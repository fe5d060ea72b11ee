import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** An article beside its dossier. */
export function reader(world: () => World): void {
  describe.each(['ar', 'en'] as const)('reader (%s)', (language) => {
    test.each(['light', 'dark'] as const)('pointing at an event lights its words in the text (%s)', async (theme) => {
      const { page, faults, context } = await world().open('/articles/ankara-pause-2019', { language, theme });
      const word = page.locator('[id^="word-"]').nth(3);
      await word.hover();
      const id = (await word.getAttribute('id'))?.replace('word-', '');
      const lit = page.locator('p [class*="_lit_"]');
      await expect.poll(() => lit.count()).toBeGreaterThan(1);
      await page.locator(`#event-${id}[class*="_active_"]`).waitFor();
      await audit(page);
      if ((language === 'ar') === (theme === 'light')) await world().picture(page, `reader-${language}`);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('by keyboard: from a word to its dossier, why it was read so, and back to the word', async () => {
      const { page, context } = await world().open('/articles/ankara-pause-2019', { language });
      await page.locator('[id^="word-"]').first().focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.closest('article')?.id ?? document.activeElement?.id ?? '');
      await expect.poll(focused).toMatch(/^event-/);
      const card = page.locator(`#${await focused()}`);
      await card.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await card.locator('dl dd').first().waitFor();
      await audit(page);
      await card.locator('h3 a').focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).toMatch(/^word-/);
      await context.close();
    });

    test('a link to a claim finds it by its words, says when it is of the older kind, and says plainly when the claim is gone', async () => {
      const { page, faults, context } = await world().open('/events?article=ankara-pause-2019', { language });
      const link = page.locator('[data-words]').first();
      const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
      expect(href).toMatch(/#at-\d+-./);
      await link.click();
      const active = page.locator('[id^="event-"][class*="_active_"]');
      await active.waitFor();
      const id = (await active.getAttribute('id'))?.replace('event-', '') ?? '';
      const word = page.locator(`#word-${id}`);
      const kept = (await word.getAttribute('href')) ?? '';
      expect(kept).toBe(href.slice(href.indexOf('#')));
      const note = page.getByRole('status').filter({ hasText: language === 'ar' ? /رابط/ : /link/ });
      await expect.poll(() => note.count()).toBe(0);

      await page.goto(`${world().address}articles/ankara-pause-2019#event-${id}`);
      await page.reload();
      await note.filter({ hasText: language === 'ar' ? 'نوع أقدم' : 'older kind' }).waitFor();
      await expect.poll(() => active.getAttribute('id')).toBe(`event-${id}`);
      await audit(page);

      await page.request.post(`${world().address}api/corrections`, {
        headers: { 'sec-fetch-site': 'same-origin' },
        data: { event: `ankara-pause-2019#at-${/at-(\d+)/.exec(kept)?.[1]}`, change: { kind: 'reject' }, reason: '' },
      });
      await page.goto(`${world().address}articles/ankara-pause-2019${kept}`);
      await page.reload();
      await note.filter({ hasText: language === 'ar' ? 'لم يعد مقروءاً' : 'no longer read' }).waitFor();
      await page.locator('#lost-words').waitFor();
      await expect.poll(() => active.count()).toBe(0);
      await audit(page);
      await page.locator('section li button').last().click();
      await page.locator('#lost-words').waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
      await context.close();
    });

    test('a pull quote is folded until it is opened', async () => {
      const { page, context } = await world().open('/articles/pull-quote', { language });
      const fold = page.locator('details:has(p)').first();
      await fold.waitFor();
      await expect.poll(() => fold.locator('p').isVisible()).toBe(false);
      await fold.locator('summary').click();
      await fold.locator('p').filter({ hasText: 'شويغو', visible: true }).waitFor();
      await context.close();
    });

    test('on a phone the dossier stands under the text', async () => {
      const { page, context } = await world().open('/articles/pull-quote', { language, width: 360, height: 740 });
      await page.locator('[id^="event-"]').first().waitFor();
      await audit(page);
      if (language === 'ar') await world().picture(page, 'reader-phone');
      await context.close();
    });
  });
}
