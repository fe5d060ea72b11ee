// Before the first paint: language, direction and theme as the reader chose them. In a file of its own, as the Content-Security-Policy refuses inline scripts.
(() => {
  const root = document.documentElement;
  try {
    const chosen = JSON.parse(localStorage.getItem('isnad.preferences') ?? '{}');
    if (chosen.language === 'en') {
      root.lang = 'en';
      root.dir = 'ltr';
    }
    if (chosen.theme === 'dark' || chosen.theme === 'light') root.dataset.theme = chosen.theme;
  } catch {
    // A browser that keeps nothing shows the defaults.
  }
})();
