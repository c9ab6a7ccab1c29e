// Lines that tell of a picture: labelled ("Photo: …") or ending in its credit ("… / Getty Images)").
import type { FurnitureMarks } from './furniture.ts';
import { bareText, type Line } from './lines.ts';

const CAPTION_LABEL =
  /^(?:file |stock )?(?:image|photo(?:graph)?|picture|pictured|credit|caption|illustration|graphic|infographic|figure \d{1,2})s?(?: credits?| courtesy| caption)?(?: of| by)?\s?(?:[:/]|(?<=figure \d{1,2})\.)\s?\S/iu;
const PHOTO_CREDIT =
  /(?:^|[.)\]]\s|\s[|/–—-]\s|\()(?:(?:image|photo|picture|credit|photograph)s?(?: credit| courtesy(?: of)?| by)?(?::| by )\s?[^.:;]{2,60}|(?:ap|afp|reuters|epa) photo\b.{0,40}|[^.:;()]{0,40}\/\s?(?:reuters|getty(?: images)?|afp|ap|epa|shutterstock|istock|unsplash|pexels|alamy|xinhua)|(?:getty images|shutterstock|istock|unsplash))[.)\]\s]{0,3}$/iu;
/** Longest credit at the end of a line, and what it cannot do without. */
const MAX_CREDIT = 100;
const CREDIT_SIGN = /[:/(]|photo|getty|stock|unsplash/iu;
const MAX_CAPTION = 320;

/** Indices of all captions among the lines that are not furniture. */
export function findCaptions(text: string, lines: readonly Line[], marks: FurnitureMarks): number[] {
  const captions: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (marks[i]) continue;
    const bare = bareText(text, line, MAX_CAPTION);
    if (bare !== '' && (CAPTION_LABEL.test(bare) || endsInCredit(bare))) captions.push(i);
  }
  return captions;
}

function endsInCredit(bare: string): boolean {
  const tail = bare.slice(-MAX_CREDIT);
  return CREDIT_SIGN.test(tail) && PHOTO_CREDIT.test(tail);
}
