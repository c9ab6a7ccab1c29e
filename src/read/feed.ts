// RSS, Atom, RDF or JSON Feed → one article an item, in the feed's order. The XML reader never expands declared entities;
// what is read of an item stands in feed-items.ts.
import type { ReadItem } from '../types.ts';
import { decodeFile } from './charset.ts';
import { type Chunks, type Fault, rejectOf } from './fault.ts';
import { articleOfFeed, type FeedItem, itemsOfFeed } from './feed-items.ts';
import { readWhole, reasonOf, type WholeOptions } from './whole.ts';

export async function* readFeed(chunks: Chunks, options: WholeOptions): AsyncGenerator<ReadItem, void, undefined> {
  const { path, maxEntries } = options;
  const bytes = await readWhole(chunks);
  const text = Buffer.isBuffer(bytes) ? decodeFile(bytes, true) : bytes;
  const items = typeof text === 'string' ? await parseItems(text) : text;
  if ('code' in items) {
    yield rejectOf(items, path, null);
    return;
  }
  for (const [i, item] of items.slice(0, maxEntries).entries()) yield articleOfFeed(item, { path, line: i + 1 });
  if (items.length > maxEntries) {
    const message = `the feed holds ${items.length} items, over ${maxEntries}; the rest was not read: split it, or raise maxEntries`;
    yield rejectOf({ code: 'too-many-items', message }, path, maxEntries + 1);
  }
}

async function parseItems(text: string): Promise<readonly FeedItem[] | Fault> {
  if (text.trim() === '') return { code: 'empty', message: 'the file holds no feed; fill the file or leave it out' };
  try {
    // Loaded where a feed is read: it takes longer to load than most feeds to read.
    const { parseFeed } = await import('feedsmith');
    return itemsOfFeed(parseFeed(text.trimStart()));
  } catch (error) {
    return { code: 'invalid-feed', message: `the file is no whole RSS, Atom, RDF or JSON feed (${reasonOf(error)}); fetch it again` };
  }
}
