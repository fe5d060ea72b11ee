import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { conjugate, participles } from '/work/main/packages/coder/src/arabic/inflection/index.ts';
import { fold } from '/work/main/packages/coder/src/arabic/letters.ts';

it('x', () => {
  const base = '/work/main/packages/coder/src/knowledge/data';
  const files = (readdirSync(base, { recursive: true }) as string[]).filter((f) => f.endsWith('.txt'));
  let n = 0;
  const seen = new Map<string, any>();
  for (const f of files) {
    let cols: string[] = [];
    let kind = '';
    readFileSync(base + '/' + f, 'utf8')
      .split('\n')
      .forEach((l, i) => {
        if (!l.trim() || l.startsWith('#')) return;
        const c = l.split('|').map((s) => s.trim());
        if (l.startsWith('@')) {
          kind = (c[0] ?? '').split(/\s+/)[0] ?? '';
          cols = [(c[0] ?? '').replace(/^@\S+\s*/, ''), ...c.slice(1)];
          if (cols[0] === '') cols.shift();
          return;
        }
        const g = (k: string) => c[cols.indexOf(k)] ?? '';
        if (!cols.includes('root') || !cols.includes('form')) return;
        const root = g('root');
        if (!root || root === '-') return;
        const lemma = (g('lemma') || g('cue')).split(/\s+/)[0] ?? '';
        const r = root.split(/\s+/);
        const fm = g('form') as any;
        n++;
        const p = (fs: any[]) =>
          fs
            .filter((x) => x.aspect === 'past' && x.person === 3 && x.gender === 'm' && x.number === 's' && x.voice !== 'passive' && !x.beforePronoun)
            .map((x) => x.text);
        const a = p(conjugate(r, fm)),
          b = p(conjugate(r, fm, lemma));
        if (!b.some((t) => fold(t) === fold(lemma))) console.log('BAD', f + ':' + (i + 1), lemma, root, fm, '->', b.join(','));
        else if (!a.some((t) => fold(t) === fold(lemma))) console.log('NEEDS-LEMMA', f + ':' + (i + 1), lemma, root, fm, '->', a.join(','));
        else if (!b.includes(lemma)) console.log('SPELL', f + ':' + (i + 1), lemma, root, fm, '->', b.join(','));
        seen.set(`${lemma}|${root}|${fm}`, [r, fm, lemma]);
      });
  }
  console.log('lines', n, 'verbs', seen.size);
  if (process.env.DUMP)
    for (const [r, fm, l] of seen.values()) {
      const pr = conjugate(r, fm, l).find((x) => x.aspect === 'present');
      const pt = participles(r, fm, l);
      console.log([l, pr?.text, pt.active, pt.passive].join(' '));
    }
});
