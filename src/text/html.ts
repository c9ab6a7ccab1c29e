// A page → its article's text and what its markup states of it.
import { type Draft, EMPTY_PAGE } from './draft.ts';
import { stripMarkup } from './html-strip.ts';

export async function readHtml(html: string): Promise<Draft> {
  const { text, captions } = stripMarkup(html);
  return { text, captions, page: EMPTY_PAGE, markup: [], title: null };
}
