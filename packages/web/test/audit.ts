import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What every page must be: without a finding of axe, and no wider than the screen. */
export async function audit(page: Page): Promise<void> {
  // Through the debugger, which the page's Content-Security-Policy does not bind.
  await page.evaluate(axe.source);
  // From its top: what a scrolled page hides under its header is no small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  const found = await page.evaluate(async () => {
    // All rules of axe, and the one of WCAG 2.2 that it does not apply by itself.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join(' | ')}`);
  });
  expect(found).toEqual([]);
  expect(await tooWide(page)).toBe(0);
}

/** CSS pixels by which the page is wider than its window. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
