// What only all documents together tell: stories and the registry. Each record leaves notes, one line a step; at the end of the run the notes become tables and registry.ndjson.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from './errors.ts';
import { contributionOf, encodeContribution } from './registry/contribution.ts';
import { REGISTRY_NAME, type RegistryRow, readRegistry, writeRegistry } from './registry/file.ts';
import { linkMentions } from './registry/link.ts';
import { groupStories } from './stories/group.ts';
import { encodeSketch, sketchOf } from './stories/sketch.ts';
import type { ArticleRecord } from './types.ts';
import type { Across } from './write/across.ts';
import { isCalendarDay } from './write/measure.ts';
import type { Row } from './write/rows.ts';

const SKETCHES = 0;
const NAMES = 1;
const ROWS_AT_ONCE = 1000;

/** The notes that a record leaves, by step. Pure; belongs into the workers. */
export function notesOf(record: ArticleRecord): readonly string[] {
  return [encodeSketch(sketchOf(record)), encodeContribution(contributionOf(record))];
}

/** The rows of the registry in a dataset's directory, none where there is no registry. Throws CodedError 'config' naming the line that is no row. */
export async function readRegistryOf(directory: string): Promise<RegistryRow[]> {
  const path = join(directory, REGISTRY_NAME);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw new CodedError('config', `${path}: cannot be read (${error.code ?? error.message})`);
  });
  return readRegistry(text, path);
}

/** The steps over all notes; the registry that lies in `directory` when they begin is the one that a person has edited. */
export function createAcross(directory: string): Across {
  return {
    steps: 2,
    async finish(read, write) {
      const stories = await groupStories(() => read(SKETCHES));
      let chunk: Row[] = [];
      for (const { document, story, duplicateOf, relation, resemblance } of stories.rows()) {
        chunk.push([document, story, duplicateOf, relation, resemblance]);
        if (chunk.length < ROWS_AT_ONCE) continue;
        await write('stories', chunk);
        chunk = [];
      }
      await write('stories', chunk);
      const rows = await linkMentions({
        read: () => read(NAMES),
        before: await readRegistryOf(directory),
        isDuplicate: stories.isDuplicate,
        onLinks: (links) =>
          write(
            'links',
            links.map(
              ({ document, mention, entity, candidates, reason }): Row => [document, mention, entity, entity === null ? candidates.join(' ') : null, reason],
            ),
          ),
      });
      const text = writeRegistry(rows);
      await write(
        'entities',
        rows.map(entityRow).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      );
      return [{ name: REGISTRY_NAME, text, rows: rows.length }];
    },
  };
}

function entityRow({ id, type, canonical, kind, country, aliases, ids, mentions, documents, stories, first, last }: RegistryRow): Row {
  const identifiers = Object.entries(ids).map(([scheme, value]) => `${scheme}=${value}`);
  const day = (text: string | null): string | null => (isCalendarDay(text) ? text : null);
  return [
    id,
    type,
    canonical,
    kind,
    country ?? null,
    aliases.length > 0 ? aliases.map(({ name }) => name).join(' | ') : null,
    identifiers.length > 0 ? identifiers.join(' ') : null,
    mentions,
    documents,
    stories,
    day(first),
    day(last),
  ];
}
