import { it } from 'vitest';
import { wordsOf, propose, mentionsOf } from '../test/stages.js';
it('x', () => {
  for (const t of ['بيان الوزارة صدر أمس.', 'صدر بيان الوزارة أمس.','كتلة برلمانية رفضت القانون.']) for (const w of wordsOf(t)) console.log(w.token.folded, w.pos, JSON.stringify({c:w.reading.conj,p:w.reading.prep,s:w.reading.stem,named:w.reading.named,e:w.reading.entries.map(e=>e.lexeme.lemma+':'+e.lexeme.pos)}), w.readings.length, w.readings.map(r=>r.prep+'|'+r.stem+'|'+r.entries.map(e=>e.lexeme.lemma)+r.named));
  for (const t of ['وصل لافروف إلى أنقرة. والتقى أردوغان.','ولم يحدد الجانبان موعدا لسحب القوات الإثيوبية من بلدة بادمي.','وجاءت الزيارة التي أجراها آبي إلى إريتريا.']) { const p=propose(t); console.log(p.candidates.flat().map(c=>c.proposal.entry.lexeme.lemma+' '+c.proposal.sense.type+' '+c.proposal.actors.map(a=>a.name)+'→'+c.proposal.recipients.map(a=>a.name)+' '+c.proposal.cues)); console.log(mentionsOf(t).map(m=>m.words+'|'+m.mention.name+'|'+m.mention.type)); }
});
