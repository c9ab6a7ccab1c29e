// Annotated files, gzipped or not → documents to learn from.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { documentOf, type GoldDocument, type GoldLine } from '../../src/learn/documents.ts';
import type { Segmenter } from '../../src/types.ts';

/** Reads NDJSON; `keep` sees the licence of the document where the corpus states one. */
export function readGold(path: string, group: string, segment: Segmenter, keep: (licence: string) => boolean = () => true): GoldDocument[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldLine & { readonly meta?: { readonly licence?: string } })
    .filter((line) => keep(line.meta?.licence ?? ''))
    .map((line) => documentOf(line, group, segment));
}
