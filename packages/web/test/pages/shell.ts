import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** What is around every page: language, theme, the rail, keyboard. */
export function shell(world: () => World): void {
  describe('shell', () => {
    test('Arabic is first; the language switch turns the direction, and the choice is kept', async () => {
      const { page, faults, context } = await world().open('/articles');
      await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
      await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('ltr');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test.each(['ar', 'en'] as const)('an empty store says how articles come into it (%s)', async (language) => {
      const address = await world().empty();
      for (const path of ['/', '/events', '/articles', '/commitments', '/network', '/map', '/review']) {
        const { page, faults, context } = await world().open(path, { address, language, width: 360, height: 740 });
        if (path === '/events' || path === '/articles') await page.getByText('npx isnad add').waitFor();
        else if (path === '/') await page.getByText('isnad add').waitFor();
        else await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => undefined);
        await audit(page);
        expect(faults).toEqual([]);
        await context.close();
      }
    });

    test('theme and digits are the reader’s choice', async () => {
      const { page, context } = await world().open('/articles');
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await page.getByRole('button', { name: 'العرض واللغة' }).click();
      await page.getByRole('radio', { name: 'داكن' }).check();
      await expect.poll(() => paper()).not.toBe(light);
      await page.getByRole('radio', { name: '123' }).check();
      await page.keyboard.press('Escape');
      await page.getByText(/^\d+ مقال/).waitFor();
      await context.close();
    });

    test('on a phone the rail opens over the page and is left with Escape', async () => {
      const { page, context } = await world().open('/articles', { width: 360, height: 740 });
      const rail = page.getByRole('navigation', { name: 'الصفحات' });
      await expect.poll(() => rail.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'فتح قائمة الصفحات' }).click();
      await rail.getByRole('link', { name: 'لصق نص' }).waitFor();
      await audit(page);
      await page.keyboard.press('Escape');
      await rail.waitFor({ state: 'hidden' });
      await context.close();
    });

    test('by keyboard: the first stop skips to the content', async () => {
      const { page, context } = await world().open('/articles');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
      await context.close();
    });

    test('what is added meanwhile shows up by itself, and is said', async () => {
      const { page, context } = await world().open('/articles', { language: 'en' });
      await page.getByText(/^\d+ articles$/).waitFor();
      const late = { id: 'late', title: 'خبر متأخر', publisher: 'عينات إسناد', publishedAt: '2030-01-01', text: 'زار وزير الخارجية المصري سامح شكري أنقرة.' };
      writeFileSync(join(world().folder, 'late.jsonl'), JSON.stringify(late));
      world().run(['add', join(world().folder, 'late.jsonl')]);
      await page.getByRole('link', { name: 'خبر متأخر' }).waitFor();
      await page.getByRole('status').filter({ hasText: 'One article was added' }).waitFor({ state: 'attached' });
      await context.close();
    });

    test('an address without a page says so, and a missing article says what to do', async () => {
      const { page, context } = await world().open('/no/such/page', { language: 'en' });
      await page.getByRole('link', { name: 'To the front page' }).waitFor();
      await page.goto(`${world().address}articles/none-such`);
      await page.getByText('This is not in the store.').waitFor();
      await audit(page);
      await context.close();
    });

    test('a page that is opened while the server does not answer says so, within the workbench, and comes when it answers again', async () => {
      const { page, context } = await world().open('/articles', { language: 'en' });
      await page.getByText(/^\d+ articles$/).waitFor();
      await context.setOffline(true);
      await page.getByRole('link', { name: 'Commitments' }).click();
      await page.getByRole('heading', { level: 1, name: 'This page did not arrive' }).waitFor();
      await page.getByRole('alert').getByText('The server does not answer.').waitFor();
      await expect.poll(() => page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(true);
      await audit(page);
      // In vain as long as nobody answers.
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: 'This page did not arrive' }).waitFor();
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor();
      await context.close();
    });

    test('counts that change are said, and every landmark of the page has a name', async () => {
      const { page, context } = await world().open('/events', { language: 'en' });
      const count = page.locator('main [aria-live=polite]').filter({ hasText: /claims$/ });
      await count.waitFor();
      const before = await count.innerText();
      await page.getByRole('checkbox', { name: /Planned/ }).check();
      await page.waitForFunction((old) => document.querySelector('main [aria-live=polite]')?.textContent !== old, before);
      await expect.poll(() => count.innerText()).toMatch(/^\d+ claims$/);
      await expect.poll(() => page.locator('search').evaluateAll((all) => all.filter((one) => !one.hasAttribute('aria-label')).length)).toBe(0);
      await page.goto(`${world().address}network`);
      await page.getByRole('img', { name: /^The network drawn/ }).waitFor();
      await context.close();
    });

    test.each(['', 'events', 'articles', 'articles/desk-wire-1', 'network', 'map', 'commitments', 'review', 'paste'])(
      'the files of /%s are asked for with the first ones, not after them',
      async (path) => {
        const { page, context } = await world().open(`/${path}`);
        await page.locator('main h1').waitFor();
        const boot = await (await page.request.get(`${world().address}boot.js`)).text();
        const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
        const own = scripts.filter((name) => /\/(?:\w+Page|texts\.\w+)-[\w-]+\.js$/.test(name));
        expect(own.length).toBeGreaterThanOrEqual(2);
        expect(own.filter((name) => !boot.includes(name))).toEqual([]);
        await context.close();
      },
    );

    test('the first JavaScript is under 300 kB compressed', async () => {
      const { page, context } = await world().open('/events');
      await page.getByRole('row').nth(2).waitFor();
      const bytes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry.name.endsWith('.js'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
      );
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(300_000);
      await context.close();
    });
  });
}
