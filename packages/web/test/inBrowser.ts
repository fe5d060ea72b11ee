import { afterAll, beforeAll, describe, test } from 'vitest';
import { CHROMIUM, makeWorld, type World } from './world.js';

/** A browser on a busy machine. */
const PATIENCE = 240_000;

/**
 * Tests of pages in a real browser, one after the other in a world of their own. Each file of tests has one, so that files can run
 * beside each other. Where there is no Chromium they skip, and say so.
 */
export function inBrowser(title: string, ...pages: readonly ((world: () => World) => void)[]): void {
  if (CHROMIUM === null) {
    test.skip(`${title} in a real browser: there is no Chromium here (apt-get install chromium, or name one with CHROMIUM=...)`);
    return;
  }
  describe(`${title} in a real browser`, { timeout: PATIENCE }, () => {
    let world: World;
    beforeAll(async () => {
      world = await makeWorld();
    }, PATIENCE);
    afterAll(() => world?.close(), PATIENCE);
    for (const page of pages) page(() => world);
  });
}
