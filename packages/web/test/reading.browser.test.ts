import { inBrowser } from './inBrowser.js';
import { articles } from './pages/articles.js';
import { days } from './pages/days.js';
import { events } from './pages/events.js';
import { paste } from './pages/paste.js';
import { reader } from './pages/reader.js';
import { shell } from './pages/shell.js';
import { texts } from './pages/texts.js';

inBrowser('the frame of all pages, articles and claims', shell, reader, articles, events, days, paste, texts);
