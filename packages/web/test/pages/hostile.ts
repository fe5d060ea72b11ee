import { describe, expect, test } from 'vitest';
import { audit, tooWide } from '../audit.js';
import type { World } from '../world.js';

/** Articles made to break a page show as text. */
export function hostile(world: () => World): void {
  describe('hostile articles', () => {
    test('markup in titles, texts and addresses is text, and no address is a program', async () => {
      const { page, faults, context } = await world().open(`/articles/${encodeURIComponent('hostile/markup.html')}`);
      await page.locator('[id^="event-"]').first().waitFor();
      await expect.poll(() => page.locator('main').innerText()).toContain('<script>alert(5)</script>');
      await expect.poll(() => page.locator('h1').innerText()).toContain('<script>alert(1)</script>');
      await expect.poll(() => page.locator('a[href^="javascript:"]').count()).toBe(0);
      await audit(page);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('what turns the direction of text is shown and does nothing', async () => {
      const { page, context } = await world().open('/articles/hostile-direction', { language: 'en' });
      await page.locator('[id^="event-"]').first().waitFor();
      await expect.poll(() => page.locator('main').innerText()).toContain('RLO');
      await expect.poll(() => page.locator('main').innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      await audit(page);
      await context.close();
    });

    test.each([360, 1440])('words without end stay inside a window of %i pixels', async (width) => {
      const { page, faults, context } = await world().open('/articles/hostile-long', { width, height: 800 });
      await page.locator('[id^="event-"]').first().waitFor({ timeout: 60_000 });
      await expect.poll(() => tooWide(page)).toBe(0);
      for (const path of ['articles', 'events?from=2021-02-01&to=2021-02-28']) {
        await page.goto(world().address + path);
        await page
          .getByRole('link', { name: /سامح شكري|كلمة/ })
          .first()
          .waitFor();
        await expect.poll(() => tooWide(page)).toBe(0);
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  });
}
