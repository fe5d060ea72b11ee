import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

/** Where it happened. */
export function map(world: () => World): void {
  describe.each(['ar', 'en'] as const)('map (%s)', (language) => {
    const ar = language === 'ar';

    test('marks over the base map, and the list of places for the keyboard', async () => {
      const { page, faults, context } = await world().open('/map', { language });
      const marks = page.locator('button[tabindex="-1"] svg');
      await marks.nth(2).waitFor();
      await audit(page);
      await world().picture(page, `map-${language}`);
      const list = page.getByRole('region', { name: ar ? 'الأماكن' : 'Places' });
      // Whichever place the reading finds third: where events happened is not what is tested here.
      const entries = list.getByRole('listitem');
      const all = await entries.count();
      const name = (await entries.nth(2).locator('bdi').first().innerText()).trim();
      await list.getByRole('searchbox').focus();
      await page.keyboard.type(name);
      await page.waitForFunction(([count]) => document.querySelectorAll('section li').length < (count ?? 0), [all]);
      await expect.poll(() => entries.first().innerText()).toContain(name);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/place=/);
      const events = list.getByRole('link');
      await events.waitFor();
      await audit(page);
      await events.press('Enter');
      await page.getByRole('table').getByRole('row').nth(1).waitFor();
      expect(page.url()).toContain('place=');
      // Nothing came from another host, and the Content-Security-Policy refused nothing.
      expect(faults).toEqual([]);
      await context.close();
    });

    test('the picture stands without WebGL, and its buttons move it', async () => {
      const { page, context } = await world().open('/paste', { language });
      await context.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...options: unknown[]) {
          return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...options]);
        } as typeof getContext;
      });
      await page.goto(`${world().address}map`);
      const marks = page.locator('button[tabindex="-1"]');
      await marks.nth(2).waitFor();
      const land = (): Promise<number> =>
        page
          .locator('main canvas')
          .first()
          .evaluate((canvas: HTMLCanvasElement) => new Set(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data).size);
      await expect.poll(() => land()).toBeGreaterThan(3);
      const before = await marks.first().evaluate((mark) => mark.style.transform);
      await page.getByRole('button', { name: ar ? 'تكبير' : 'Zoom in', exact: true }).press('Enter');
      await page.waitForFunction(([was]) => document.querySelector<HTMLElement>('button[tabindex="-1"]')?.style.transform !== was, [before]);
      await audit(page);
      await context.close();
    });

    test('filtered as the network is; nothing found says what to do', async () => {
      const { page, context } = await world().open('/map', { language });
      const places = page.getByRole('region', { name: ar ? 'الأماكن' : 'Places' }).getByRole('listitem');
      await places.nth(2).waitFor();
      const all = await places.count();
      await page.getByRole('radio', { name: ar ? 'تعاون' : 'Cooperation' }).check({ force: true });
      await page.waitForURL(/quad=/);
      await page.waitForFunction(([count]) => document.querySelectorAll('section li').length < (count ?? 0), [all]);
      await page.goto(`${world().address}map?from=1900-01-01&to=1900-01-02`);
      await page.getByRole('link', { name: ar ? 'الخريطة كلها' : 'the whole map' }).waitFor();
      await audit(page);
      await context.close();
    });

    test('on a phone, in the dark', async () => {
      const { page, context } = await world().open('/map', { language, theme: 'dark', width: 360, height: 740 });
      await page.locator('button[tabindex="-1"] svg').nth(2).waitFor();
      await audit(page);
      await world().picture(page, `map-${language}-phone`);
      await context.close();
    });
  });
}
