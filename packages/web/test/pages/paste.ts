import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

export function paste(world: () => World): void {
  describe.each(['ar', 'en'] as const)('paste (%s)', (language) => {
    test('a text is read in the browser alone: nothing is sent', async () => {
      const { page, faults, context } = await world().open('/paste', { language });
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET' || new URL(request.url()).pathname.startsWith('/api/')) sent.push(`${request.method()} ${request.url()}`);
      });
      await page.locator('textarea').fill('التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة يوم الاثنين.');
      await page.keyboard.press('Control+Enter');
      const card = page.locator('[id^="event-"]').first();
      await card.waitFor();
      await expect.poll(() => card.innerText()).toContain(language === 'ar' ? 'سيرغي لافروف' : 'Lavrov');
      await card.locator('summary').click();
      await card.locator('dl').waitFor();
      await audit(page);
      expect(sent).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('the example is read; on a phone, in the dark', async () => {
      const { page, context } = await world().open('/paste', { language, width: 360, height: 740, theme: 'dark' });
      await audit(page);
      await page.getByRole('button', { name: language === 'ar' ? 'جرّب مثالاً' : 'Try an example' }).click();
      await page.locator('[id^="event-"]').first().waitFor();
      await audit(page);
      if (language === 'ar') await world().picture(page, 'paste-phone');
      await context.close();
    });
  });
}
