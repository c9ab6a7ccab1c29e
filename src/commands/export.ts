// `broadsheet export`: records → JSON-LD (schema.org) or W3C Web Annotation, an article a line on stdout.
import { WEB_ANNOTATION } from '../evaluate/formats/web-annotation.ts';
import type { ArticleRecord } from '../types.ts';
import { jsonLdOf } from '../write/json-ld.ts';
import { readRecordLines } from '../write/record-lines.ts';
import { findRecords } from './diff-records.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

/** A record as one line, without line break. */
const FORMATS: { readonly [name: string]: (record: ArticleRecord) => string } = {
  jsonld: (record) => JSON.stringify(jsonLdOf(record)),
  webannotation: (record) => annotationPage(record),
};

export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Prints every record of the files; memory holds one at a time. */
export async function exportCommand(paths: readonly string[], { format }: { readonly format: string }): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  const write = FORMATS[format];
  if (!write) throw new Error(`unknown format ${format}`);
  for (const path of paths) {
    const lines = path === '-' ? readRecordLines('-', process.stdin) : readRecordLines(findRecords(path));
    for await (const { record } of lines) await writeLine(process.stdout, write(record));
  }
  return 0;
}

/** The page of gold files; of the record, what annotations do not carry stays out. */
function annotationPage({ id, title, text, published, source, url, language, entities }: ArticleRecord): string {
  const article = { id, title, text, published, source, url, language, entities: entities.map((entity) => ({ ...entity })) };
  return (WEB_ANNOTATION.write([article], { unit: WEB_ANNOTATION.unit, labels: new Map() })[0]?.text ?? '').trimEnd();
}
