/** Stand-in inflection, folded spelling. */
export type VerbFormCode = 'Iu' | 'Ii' | 'Ia' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'QI' | 'QII';
export interface ConjugatedForm {
  readonly text: string;
  readonly aspect: 'past' | 'present' | 'jussive' | 'imperative';
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
  readonly voice: 'active' | 'passive' | 'either';
  readonly beforePronoun?: true;
}
interface Stems { pv: string; pc: string; pf: string; iv: string; ij: string; ipl: string; ppv: string | null; ipv: string | null; defective: boolean }
const weak = (c: string): boolean => c === 'و' || c === 'ي';
const h = (c: string): string => (c === 'ء' ? 'ا' : c);

function stems(root: readonly string[], form: VerbFormCode): Stems[] {
  const [r1 = '', r2 = '', r3 = '', r4 = ''] = root;
  if (form === 'QI' || form === 'QII') {
    const b = h(r1) + h(r2) + h(r3) + h(r4);
    const t = form === 'QII' ? 'ت' : '';
    return [{ pv: t + b, pc: t + b, pf: t + b, iv: t + b, ij: t + b, ipl: t + b, ppv: null, ipv: null, defective: false }];
  }
  if (root.join('') === 'رءي' && form === 'Ia') return [{ pv: 'راي', pc: 'راي', pf: 'را', iv: 'ري', ij: 'ر', ipl: 'ر', ppv: 'ريي', ipv: null, defective: true }];
  const defective = weak(r3);
  const hollow = weak(r2) && !defective;
  const doubled = r2 === r3;
  const I = form === 'Iu' || form === 'Ii' || form === 'Ia';
  // prefix + medial letters by form
  let pp = ''; let ip = ''; let mid1 = ''; let infix = '';
  let a = r1; let b = r2; const c = r3;
  switch (form) {
    case 'III': mid1 = 'ا'; break;
    case 'IV': pp = 'ا'; break;
    case 'V': pp = ip = 'ت'; break;
    case 'VI': pp = ip = 'ت'; mid1 = 'ا'; break;
    case 'VII': pp = 'ان'; ip = 'ن'; break;
    case 'VIII': pp = 'ا'; infix = 'ت'; break;
    case 'IX': pp = 'ا'; break;
    case 'X': pp = 'است'; ip = 'ست'; break;
    default: break;
  }
  let a2 = a; // present first radical
  if (form === 'VIII') {
    if (a === 'و' || root.join('') === 'ءخذ') { a = a2 = ''; infix = 'ت'; a = 'ت'; a2 = 'ت'; infix = ''; }
    else if (a === 'د' || a === 'ذ' && false) infix = '';
    else if (a === 'ز') infix = 'د';
    else if (a === 'ص' || a === 'ض') infix = 'ط';
    else if (a === 'ط') infix = '';
    else if (a === 'ظ') infix = '';
    else if (a === 'ذ') { a = a2 = 'د'; infix = ''; }
    else if (a === 'ث') infix = '';
    else if (a === 'ء') { a = 'ي'; a2 = 'ا'; }
  }
  const seat1 = (past: boolean): string => {
    if (a !== 'ء') return past ? a : a2;
    if (form === 'IV') return past ? '' : 'و';
    if (form === 'III' || form === 'II') return past ? (form === 'III' ? '' : 'ا') : 'و';
    if (form === 'VI') return '';
    return 'ا';
  };
  const A = seat1(true);
  let Ai = seat1(false);
  const drop = I && a === 'و' && (form === 'Ii' || ['ضع', 'قع', 'دع', 'هب', 'سع', 'طء'].includes(r2 + r3));
  if (drop) Ai = '';
  const mid2 = (past: boolean): string => {
    if (b !== 'ء') return b;
    if (form === 'III' || form === 'VI') return past || form === 'VI' ? 'ء' : 'ي';
    if (form === 'II' && !past) return 'ي';
    if (form === 'IV' && !past) return 'ي';
    return 'ا';
  };
  const B = mid2(true) ; const Bi = mid2(false);
  const end3 = (past: boolean): string => {
    if (c !== 'ء') return c;
    if (past) return 'ا';
    if (form === 'Iu' || form === 'Ii' || form === 'Ia' || form === 'V' || form === 'VI') return 'ا';
    return 'ي';
  };
  const strong2 = form === 'II' || form === 'V';
  const join = (x: string, y: string): string => x + y;
  void join;
  if (defective) {
    const pb = pp + A + infix + mid1 + B; const ib = ip + Ai + infix + mid1 + Bi;
    const yi = I ? (form === 'Iu' ? 'و' : 'ي') : 'ي';
    return [{ pv: pb + (I && r3 === 'و' && form !== 'Ia' ? 'ا' : 'ي'), pc: pb + (I && r3 === 'و' && form === 'Iu' ? 'و' : 'ي'), pf: pb, iv: ib + yi, ij: ib, ipl: ib, ppv: I ? pb + 'ي' : form === 'III' ? pp + A + 'و' + B + 'ي' : null, ipv: form === 'V' || form === 'VI' ? null : (I && a === 'و' ? 'و' + Bi + 'ي' : form === 'Iu' ? ib + 'ي' : null), defective: true }];
  }
  const hz = c === 'ء' ? 'ء' : c;
  if (hollow && !strong2 && form !== 'III' && form !== 'VI' && form !== 'IX') {
    const pb = pp + A + infix; const ib = ip + Ai + infix;
    const C = hz; const long = I ? (form === 'Iu' ? 'و' : form === 'Ii' ? 'ي' : 'ا') : form === 'IV' || form === 'X' ? 'ي' : 'ا';
    const ch = c === 'ء' ? 'ي' : c;
    return [{ pv: pb + 'ا' + C, pc: pb + ch, pf: pb + 'ا' + C, iv: ib + long + C, ij: ib + (c === 'ء' ? 'ا' : c), ipl: ib + long + C, ppv: pb + 'ي' + C, ipv: long === 'ا' ? null : ib + 'ا' + C, defective: false }];
  }
  if (doubled && !strong2 && form !== 'IX') {
    const pb = pp + A + infix + mid1 + h(b); const ib = ip + Ai + infix + mid1 + h(b);
    return [{ pv: pb, pc: form === 'III' || form === 'VI' ? pb : pb + c, pf: pb, iv: ib, ij: ib, ipl: ib, ppv: null, ipv: null, defective: false }];
  }
  const sep = mid1 === '' && form !== 'VI' ? '' : '';
  void sep;
  const pb = pp + A + infix + mid1 + B + end3(true); const ib = ip + Ai + infix + mid1 + Bi + end3(false);
  const passP = form === 'III' ? pp + (a === 'ء' ? 'ا' : A) + 'و' + B + (c === 'ء' ? 'ي' : c) : form === 'VI' ? null : c === 'ء' ? pp + A + infix + B + 'ي' : b === 'ء' && I ? A + 'ي' + c : null;
  const passI = I && a === 'و' ? 'و' + Bi + end3(false) : I && a === 'ء' ? 'و' + Bi + end3(false) : b === 'ء' && (form === 'IV' || form === 'II' || form === 'III') ? null : c === 'ء' && !I ? ip + Ai + infix + mid1 + Bi + 'ا' : null;
  return [{ pv: pb, pc: pb, pf: pb, iv: ib, ij: ib, ipl: ib, ppv: passP, ipv: passI, defective: false }];
}

export function conjugate(root: readonly string[], form: VerbFormCode): ConjugatedForm[] {
  const out: ConjugatedForm[] = [];
  for (const s of stems(root, form)) {
    const add = (text: string, aspect: ConjugatedForm['aspect'], person: 1 | 2 | 3, gender: 'm' | 'f' | 'c', number: 's' | 'd' | 'p', voice: ConjugatedForm['voice'], before?: true): void => {
      out.push(before ? { text, aspect, person, gender, number, voice, beforePronoun: true } : { text, aspect, person, gender, number, voice });
    };
    const past = (pv: string, pf: string, pc: string, voice: ConjugatedForm['voice'], y: boolean): void => {
      add(pv, 'past', 3, 'm', 's', voice);
      if (s.defective && !pv.endsWith('ا')) add(pf + 'ا', 'past', 3, 'm', 's', voice, true);
      add((s.defective && voice === 'passive' ? pv : pf) + 'ت', 'past', 3, 'f', 's', voice);
      if (s.defective && y) add(pv + 'ت', 'past', 3, 'f', 's', voice);
      add((s.defective ? pc : pv) + 'ا', 'past', 3, 'm', 'd', voice);
      add(pf + 'تا', 'past', 3, 'f', 'd', voice);
      const pl = s.defective ? pf : pv;
      add(pl + 'وا', 'past', 3, 'm', 'p', voice);
      add(pl + 'و', 'past', 3, 'm', 'p', voice, true);
      if (pl.endsWith('ا') && !s.defective) { add(pl.slice(0, -1) + 'ووا', 'past', 3, 'm', 'p', voice); }
      if (pl.endsWith('ء')) { add(pl.slice(0, -1) + 'ووا', 'past', 3, 'm', 'p', voice); }
      add(pc + 'ن', 'past', 3, 'f', 'p', voice);
      add(pc + 'ت', 'past', 1, 'c', 's', voice);
      add(pc + 'نا', 'past', 1, 'c', 'p', voice);
    };
    past(s.pv, s.pf, s.pc, s.ppv === null ? 'either' : 'active', form === 'Ia');
    if (s.ppv !== null) past(s.ppv, s.defective ? s.ppv : s.ppv, s.ppv, 'passive', false);
    const present = (iv: string, ij: string, ipl: string, voice: ConjugatedForm['voice']): void => {
      for (const [p, person, gender, number] of [['ي', 3, 'm', 's'], ['ت', 3, 'f', 's'], ['ا', 1, 'c', 's'], ['ن', 1, 'c', 'p']] as const) {
        const glue = (stem: string): string => (p === 'ا' && stem.startsWith('ا') && !stem.startsWith('است') && form !== 'III' ? stem : p + stem);
        add(glue(iv), 'present', person, gender, number, voice);
        if (iv.endsWith('ي') && s.defective) add(glue(iv.slice(0, -1)) + 'ا', 'present', person, gender, number, voice, true);
        if (ij !== iv) add(glue(ij), 'jussive', person, gender, number, voice);
      }
      const plb = s.defective ? ipl : iv;
      const hamza = !s.defective && (plb.endsWith('ا') || plb.endsWith('ء')) && root.at(-1) === 'ء';
      const stem = hamza && plb.endsWith('ا') ? plb.slice(0, -1) + 'و' : hamza ? plb.slice(0, -1) + 'و' : plb;
      add('ي' + stem + 'ون', 'present', 3, 'm', 'p', voice);
      add('ي' + stem + 'وا', 'jussive', 3, 'm', 'p', voice);
      add('ي' + stem + 'و', 'jussive', 3, 'm', 'p', voice, true);
      add('ت' + stem + 'ون', 'present', 2, 'm', 'p', voice);
      add('ت' + stem + 'وا', 'jussive', 2, 'm', 'p', voice);
      add('ي' + iv + 'ان', 'present', 3, 'm', 'd', voice);
      add('ت' + iv + 'ان', 'present', 3, 'f', 'd', voice);
      add('ي' + iv + 'ا', 'jussive', 3, 'm', 'd', voice);
      add('ي' + (s.defective ? iv : ij) + 'ن', 'present', 3, 'f', 'p', voice);
    };
    present(s.iv, s.ij, s.ipl, s.ipv === null ? 'either' : 'active');
    if (s.ipv !== null) present(s.ipv, s.ipv.endsWith('ي') ? s.ipv.slice(0, -1) : s.ipv, s.ipv.endsWith('ي') ? s.ipv.slice(0, -1) : s.ipv, 'passive');
  }
  return out;
}

export function participles(root: readonly string[], form: VerbFormCode): { active: string; passive: string | null } {
  const [r1 = '', r2 = '', r3 = ''] = root;
  const past = conjugate(root, form).find((f) => f.aspect === 'present' && f.person === 3 && f.gender === 'm' && f.number === 's' && f.voice !== 'passive')?.text ?? '';
  if (!form.startsWith('I') || form === 'II' || form === 'III' || form === 'IV' || form === 'IX') return { active: 'م' + past.slice(1), passive: form === 'IV' || form === 'X' ? (weak(r2) && !weak(r3) ? 'م' + past.slice(1).replace(/ي(?=.$)/, 'ا') : 'م' + past.slice(1)) : 'م' + past.slice(1) };
  const second = weak(r2) && !weak(r3) ? 'ي' : r2 === 'ء' ? 'ي' : r2;
  const active = r2 === r3 ? h(r1) + 'ا' + r2 : (r1 === 'ء' ? 'ا' : r1 + 'ا') + second + (r3 === 'ء' ? 'ي' : weak(r3) ? 'ي' : r3);
  const passive = weak(r2) && !weak(r3) ? 'م' + h(r1) + (form === 'Iu' ? 'و' : 'ي') + r3 : weak(r3) ? 'م' + h(r1) + r2 + (r3 === 'و' ? 'و' : 'ي') : 'م' + h(r1) + (r2 === 'ء' ? 'و' : r2) + 'و' + (r3 === 'ء' ? 'ء' : r3);
  return { active, passive };
}
