import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { World } from '../world.js';

/** Milliseconds by which every answer of the API, and every font, is late. */
const LATE = 300;
/** Half of what Web Vitals calls good (0.1). */
const MOST = 0.05;

/** Nothing jumps while a page comes in: on a first visit, with a server that takes its time. */
export function steady(world: () => World): void {
  describe.each(['ar', 'en'] as const)('steady (%s)', (language) => {
    test.each([360, 768, 1440])('no page jumps while it comes in, %i pixels wide', async (width) => {
      const first = async (list: string): Promise<Record<string, unknown>> => (await (await fetch(`${world().address}api/${list}`)).json()).items[0];
      const { id: incident } = await first('incidents?limit=1&sort=-corroboration');
      const { actor } = (await first('actors?limit=1')) as { readonly actor: { readonly key: string } };
      const named = [`incidents/${encodeURIComponent(String(incident))}`, `actors/${encodeURIComponent(actor.key)}`, 'articles/desk-wire-1'];
      const paths = ['', 'events', 'events?type=AID', 'articles', ...named, 'commitments', 'network', 'map', 'review', 'paste', 'login'];
      const jumps: string[] = [];
      // Most of it is waiting: a few at once.
      const open = async (): Promise<void> => {
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
          const { page, context } = await world().open(`/${path}`, { language, width, late: LATE });
          await settled(page);
          const shift = await shiftOf(page);
          if (shift > MOST) jumps.push(`/${path}: ${shift.toFixed(3)}`);
          await context.close();
        }
      };
      await Promise.all([open(), open(), open(), open()]);
      expect(jumps).toEqual([]);
    });
  });
}

/** Until nothing more has been answered for a while. */
async function settled(page: Page): Promise<void> {
  const answers = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/')).length);
  let before = -1;
  for (let now = await answers(); now !== before; now = await answers()) {
    before = now;
    await page.waitForTimeout(2 * LATE + 100);
  }
}

/** What has moved since the page was opened, by how much: cumulative layout shift. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      }),
  );
}
