import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import type { World } from '../world.js';

export function texts(world: () => World): void {
  describe('texts', () => {
    test('a page that waits for its texts goes on where it waited', async () => {
      const code = await bundle(fileURLToPath(new URL('../parts/waiting.tsx', import.meta.url)));
      const { page, faults, context } = await world().open('/paste');
      await page.route('**/waiting', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>w</h1><div id="root"></div>' }));
      await page.route('**/waiting.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
      await page.goto(`${world().address}waiting`);
      await page.evaluate("import('/waiting.js').then(() => undefined)");
      await page.getByRole('button', { name: 'open' }).click();
      await expect.poll(() => page.locator('#waited').textContent()).toBe('there!');
      expect(faults).toEqual([]);
      await context.close();
    });

    test.each(['ar', 'en'] as const)('the first reading on Paste leaves the page where it is (%s)', async (language) => {
      const { page, context } = await world().open('/paste', { language });
      await page.locator('textarea').fill('التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة يوم الاثنين.');
      await page.evaluate(() => {
        const seen = window as unknown as { hidden: number };
        seen.hidden = 0;
        new MutationObserver(() => {
          if (document.querySelector('textarea')?.checkVisibility() !== true) seen.hidden += 1;
        }).observe(document.body, { attributes: true, childList: true, subtree: true });
      });
      await page.keyboard.press('Control+Enter');
      await page.locator('[id^="event-"]').first().waitFor();
      await expect.poll(() => page.evaluate(() => (window as unknown as { hidden: number }).hidden)).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await context.close();
    });
  });
}

/** A part of the workbench as one script. */
async function bundle(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, target: 'esnext', rollupOptions: { input: entry, output: { format: 'es' } } },
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
