import { inBrowser } from './inBrowser.js';
import { actor } from './pages/actor.js';
import { adding } from './pages/adding.js';
import { commitments } from './pages/commitments.js';
import { hostile } from './pages/hostile.js';
import { incident } from './pages/incident.js';
import { login } from './pages/login.js';
import { map } from './pages/map.js';
import { network } from './pages/network.js';
import { review } from './pages/review.js';
import { today } from './pages/today.js';

// Adding and review last of all: they put things right in the store.
inBrowser('what a desk works with', today, incident, commitments, actor, network, map, hostile, login, adding, review);
