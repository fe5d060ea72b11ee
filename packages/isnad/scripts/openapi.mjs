import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openapiText } from '../dist/server/openapiText.js';

/** Writes the OpenAPI document that the web makes its types from: `npm run openapi`, after a build. */
await writeFile(fileURLToPath(new URL('../openapi.json', import.meta.url)), await openapiText());
