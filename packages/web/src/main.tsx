import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preferences, show } from './app/preferences.ts';
import { startTexts } from './i18n/index.ts';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/base.css';

show(preferences());
await startTexts();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
