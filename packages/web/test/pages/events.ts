import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** The table of claims. */
export function events(world: () => World): void {
  describe.each(['ar', 'en'] as const)('events (%s)', (language) => {
    const planned = language === 'ar' ? 'مزمع' : 'Planned';

    test('a facet narrows the table, the counts and the address at once; export gives exactly what is shown', async () => {
      const { page, faults, context } = await world().open('/events', { language });
      const table = page.getByRole('table');
      // Until the number is known, bars stand where claims will be.
      const ready = () => page.locator('[role=table][aria-busy=false] time').first().waitFor();
      await ready();
      const rows = async () => Number(await table.getAttribute('aria-rowcount')) - 1;
      const all = await rows();
      await audit(page);
      await page.getByRole('checkbox', { name: planned }).check();
      await page.waitForFunction((before) => {
        const table = document.querySelector('[role=table][aria-busy=false]');
        return table !== null && Number(table.getAttribute('aria-rowcount')) - 1 < before;
      }, all);
      const few = await rows();
      expect(few).toBeGreaterThan(0);
      expect(page.url()).toContain('status=planned');
      await page.reload();
      await ready();
      await expect.poll(() => rows()).toBe(few);

      await page.getByRole('button', { name: language === 'ar' ? 'تصدير' : 'Export' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/ }).first().click()]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines.length - 1).toBe(few);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('by keyboard: arrows go from row to row, End to the last, Enter to its place in the article', async () => {
      const { page, context } = await world().open('/events', { language });
      await page.locator('[role=table][aria-busy=false] time').first().waitFor();
      await page.locator('[data-index="0"] [data-words]').focus();
      const at = () => page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect.poll(at).toBe('2');
      await page.keyboard.press('End');
      const last = String(Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 2);
      await page.waitForFunction((wanted) => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') === wanted, last);
      await page.keyboard.press('Enter');
      await page.locator('[id^="event-"][class*="_active_"]').waitFor();
      await context.close();
    });

    test('words that are cut stay where they are, also when they are gone to', async () => {
      const { page, context } = await world().open('/events', { language });
      await page.locator('[data-index="0"] [data-words]').waitFor();
      const moved = await page.evaluate(() =>
        [...document.querySelectorAll('[data-words]')].map((link) => {
          link.scrollIntoView({ block: 'center' });
          return link.parentElement?.scrollTop;
        }),
      );
      expect(moved.length).toBeGreaterThan(5);
      expect(moved.every((top) => top === 0)).toBe(true);
      await context.close();
    });

    test('a search is saved under a name, has an Atom feed, and is deleted again', async () => {
      const { page, context } = await world().open('/events?type=AGREE', { language, theme: 'dark' });
      const name = `اتفاقات & <b> ${language}`;
      await page.getByRole('button', { name: language === 'ar' ? 'المحفوظ' : 'Saved' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(name);
      await page.keyboard.press('Enter');
      const feed = dialog.getByRole('link', { name });
      await feed.last().waitFor();
      const atom = await page.request.get(new URL((await feed.last().getAttribute('href')) ?? '', world().address).href);
      const text = await atom.text();
      expect(text).toContain('http://www.w3.org/2005/Atom');
      // Entries and their links are known by the place of their words, which another reading keeps.
      expect(text).toMatch(/urn:isnad:claim:\S+%23at-\d+</);
      expect(text).toMatch(/articles\/\S+#at-\d+-/);
      await audit(page);
      await dialog.getByRole('button', { name }).click();
      await feed.first().waitFor({ state: 'detached' });
      await context.close();
    });

    test('on a phone claims are cards, and filters open on demand', async () => {
      const { page, context } = await world().open('/events', { language, width: 360, height: 740 });
      await page.getByRole('row').nth(2).waitFor();
      await audit(page);
      await page.getByRole('button', { name: language === 'ar' ? /تصفية$/ : /^Filters$/ }).click();
      await page.getByRole('checkbox', { name: planned }).waitFor();
      await audit(page);
      await context.close();
    });

    test('filters of an address are shown as chosen, and taken away one by one', async () => {
      const { page, context } = await world().open('/events?from=2017-01-01&to=2019-12-31&status=actual&status=negated', { language });
      await page.locator('[role=table][aria-busy=false] time').first().waitFor();
      await audit(page);
      if (language === 'en') await world().picture(page, 'events-en');
      const chosen = page.getByRole('list', { name: language === 'ar' ? 'ما اختير' : 'Chosen' }).getByRole('button');
      await expect.poll(() => chosen.count()).toBe(5);
      await chosen.first().click();
      await page.waitForURL((url) => !url.search.includes('from='));
      await expect.poll(() => chosen.count()).toBe(4);
      await context.close();
    });

    test('a filter that is taken away leaves the page where it is, on a slow machine too', async () => {
      const { page, context } = await world().open('/events?from=2017-01-01&to=2019-12-31', { language });
      await page.locator('[role=table][aria-busy=false] time').first().waitFor();
      await page.evaluate(() => {
        // As long as the address changes nothing else gets its turn: longer than the page that is fetched waits before it is seen to be.
        const replace = history.replaceState.bind(history);
        history.replaceState = (...given) => {
          replace(...given);
          for (const end = performance.now() + 500; performance.now() < end; );
        };
        new MutationObserver(() => {
          if (document.querySelector('main [aria-busy=true] > [role=status]')) document.body.dataset.left = 'left';
        }).observe(document.body, { childList: true, subtree: true });
      });
      const chosen = page.getByRole('list', { name: language === 'ar' ? 'ما اختير' : 'Chosen' }).getByRole('button');
      await chosen.first().click();
      await expect.poll(() => chosen.count()).toBe(2);
      await expect.poll(() => page.locator('body').getAttribute('data-left')).toBeNull();
      await context.close();
    });

    test('no claim of a filter says what to do', async () => {
      const { page, context } = await world().open('/events?from=1900-01-01&to=1900-01-02', { language });
      const clear = page.getByRole('button', { name: language === 'ar' ? 'امسح التصفية' : 'Clear filters' }).last();
      await clear.waitFor();
      await audit(page);
      await clear.click();
      await page.getByRole('row').nth(2).waitFor();
      await context.close();
    });

    test('a wrong filter is said in plain words', async () => {
      const { page, context } = await world().open('/events?type=NONSENSE', { language });
      await page.getByRole('alert').waitFor();
      await audit(page);
      await context.close();
    });
  });
}
