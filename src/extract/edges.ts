// Ends of names where the tokeniser cuts within a word: wink parts "Gda" from "ńsk".

/** `end`, or the end of the word where letters beyond Latin-1 or behind them go on. */
export function wordEnd(text: string, end: number): number {
  if (text.charCodeAt(end) <= 0xff || !isLetter(text, end) || !isLetter(text, end - 1)) return end;
  let at = end;
  while (at < text.length && isLetter(text, at)) at += 1;
  return at;
}

/** `start`, or the digits glued before a capital: wink parts "4" from "BIO Capital". */
export function wordStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 3 && isDigit(text, at - 1)) at -= 1;
  return at < start && (at === 0 || /[\s("“]/u.test(text.charAt(at - 1))) ? at : start;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  return /^\p{L}$/u.test(text.charAt(at));
}
