import { useEffect, useState } from 'react';
import { usePreferences } from '../app/preferences.ts';

/**
 * Colours of the theme as a canvas takes them (`rgb(…)`); they follow when light changes to dark.
 *
 * @param names of custom properties, without the two dashes; a constant of its module
 * @example useColours(['ink', 'paper']).ink // 'rgb(22, 25, 28)'
 */
export function useColours<const Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const { theme } = usePreferences();
  const [colours, setColours] = useState(() => read(names));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is not read here, but what is read depends on it
  useEffect(() => {
    const update = (): void => setColours(read(names));
    const dark = matchMedia('(prefers-color-scheme: dark)');
    update();
    dark.addEventListener('change', update);
    return () => dark.removeEventListener('change', update);
  }, [names, theme]);
  return colours;
}

/** The values as they are used, with light and dark decided: only an element's own colour is resolved so far. */
function read<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const probe = document.createElement('span');
  document.body.append(probe);
  const found = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(found) as Record<Name, string>;
}
