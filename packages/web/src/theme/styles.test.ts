import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
const PHYSICAL =
  /(?<![\w-])(?:left|right|top|bottom|(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|(?:min-|max-)?(?:width|height))\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/;

test('one style sheet serves both directions: logical properties only', () => {
  expect(sheets.length).toBeGreaterThan(10);
  for (const sheet of sheets) {
    const lines = readFileSync(`${root}${sheet}`, 'utf8').split('\n');
    expect(lines.filter((line) => PHYSICAL.test(line) && !line.trim().startsWith('@media')).map((line) => `${sheet}: ${line}`)).toEqual([]);
  }
});

test('colours stand in theme.css alone', () => {
  for (const sheet of sheets.filter((one) => one !== 'theme/theme.css')) {
    const colours = readFileSync(`${root}${sheet}`, 'utf8').match(/#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(|\boklch\(/gi);
    expect({ sheet, colours }).toEqual({ sheet, colours: null });
  }
});
