import { afterAll, beforeAll, describe, test } from 'vitest';
import { actor } from './pages/actor.js';
import { adding } from './pages/adding.js';
import { articles } from './pages/articles.js';
import { commitments } from './pages/commitments.js';
import { days } from './pages/days.js';
import { events } from './pages/events.js';
import { hostile } from './pages/hostile.js';
import { incident } from './pages/incident.js';
import { login } from './pages/login.js';
import { map } from './pages/map.js';
import { network } from './pages/network.js';
import { paste } from './pages/paste.js';
import { reader } from './pages/reader.js';
import { review } from './pages/review.js';
import { shell } from './pages/shell.js';
import { steady } from './pages/steady.js';
import { texts } from './pages/texts.js';
import { today } from './pages/today.js';
import { CHROMIUM, makeWorld, type World } from './world.js';

/** A browser on a busy machine. */
const PATIENCE = 240_000;

if (CHROMIUM === null) {
  test.skip('the pages in a real browser: there is no Chromium here (apt-get install chromium, or name one with CHROMIUM=...)');
} else {
  describe('the pages in a real browser', { timeout: PATIENCE }, () => {
    let world: World;
    beforeAll(async () => {
      world = await makeWorld();
    }, PATIENCE);
    afterAll(() => world?.close(), PATIENCE);
    const now = (): World => world;
    shell(now);
    reader(now);
    articles(now);
    events(now);
    days(now);
    paste(now);
    texts(now);
    steady(now);
    today(now);
    incident(now);
    commitments(now);
    actor(now);
    network(now);
    map(now);
    hostile(now);
    login(now);
    // Last of all: they put things right in the store.
    adding(now);
    review(now);
  });
}
