import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

const PASSWORD = 'صحيفة الصباح 7 مرات';

/** Where other machines can reach the store. */
export function login(world: () => World): void {
  describe('login', () => {
    let address: Promise<string> | null = null;
    const locked = (): Promise<string> => {
      if (address === null) {
        world().run(['user', 'add', 'amal', '--role', 'reader'], `${PASSWORD}\n`);
        address = world().locked();
      }
      return address;
    };

    test.each(['ar', 'en'] as const)('a page asks for a login and comes back after it; a reader reads only; the way out works (%s)', async (language) => {
      const here = await locked();
      const { page, context } = await world().open('/review', { language, address: here });
      await page.locator('input[name=password]').waitFor();
      expect(page.url()).toContain('next=%2Freview');
      await audit(page);
      await page.locator('input[name=name]').fill('amal');
      await page.locator('input[name=password]').fill('wrong password 1');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await audit(page);
      await page.locator('input[name=name]').fill('amal');
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.locator('[id^="word-"]').first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/review');
      await expect.poll(() => page.getByRole('button', { name: language === 'ar' ? 'صحيح' : 'Right' }).isDisabled()).toBe(true);
      await audit(page);
      await page.getByRole('button', { name: /amal/ }).click();
      await page.getByRole('menuitem').click();
      await page.locator('input[name=password]').waitFor();
      await context.close();
    });

    test('after the login nobody is led to another host', async () => {
      const { page, context } = await world().open('/login?next=//example.org/', { address: await locked() });
      await page.locator('input[name=name]').fill('amal');
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation').waitFor();
      expect(new URL(page.url()).host).toBe(new URL(await locked()).host);
      await context.close();
    });
  });
}
