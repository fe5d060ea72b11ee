import css from './Skeleton.module.css';

/** Lines of the height that text will have, so that nothing jumps when it comes. */
export function Skeleton({ lines, tall = false }: { readonly lines: number; readonly tall?: boolean }) {
  return (
    <div aria-hidden="true" className={tall ? css.tall : css.lines}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={i} className={css.line} />
      ))}
    </div>
  );
}
