// Ends of names where the tokeniser cuts within a word: wink parts "Gda" from "ńsk".

/** `end`, or the end of the word where letters beyond Latin-1 or behind them go on. */
export function wordEnd(text: string, end: number): number {
  if (text.charCodeAt(end) <= 0xff || !isLetter(text, end) || !isLetter(text, end - 1)) return end;
  let at = end;
  while (at < text.length && isLetter(text, at)) at += 1;
  return at;
}

function isLetter(text: string, at: number): boolean {
  return /^\p{L}$/u.test(text.charAt(at));
}
