import { clsx } from 'clsx';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import css from './Button.module.css';

/** `main` is the one thing to do here; `plain` everything else; `quiet` for tools in a bar; `danger` for what cannot be wanted by chance. */
export type Look = 'main' | 'plain' | 'quiet' | 'danger';

export function Button({
  look = 'plain',
  className,
  ...props
}: Omit<ButtonProps, 'className'> & { readonly look?: Look; readonly className?: string | undefined; readonly ref?: Ref<HTMLButtonElement> }) {
  return <AriaButton {...props} className={clsx(css.button, css[look], className)} />;
}
