import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preferences, show } from './app/preferences.ts';
import { startTexts } from './i18n/index.ts';
import { fontsReady } from './theme/fontsReady.ts';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/base.css';

// A page that is fetched after the server was brought up to date: its old file is gone, the whole workbench is loaded anew; once, lest it go on for ever.
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem('isnad.reloaded')) < 10_000) return;
  sessionStorage.setItem('isnad.reloaded', String(Date.now()));
  event.preventDefault();
  location.reload();
});

show(preferences());
await Promise.all([startTexts(), fontsReady(document.fonts)]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
