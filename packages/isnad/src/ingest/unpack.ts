import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

const METHODS = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), br: promisify(brotliDecompress) } as const;
const MOST_LAYERS = 2;

/**
 * Unpacks the body of an HTTP answer (gzip, deflate, br), never to more than a bound.
 *
 * @param encoding the header `Content-Encoding`
 * @throws Error when it is damaged, unknown or unpacks to more than `maxBytes`
 * @example await unpack(gzipSync('a'), 'gzip', 100) // 'a'
 */
export async function unpack(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const layers = (encoding ?? '')
    .split(',')
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > MOST_LAYERS) throw new Error('the answer is packed too many times');
  let data = body;
  for (const layer of layers.reverse()) data = await unpackLayer(data, layer, maxBytes);
  return data;
}

async function unpackLayer(data: Buffer, layer: string, maxOutputLength: number): Promise<Buffer> {
  if (data.length === 0) return data;
  try {
    // Servers send both kinds as "deflate": the zlib header (low nibble 8) tells them apart.
    if (layer === 'deflate') return await promisify((data[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(data, { maxOutputLength });
    const method = METHODS[layer as keyof typeof METHODS];
    if (method === undefined) throw new Error(`packed as "${layer.slice(0, 20)}", which Isnad cannot unpack`);
    return await method(data, { maxOutputLength });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Error(`the answer unpacks to more than ${maxOutputLength} bytes`);
    throw code === '' ? error : new Error(`the ${layer} packing of the answer is damaged`);
  }
}
