import { ProblemError, toProblem } from '../api/problem.ts';

const RELOADED = 'isnad.reloaded';

/** Whether the server answers at all. */
export async function serverAnswers(): Promise<boolean> {
  try {
    await fetch('/boot.js', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * When a file cannot be fetched because the server was brought up to date and has another in its place, the whole workbench is loaded anew; once, lest it
 * go on for ever. Where the server does not answer nothing is loaded anew: the browser's own page of errors would stand there instead.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', () => {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < 10_000) return;
    void serverAnswers().then((answers) => {
      if (!answers) return;
      sessionStorage.setItem(RELOADED, String(Date.now()));
      location.reload();
    });
  });
}

/**
 * A page's file, for its route. Fails with `unreachable` where the server does not answer, which the page then says.
 *
 * @example lazyRouteComponent(pageFile(() => import('./TodayPage.tsx')), 'TodayPage')
 */
export function pageFile<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      if (await serverAnswers()) throw error;
      throw new ProblemError({ ...toProblem(null, 0), kind: 'unreachable' });
    }
  };
}
