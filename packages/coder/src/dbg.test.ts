import { it } from 'vitest';
import { wordsOf, propose, mentionsOf } from '../test/stages.js';
it('x', () => {
  for (const t of ['التقى وزير الخارجية المصري سامح شكري نظيره السوداني.\nوقال شكري إن بلاده تدعم السودان.']) { const p=propose(t); for (const s of p.sentences) console.log(s.units.map(u=>u.kind+':'+s.words.slice(u.from,u.last+1).map(w=>w.token.folded).join('_')+(u.kind==='noun'&&u.mention?'['+u.mention.name+']':''))); console.log(p.reports.map(r=>r.map(x=>x.entity?.name))); }
});
