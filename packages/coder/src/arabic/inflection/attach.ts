import type { Stem } from './stem.js';

/**
 * Puts an ending on a stem; a defective stem's tail is resolved by what follows it (Wright I §§ 164-170).
 *
 * @param ending phonemes; a lone a is the past, a lone u the indicative
 * @example attach({ open: 'دaع', closed: 'دaع', tail: 'aw' }, 'aت') // 'دaعaت', دعت
 */
export function attach(stem: Stem, ending: string): string {
  const first = ending.charAt(0);
  if (stem.tail === null) return (first !== '' && first <= 'z' ? stem.open : stem.closed) + ending;
  const base = stem.open;
  if (stem.tail === 'aw' || stem.tail === 'ay') return base + afterA(stem.tail, ending);
  return base + afterHigh(stem.tail, ending);
}

function afterA(tail: 'aw' | 'ay', ending: string): string {
  const glide = tail === 'aw' ? 'aو' : 'aي';
  if (ending === '') return 'a';
  if (ending === 'a') return tail === 'aw' ? 'A' : 'E';
  if (ending === 'u') return 'E';
  const rest = ending.slice(1);
  switch (ending.charAt(0)) {
    case 'a':
      return ending;
    case 'U':
      return `aو${rest}`;
    case 'I':
      return `aي${rest}`;
    default:
      return glide + ending;
  }
}

function afterHigh(tail: 'iy' | 'uw', ending: string): string {
  const [short, long, glide] = tail === 'iy' ? ['i', 'I', 'iي'] : ['u', 'U', 'uو'];
  if (ending === '') return short;
  if (ending === 'u') return long;
  switch (ending.charAt(0)) {
    case 'a':
    case 'A':
      return glide + ending;
    case 'U':
    case 'I':
      return ending;
    default:
      return long + ending;
  }
}
