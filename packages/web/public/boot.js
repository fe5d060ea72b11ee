// Before the first paint: language, direction and theme as the reader chose them. In a file of its own, as the Content-Security-Policy refuses inline scripts.
(() => {
  const root = document.documentElement;
  let language = 'ar';
  try {
    const chosen = JSON.parse(localStorage.getItem('isnad.preferences') ?? '{}');
    if (chosen.language === 'en') {
      language = 'en';
      root.lang = 'en';
      root.dir = 'ltr';
    }
    if (chosen.theme === 'dark' || chosen.theme === 'light') root.dataset.theme = chosen.theme;
  } catch {
    // A browser that keeps nothing shows the defaults.
  }
  // The fonts and the files of the page that is opened, by the build (scripts/ahead.mjs): asked for with the first ones, not after them.
  const AHEAD = {};
  const [, first = '', more = ''] = location.pathname.split('/');
  const page = { '': 'today', articles: more === '' ? 'articles' : 'reader', actors: 'actor', incidents: 'incident' }[first] ?? first;
  for (const path of [...(AHEAD[language] ?? []), ...((Object.hasOwn(AHEAD, page) && AHEAD[page]) || []), ...(AHEAD.fonts ?? [])]) {
    const link = document.createElement('link');
    link.crossOrigin = '';
    if (path.endsWith('.js')) link.rel = 'modulepreload';
    else {
      link.rel = 'preload';
      link.as = path.endsWith('.css') ? 'style' : 'font';
    }
    link.href = path;
    document.head.append(link);
  }
})();
