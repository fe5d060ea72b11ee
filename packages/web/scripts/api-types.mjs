// Types of the API, from the document that the server makes of its own routes. Run by `npm run build` and `npm run dev`.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const from = new URL('../../isnad/openapi.json', import.meta.url);
const to = new URL('../src/api/schema.generated.ts', import.meta.url);
const made = astToString(await openapiTS(JSON.parse(await readFile(from, 'utf8'))));
const before = await readFile(to, 'utf8').catch(() => '');
const text = `// Made from packages/isnad/openapi.json by scripts/api-types.mjs. Do not edit.\n${made}`;
if (text !== before) await writeFile(to, text);
