import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { reloadWhenReplaced } from './app/files.ts';
import { preferences, show } from './app/preferences.ts';
import { startTexts } from './i18n/index.ts';
import { fontsReady } from './theme/fontsReady.ts';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/base.css';

reloadWhenReplaced();
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
