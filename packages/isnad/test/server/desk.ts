import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader, type DocumentInput, type Reader } from '@isnad/coder';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Access } from '../../src/access/access.js';
import { readArticle } from '../../src/input/article.js';
import { ServerContext } from '../../src/server/context.js';
import type { App } from '../../src/server/route.js';
import { makeServer, type ServerOptions } from '../../src/server/server.js';
import { listen } from '../../src/server/start.js';
import { prepareArticle } from '../../src/store/prepare.js';
import { Store } from '../../src/store/store.js';

const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));

/** Articles made to break a page: their text must come through as text. */
export const HOSTILE: DocumentInput[] = [
  {
    id: 'hostile/1?a=b#c "é" <x>',
    title: '<script>alert(1)</script> \u202eعنوان\u202c ]]> & "',
    text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء. <img src=x onerror=alert(1)>',
    publisher: '=HYPERLINK("http://evil.example")',
    publishedAt: '2018-09-05',
    url: 'javascript:alert(1)',
  },
  {
    id: 'surrogates',
    title: '😀',
    text: '😀😀 التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في أنقرة. 😀',
    publisher: 'وكالة',
    publishedAt: '2018-09-06',
  },
  { id: 'undated', text: 'أدان الرئيس الفرنسي إيمانويل ماكرون الهجوم على باريس.' },
];

/** A real server on a free port, over a real store of the samples and the hostile articles. */
export interface Desk {
  readonly url: string;
  readonly port: number;
  readonly path: string;
  readonly app: App;
  readonly store: Store;
  readonly access: Access;
  readonly reader: Reader;
  /** GET, which must succeed and fit the OpenAPI document. */
  get<T = Json>(path: string, headers?: Record<string, string>): Promise<T>;
  /** Any request, its answer checked against the OpenAPI document. */
  ask<T = Json>(method: string, path: string, options?: AskOptions): Promise<Answer<T>>;
  add(documents: readonly DocumentInput[]): void;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is checked against the schema, not by the compiler.
export type Json = any;

export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Whether the answer is checked against the document. Default: true. */
  readonly checked?: boolean;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

/** Starts a desk. */
export async function openDesk(
  options: { readonly loginRequired?: boolean; readonly allowedHosts?: readonly string[]; readonly server?: ServerOptions } = {},
): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-api-'));
  const path = join(folder, 'desk.db');
  const store = Store.open(path);
  const access = new Access(path);
  const reader = createReader();
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.json')).sort();
  const add = (documents: readonly DocumentInput[]): void => void store.add(documents.map((document) => prepareArticle(reader, document)));
  add(await Promise.all(names.map((name) => readArticle(join(SAMPLES, name)))));
  add(HOSTILE);
  const { loginRequired = false, allowedHosts = [], server = {} } = options;
  const app = await makeServer(new ServerContext(store, false, 'test'), { access, loginRequired, allowedHosts }, server);
  const { url, port } = await listen(app, '127.0.0.1', 0);
  const base = url.slice(0, -1);
  const ask = async <T>(method: string, target: string, { body, headers = {}, checked = true }: AskOptions = {}): Promise<Answer<T>> => {
    const answer = await fetch(`${base}${target}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    const parsed = isJson ? JSON.parse(text) : text;
    if (checked) check(method, target, answer.status, parsed, answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, text, body: parsed as T };
  };
  return {
    url: base,
    port,
    path,
    app,
    store,
    access,
    reader,
    add,
    ask,
    async get<T>(target: string, headers: Record<string, string> = {}) {
      const { status, body, text } = await ask<T>('GET', target, { headers });
      if (status !== 200) throw new Error(`GET ${target}: ${status} ${text}`);
      return body;
    },
    async close() {
      await app.close();
      access.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A request with a Host header of one's own, which fetch does not allow. */
export function askRaw(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, setHost: headers.host === undefined }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
};
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'api');
const compiled = new Map<string, ValidateFunction>();

/** Fails where an answer is not what the OpenAPI document says. */
function check(method: string, target: string, status: number, body: unknown, type: string): void {
  const path = target.split('?')[0] ?? '';
  const template = Object.keys(document.paths).find(
    (one) => new RegExp(`^${one.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path) && document.paths[one]?.[method.toLowerCase()],
  );
  if (template === undefined) {
    if (status < 400) throw new Error(`${method} ${path} is not in the OpenAPI document`);
    return;
  }
  const response = document.paths[template]?.[method.toLowerCase()]?.responses[String(status)];
  if (response === undefined) throw new Error(`${method} ${template} answered ${status}, which the OpenAPI document does not name: ${JSON.stringify(body)}`);
  const content = Object.keys(response.content ?? {}).find((one) => type.startsWith(one));
  if (content === undefined || !content.includes('json') || !type.includes('json')) return;
  const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', content, 'schema'].map((part) =>
    encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  const key = pointer.join('/');
  const validate = compiled.get(key) ?? ajv.compile({ $ref: `api#/${key}` });
  compiled.set(key, validate);
  if (!validate(body)) throw new Error(`${method} ${target} (${status}) is not as documented: ${ajv.errorsText(validate.errors)}`);
}
