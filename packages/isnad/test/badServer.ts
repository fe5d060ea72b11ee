import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine that does what each path's handler says, and counts how many requests run side by side. */
export async function startServer(routes: Readonly<Record<string, Handler>>) {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const running = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    running.now++;
    running.most = Math.max(running.most, running.now);
    response.on('close', () => running.now--);
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const handler = routes[path];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { base: `http://127.0.0.1:${port}`, port, requests, running, close };
}

export const PARAGRAPH = 'أعلن وزير الخارجية في مؤتمر صحفي أن بلاده لن تشارك في المحادثات قبل وقف إطلاق النار، وأضاف أن وفداً سيزور العاصمة الأسبوع المقبل. ';

export function page(title: string): string {
  return `<!doctype html><html><head><title>${title}</title><meta property="og:site_name" content="صحيفة">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2018-05-09T10:00:00Z"}</script></head>
<body><nav>القائمة</nav><article><h1>${title}</h1><p>${PARAGRAPH.repeat(3)}</p><p>${PARAGRAPH}</p></article></body></html>`;
}

export function rss(links: readonly string[]): string {
  const items = links.map((link, i) => `<item><title>خبر ${i + 1}</title><link>${link}</link><pubDate>Wed, 09 May 2018 14:30:00 +0300</pubDate></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة</title>${items.join('')}</channel></rss>`;
}
