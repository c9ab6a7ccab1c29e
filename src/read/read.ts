// One input file → its articles and rejects, in order, read as they are asked for.
// news/a.txt gives one item, news/b.ndjson.gz one a line, feed.rss one an item, standard input one a line until it ends.
import type { FieldMapping, ReadItem } from '../types.ts';
import { type ByteSource, openFile, openStream, peek } from './bytes.ts';
import { readCsv } from './csv.ts';
import { type Chunks, rejectOf } from './fault.ts';
import type { InputFile } from './inputs.ts';
import { readNdjson } from './ndjson.ts';
import { readSingle } from './single.ts';
import { SNIFFED_BYTES, sniffKind, unknownFormat } from './sniff.ts';
import { limitSize, unpack } from './unpack.ts';

export interface ReadOptions {
  /** Where an NDJSON line or CSV row keeps each field. */
  readonly fields?: FieldMapping;
  /** Largest file that is held as a whole, also after unpacking, and largest page of a web archive, in bytes. NDJSON, CSV and WARC files have no such limit. */
  readonly maxBytes?: number;
  /** Longest NDJSON line or CSV row in bytes. */
  readonly maxLineBytes?: number;
  /** Most items of one feed. */
  readonly maxEntries?: number;
  /** Largest ratio of unpacked to packed size, above 1 MiB unpacked. */
  readonly maxRatio?: number;
  /** Read for "-"; standard input of the process where absent. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

export const READ_DEFAULTS = { maxBytes: 67_108_864, maxLineBytes: 8_388_608, maxEntries: 100_000, maxRatio: 200 } as const;

/** What was read of one input. */
export interface InputDigest {
  readonly path: string;
  /** Bytes as stored, packed where the file is packed. */
  readonly bytes: number;
  /** Of the bytes as stored, hexadecimal. */
  readonly sha256: string;
  readonly articles: number;
  readonly rejects: number;
}

/**
 * Reads one input. Texts never throw: each yields an article or a reject with the line it stood in. `onDigest` is told once the
 * file has been read to its end; never for a file that could not be, that was not opened, or whose items were not all taken.
 * An input of no articles is refused as `empty`, but for standard input: a filter may be given nothing.
 */
export async function* readInput(
  file: InputFile,
  options: ReadOptions = {},
  onDigest?: (digest: InputDigest) => void,
): AsyncGenerator<ReadItem, void, undefined> {
  const refusal = file.fault ?? refusalOf(file);
  const source = refusal ?? (file.path === '-' ? openStream(options.stdin ?? process.stdin) : await openFile(file.absolute));
  if ('code' in source) {
    yield rejectOf(source, file.path, null);
    return;
  }
  let articles = 0;
  let rejects = 0;
  try {
    for await (const item of readItems(file, source, options)) {
      if (item.ok) articles++;
      else rejects++;
      yield item;
    }
    if (articles + rejects === 0 && file.path !== '-') {
      rejects++;
      yield rejectOf({ code: 'empty', message: 'the file holds no articles; fill the file or leave it out' }, file.path, null);
    }
    const read = await source.finish();
    if (read) onDigest?.({ path: file.path, ...read, articles, rejects });
  } finally {
    await source.close();
  }
}

function refusalOf({ kind }: InputFile): ReturnType<typeof unknownFormat> | null {
  if (kind === 'unknown') return unknownFormat('the file has an extension of no known format; rename it, or name it itself to have its content looked at');
  if (kind === 'special') return { code: 'unreadable', message: 'the path is no regular file but a socket, pipe or device; name it itself to have it read' };
  return null;
}

async function* readItems(file: InputFile, source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem, void, undefined> {
  const { path, packing } = file;
  const { maxBytes, maxLineBytes, maxEntries, maxRatio } = { ...READ_DEFAULTS, ...options };
  const lineOptions = { path, mapping: options.fields ?? {}, maxLineBytes };
  const plain = packing ? unpack(source.chunks, packing) : source.chunks;
  const packedBytes = packing ? () => ({ taken: source.taken(), size: file.bytes }) : null;
  let kind = file.kind;
  let chunks: Chunks = plain;
  if (kind === 'sniff') {
    const { head, all } = await peek(plain, SNIFFED_BYTES);
    const sniffed = sniffKind(head);
    if (typeof sniffed !== 'string') {
      yield rejectOf(sniffed, path, null);
      return;
    }
    kind = sniffed;
    chunks = all;
  }
  const many = kind === 'ndjson' || kind === 'csv' || kind === 'tsv' || kind === 'warc';
  const limited = limitSize(chunks, { maxBytes: many ? Number.POSITIVE_INFINITY : maxBytes, maxRatio, packedBytes });
  const whole = { path, maxBytes, maxEntries };
  if (kind === 'ndjson') yield* readNdjson(limited, lineOptions);
  else if (kind === 'csv' || kind === 'tsv') yield* readCsv(limited, kind, lineOptions);
  else if (kind === 'feed') yield* (await import('./feed.ts')).readFeed(limited, whole);
  else if (kind === 'warc') yield* (await import('./warc.ts')).readWarc(limited, whole);
  else if (kind === 'pdf') yield await (await import('./pdf.ts')).readPdf(limited, whole);
  else if (kind === 'mail') yield await (await import('./mail.ts')).readMail(limited, whole);
  else yield await readSingle(limited, kind === 'html' || kind === 'markdown' ? kind : 'text', path);
}
