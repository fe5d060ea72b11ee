import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** The queue of Review, by keyboard alone. */
export function review(world: () => World): void {
  describe.each(['ar', 'en'] as const)('review (%s)', (language) => {
    test('two keys fix a field, one accepts or rejects, and each is undone', async () => {
      const { page, faults, context } = await world().open('/review', { language });
      const status = page.getByRole('status').last();
      const said =
        language === 'ar'
          ? { fixed: /صُحّح/, rejected: /رُفض/, undone: /أُلغي/, accepted: /قُبل/ }
          : { fixed: /Put right/, rejected: /Rejected/, undone: /taken back/, accepted: /Accepted/ };
      const waits = async (words: RegExp) => status.filter({ hasText: words }).waitFor();
      await page.locator('[id^="word-"]').first().waitFor();
      await audit(page);
      const corrections = async () => ((await (await page.request.get(`${world().address}api/corrections?undone=false`)).json()) as { total: number }).total;
      const before = await corrections();

      await page.keyboard.press('s');
      await page.keyboard.press('2');
      await waits(said.fixed);
      await expect.poll(() => corrections()).toBe(before + 1);
      await page.keyboard.press('w');
      await audit(page);
      if (language === 'ar') await world().picture(page, 'review-ar');
      await page.keyboard.press('Escape');
      await page.keyboard.press('u');
      await waits(said.undone);
      await expect.poll(() => corrections()).toBe(before);

      await page.keyboard.press('x');
      await waits(said.rejected);
      await page.keyboard.press('u');
      await waits(said.undone);
      await page.keyboard.press('a');
      await waits(said.accepted);
      await page.keyboard.press('Control+z');
      await waits(said.undone);
      await expect.poll(() => corrections()).toBe(before);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('a click on the right words fixes who did it', async () => {
      const { page, context } = await world().open('/review', { language, theme: 'dark' });
      await page.locator('[id^="word-"]').first().waitFor();
      await page.keyboard.press('w');
      const words = page.getByRole('listbox');
      const origin = words.locator('[data-origin]');
      // Nothing moves when the words can be picked.
      expect(await origin.evaluate((word) => (word.closest('section') as HTMLElement).getBoundingClientRect().top < word.getBoundingClientRect().top)).toBe(
        true,
      );
      await audit(page);
      await words.locator('[role=option]:has([class*="_name_"])').first().click();
      const status = page.getByRole('status').last();
      await status.filter({ hasText: language === 'ar' ? /صُحّح/ : /Put right/ }).waitFor();
      await audit(page);
      await page.keyboard.press('u');
      await status.filter({ hasText: language === 'ar' ? /أُلغي/ : /taken back/ }).waitFor();
      // Words that name nobody known, too.
      await page.keyboard.press('r');
      const plain = words.locator('[role=option]:not(:has(span[class]))').first();
      const word = (await plain.innerText()).trim();
      await plain.click();
      await status.filter({ hasText: language === 'ar' ? /صُحّح/ : /Put right/ }).waitFor();
      await page.locator('button[aria-expanded]').filter({ hasText: /^R/ }).filter({ hasText: word }).waitFor();
      await page.keyboard.press('u');
      await status.filter({ hasText: language === 'ar' ? /أُلغي/ : /taken back/ }).waitFor();
      await context.close();
    });

    test('words that name nobody known are taken for what they look like; one more key says what they are', async () => {
      const { page, faults, context } = await world().open('/review', { language });
      const says = language === 'ar' ? { fixed: /صُحّح/, undone: /أُلغي/, party: 'حزب' } : { fixed: /Put right/, undone: /taken back/, party: 'Party' };
      const status = page.getByRole('status').last();
      const total = async () => ((await (await page.request.get(`${world().address}api/corrections?undone=false`)).json()) as { total: number }).total;
      await page.locator('[id^="word-"]').first().waitFor();
      const before = await total();
      await page.keyboard.press('w');
      const plain = page.getByRole('listbox').locator('[role=option]:not(:has(span[class]))').first();
      const word = (await plain.innerText()).trim();
      await plain.click();
      await status.filter({ hasText: says.fixed }).waitFor();
      const kinds = page.locator('fieldset', { hasText: word });
      await expect.poll(() => kinds.getByRole('button').count()).toBe(10);
      await expect.poll(() => kinds.locator('[aria-pressed=true]').count()).toBe(1);
      await audit(page);
      await page.keyboard.press('6');
      await kinds.waitFor({ state: 'detached' });
      await expect
        .poll(async () => {
          const actors = (await (await page.request.get(`${world().address}api/actors?q=${encodeURIComponent(word)}&kind=party`)).json()) as { total: number };
          return actors.total;
        })
        .toBe(1);
      await expect.poll(() => total()).toBe(before + 2);
      // Taken back in one.
      await page.keyboard.press('u');
      await status.filter({ hasText: says.undone }).waitFor();
      await expect.poll(() => total()).toBe(before);
      // Whoever says nothing more goes on with the next key.
      await page.keyboard.press('w');
      await plain.click();
      await kinds.waitFor();
      await page.keyboard.press('s');
      await kinds.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await page.keyboard.press('u');
      await status.filter({ hasText: says.undone }).waitFor();
      await expect.poll(() => total()).toBe(before);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('on a phone it is worked by touch', async () => {
      const { page, context } = await world().open('/review', { language, width: 360, height: 740 });
      await page.locator('[id^="word-"]').first().waitFor();
      await audit(page);
      await context.close();
    });
  });
}
