// The sentence around a mention, for a person to read: "…said it would buy [[50]] plants in May…".

/** Longest stretch shown on either side, in UTF-16 units. */
const REACH = 120;

/** One line around `[start, end)` of `text`, cut at sentence ends and line ends, the mention in double brackets. */
export function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, end + REACH);
  const opening = Math.max(before.lastIndexOf('\n') + 1, lastSentenceEnd(before));
  const closing = firstSentenceEnd(after);
  const head = `${opening === 0 && from > 0 ? '…' : ''}${before.slice(opening)}`;
  const tail = `${after.slice(0, closing)}${closing === after.length && end + REACH < text.length ? '…' : ''}`;
  return `${head}[[${text.slice(start, end)}]]${tail}`.replace(/\s+/gu, ' ').toWellFormed().trim();
}

function lastSentenceEnd(before: string): number {
  const marks = [...before.matchAll(/[.!?]["”’)]?\s+(?=["“(]?[A-Z])/gu)];
  const last = marks.at(-1);
  return last ? last.index + last[0].length : 0;
}

function firstSentenceEnd(after: string): number {
  const line = after.indexOf('\n');
  const mark = /[.!?]["”’)]?(?=\s+["“(]?[A-Z]|\s*$)/u.exec(after);
  const stop = mark ? mark.index + mark[0].length : after.length;
  return line < 0 ? stop : Math.min(stop, line);
}
