import { readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { asInputError, InputError } from '../errors.js';
import { decodeDeclared } from './decodeDeclared.js';

/**
 * The feeds of a list: OPML (`xmlUrl`), or plain text with an address a line, where # begins a comment.
 *
 * @throws InputError when it cannot be read or has no feeds
 */
export async function readFeedList(path: string): Promise<string[]> {
  let text: string;
  try {
    text = decodeDeclared(await readFile(path), path);
  } catch (error) {
    throw asInputError(error, path);
  }
  const feeds = /^\s*</.test(text) ? fromOpml(text, path) : fromLines(text);
  if (feeds.length === 0) throw new InputError(path, 'no feeds in it; write one address a line, or give an OPML file');
  return [...new Set(feeds)];
}

function fromLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

function fromOpml(text: string, path: string): string[] {
  const feeds: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new InputError(path, `not well-formed OPML (${error.message})`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const address = attributes.xmlUrl ?? attributes.xmlurl;
    if (name === 'outline' && address !== undefined) feeds.push(address.trim());
  });
  parser.write(text).close();
  return feeds;
}
