export interface NounForm { readonly text: string; readonly number: 's' | 'd' | 'p'; readonly gender: 'm' | 'f' | null; readonly beforePronoun: boolean; readonly construct: boolean }
export interface NounOptions { readonly plural?: readonly string[]; readonly feminine?: boolean; readonly soundPlural?: 'm' | 'f' | 'both' | 'none' }
export function nounForms(lemma: string, options: NounOptions): NounForm[] {
  const out: NounForm[] = [];
  const add = (text: string, number: NounForm['number'], gender: NounForm['gender'], beforePronoun = false, construct = false): void => { out.push({ text, number, gender, beforePronoun, construct }); };
  const base = lemma;
  const fem = /[ةه]$/.test(base) && /ة$/.test(base);
  const stem = fem ? base.slice(0, -1) : base;
  const singular = (w: string, g: 'm' | 'f', n: 's' | 'p'): void => {
    if (/ة$/.test(w)) { add(w, n, g); add(w.slice(0, -1) + 'ت', n, g, true); return; }
    add(w, n, g);
    if (/اء$/.test(w)) { add(w.slice(0, -1) + 'ئ', n, g, true); add(w.slice(0, -1) + 'ؤ', n, g, true); return; }
    if (/ى$/.test(w)) { add(w.slice(0, -1) + 'ا', n, g, true); return; }
    if (!/[اء]$/.test(w)) add(w + 'ا', n, g);
    if (/أ$/.test(w)) add(w.slice(0, -1) + 'ؤ', n, g, true);
  };
  singular(base, fem ? 'f' : 'm', 's');
  const dual = fem ? stem + 'ت' : /ى$/.test(base) ? base.slice(0, -1) + 'ي' : base;
  const g = fem ? 'f' : 'm';
  add(dual + 'ان', 'd', g); add(dual + 'ين', 'd', g); add(dual + 'ا', 'd', g, true, true); add(dual + 'ي', 'd', g, true, true);
  const sp = options.soundPlural ?? 'none';
  if (!fem && (sp === 'm' || sp === 'both')) { const s2 = /[يى]$/.test(base) && !/يي$/.test(base) && base.length <= 4 && false ? base.slice(0, -1) : base; add(s2 + 'ون', 'p', 'm'); add(s2 + 'ين', 'p', 'm'); add(s2 + 'و', 'p', 'm', true, true); add(s2 + 'ي', 'p', 'm', true, true); }
  if (sp === 'f' || sp === 'both') { add(stem + 'ات', 'p', 'f'); add(stem + 'ات', 'p', 'f', true); }
  if (options.feminine && !fem) { singular(stem + 'ة', 'f', 's'); add(stem + 'تان', 'd', 'f'); add(stem + 'تين', 'd', 'f'); }
  for (const p of options.plural ?? []) singular(p, fem ? 'f' : 'm', 'p');
  return out;
}
