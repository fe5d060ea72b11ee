import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit.js';
import type { World } from '../world.js';

const SAYS = {
  ar: { add: 'إضافة حدث', save: 'حفظ', undo: /إلغاء|تراجع/, saved: 'أُضيف الحدث.', words: 'كلمات المقال', missing: 'اختر من النص', undone: 'أُلغي التصحيح.' },
  en: {
    add: 'Add an event',
    save: 'Save',
    undo: /Undo/,
    saved: 'The event was added.',
    words: 'Words of the article',
    missing: 'Choose the word',
    undone: 'taken back',
  },
} as const;

interface Stored {
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly day: string | null;
    readonly actors: readonly { readonly name: string }[];
    readonly recipients: readonly { readonly name: string }[];
    readonly source: { readonly name: string } | null;
    readonly place: { readonly name: string } | null;
    readonly trigger: { readonly text: string };
  }[];
}

/** Telling an event that the reading has missed. */
export function adding(world: () => World): void {
  const stored = async (page: Page, id: string): Promise<Stored> => (await (await page.request.get(`${world().address}api/articles/${id}`)).json()) as Stored;
  const added = async (page: Page, id: string) => (await stored(page, id)).events.filter(({ id }) => /#h\d+$/.test(id));

  describe.each(['ar', 'en'] as const)('adding an event (%s)', (language) => {
    const says = SAYS[language];

    test('by mouse: the word is clicked, type and names are chosen; it shows at once, survives reading anew, and is taken back', async () => {
      const { page, faults, context } = await world().open('/articles/desk-wire-1', { language, theme: language === 'ar' ? 'light' : 'dark' });
      await page.getByRole('button', { name: says.add }).click();
      const words = page.getByRole('listbox', { name: says.words });
      await audit(page);
      // وأقيم: the و is no part of it.
      await words.getByRole('option', { name: 'وأقيم', exact: true }).click();
      await page.locator('button[aria-expanded=true]').filter({ hasText: 'T' }).waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('w');
      await audit(page);
      // Inside a name, one word stands for all of it.
      await words.getByRole('option', { name: 'سامح', exact: true }).click();
      await page.keyboard.press('p');
      const [from, to] = [words.getByRole('option', { name: 'فندق', exact: true }), words.getByRole('option', { name: 'البحر', exact: true })];
      await drag(page, from, to);
      await page.getByRole('button', { name: new RegExp(`^${says.save}`) }).click();
      await page.getByRole('status').filter({ hasText: says.saved }).waitFor();
      await page.locator('[id^="event-h"][class*="_active_"]').waitFor();
      await audit(page);
      const [event, ...more] = await added(page, 'desk-wire-1');
      expect(more).toEqual([]);
      expect(event).toMatchObject({ type: 'CONSULT', status: 'actual', place: { name: 'فندق مطل على البحر' }, trigger: { text: 'وأقيم' } });
      expect(event?.actors.map(({ name }) => name)).toEqual(['سامح شكري']);
      world().run(['recode', '--all']);
      expect((await added(page, 'desk-wire-1')).map(({ id }) => id)).toEqual([event?.id]);
      await page.getByRole('button', { name: says.undo }).last().click();
      await page.getByRole('status').filter({ hasText: says.undone }).waitFor();
      await page.locator('[id^="event-h"]').waitFor({ state: 'detached' });
      await expect.poll(() => added(page, 'desk-wire-1')).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });

    test('by keyboard alone: arrows go over the words, letters open fields, F goes to the text', async () => {
      const { page, faults, context } = await world().open('/articles/desk-wire-2', { language });
      await page.getByRole('button', { name: says.add }).focus();
      await page.keyboard.press('Enter');
      const words = page.getByRole('listbox', { name: says.words });
      // Nothing chosen yet: it says what is missing.
      await page.getByRole('button', { name: new RegExp(`^${says.save}`) }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(says.missing).first().waitFor();
      await page.keyboard.press('f');
      await goTo(page, words, 'ورافق');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      await page.keyboard.press('5');
      await page.keyboard.press('r');
      await page.keyboard.press('f');
      await goTo(page, words, 'رجال');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Enter');
      // Nobody known: taken for a group, and for a party when that is said.
      await page.locator('fieldset', { hasText: 'رجال الأعمال' }).locator('[aria-pressed=true]', { hasText: '9' }).waitFor();
      await audit(page);
      await page.keyboard.press('6');
      await page.locator('fieldset').waitFor({ state: 'detached' });
      await page.keyboard.press('o');
      await page.keyboard.press('2');
      await page.keyboard.press('d');
      await page.keyboard.press('2');
      await page.keyboard.press('s');
      await page.keyboard.press('3');
      await audit(page);
      await page.keyboard.press('a');
      await page.getByRole('status').filter({ hasText: says.saved }).waitFor();
      const [event] = await added(page, 'desk-wire-2');
      expect(event).toMatchObject({ type: 'COOPERATE', status: 'planned', day: '2021-02-07', sourceKind: 'official', trigger: { text: 'رافق' } });
      expect(event?.recipients).toMatchObject([{ name: 'رجال الأعمال', type: 'party' }]);
      // A second one at the same words is refused, in plain words, and nothing typed is lost.
      const again = await page.request.post(`${world().address}api/corrections`, {
        headers: { 'sec-fetch-site': 'same-origin' },
        data: {
          article: 'desk-wire-2',
          span: { start: Number(event?.id.split('#h')[1]), end: Number(event?.id.split('#h')[1]) + 4 },
          change: { kind: 'add', type: 'AID', status: 'actual', actors: [], recipients: [] },
          reason: '',
        },
      });
      expect(again.status()).toBeGreaterThanOrEqual(400);
      await expect.poll(() => again.text()).toContain('already');
      await page.getByRole('button', { name: says.undo }).last().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: says.undone }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('words that tell an event already are refused, and what was chosen stays', async () => {
      const { page, context } = await world().open('/articles/desk-wire-3', { language });
      await page.getByRole('button', { name: says.add }).click();
      await page.getByRole('listbox', { name: says.words }).getByRole('option', { name: 'زار', exact: true }).first().click();
      await page.keyboard.press('1');
      await page.keyboard.press('a');
      await page.getByRole('alert').waitFor();
      await audit(page);
      await expect.poll(() => page.getByRole('listbox', { name: says.words }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('[id^="word-"]').first().waitFor();
      await context.close();
    });

    test('on a phone, by touch', async () => {
      const { page, context } = await world().open('/articles/desk-wire-3', { language, width: 360, height: 740 });
      await page.getByRole('button', { name: says.add }).click();
      await page.getByRole('listbox', { name: says.words }).getByRole('option', { name: 'وأقيم', exact: true }).click();
      await audit(page);
      await context.close();
    });

    test('from Review: M opens it beside the text, and U takes it back', async () => {
      const { page, faults, context } = await world().open('/review', { language });
      await page.locator('[id^="word-"]').first().waitFor();
      await page.keyboard.press('m');
      const words = page.getByRole('listbox', { name: says.words });
      await words.waitFor();
      await audit(page);
      await page.keyboard.press('Escape');
      await page.locator('[id^="word-"]').first().waitFor();
      await page.keyboard.press('m');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('3');
      await page.keyboard.press('a');
      const status = page.getByRole('status').filter({ hasText: says.saved });
      await status.waitFor();
      await page.keyboard.press('u');
      await status.waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
      await context.close();
    });
  });

  test.each(['hostile-long', 'hostile-direction', 'hostile/markup.html'])('the words of %s are words too', async (id) => {
    const { page, faults, context } = await world().open(`/articles/${encodeURIComponent(id)}`, { language: 'en' });
    await page.getByRole('button', { name: SAYS.en.add }).click();
    const words = page.getByRole('listbox', { name: SAYS.en.words });
    await words.getByRole('option').nth(3).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.locator('button[aria-expanded=true]').filter({ hasText: 'T' }).waitFor();
    // axe takes half a minute over a word of a million letters.
    if (id !== 'hostile-long') await audit(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('[id^="word-"]').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a reader without the right to correct is not offered it', async () => {
    world().run(['user', 'add', 'only-reads', '--role', 'reader'], 'a long passphrase\n');
    const address = await world().locked();
    const { page, context } = await world().open('/login', { address, language: 'en' });
    await page.getByRole('textbox').first().fill('only-reads');
    await page.locator('input[type=password]').fill('a long passphrase');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('login'));
    await page.goto(`${address}articles/desk-wire-1`);
    await page.locator('[id^="word-"]').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: SAYS.en.add }).count()).toBe(0);
    await context.close();
  });
}

type Located = ReturnType<Page['locator']>;

async function drag(page: Page, from: Located, to: Located): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('the words are not seen');
  // Arabic begins at the right.
  await page.mouse.move(a.x + a.width - 1, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 5 });
  await page.mouse.move(b.x + 1, b.y + b.height / 2, { steps: 3 });
  await page.mouse.up();
}

/** By arrows to a word. */
async function goTo(page: Page, words: Located, word: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 200; i++) {
    const at = await words.evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
    if (at === word) return;
    await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`"${word}" is not reached`);
}
