import { inBrowser } from './inBrowser.js';
import { steady } from './pages/steady.js';

inBrowser('pages that come in', steady);
