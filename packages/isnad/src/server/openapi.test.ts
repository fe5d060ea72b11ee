import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openapiText } from './openapiText.js';

describe('the OpenAPI document', () => {
  it('in the repository is that of the server (npm run openapi writes it)', async () => {
    expect(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')).toBe(await openapiText());
  });

  it('names every operation, and gives each an answer', async () => {
    const { openapi, paths } = JSON.parse(await openapiText()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId?: string; responses: object }>>;
    };
    expect(openapi).toBe('3.1.0');
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.every((id) => id !== undefined)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { responses } of operations) expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
  });
});
