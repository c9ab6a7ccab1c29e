// One UTF-16 code → the code that names are compared by: lower case, without accent, one kind of space, hyphen and apostrophe.

const SPACE = 32;
const HYPHEN = 45;
const APOSTROPHE = 39;
const FOLDED_BELOW = 0x250;

/** Letters and digits of Latin, and every code above that is neither space nor punctuation. */
const WORD = new Uint8Array(FOLDED_BELOW);
const FOLD = new Uint16Array(FOLDED_BELOW);

for (let code = 0; code < FOLDED_BELOW; code += 1) {
  const letter = String.fromCharCode(code);
  WORD[code] = /[\p{L}\p{N}]/u.test(letter) ? 1 : 0;
  const base = letter.normalize('NFD').toLowerCase();
  FOLD[code] = code <= SPACE || code === 0xa0 ? SPACE : base.charCodeAt(0);
}

/** The code that stands for this one when names are compared. */
export function foldCode(code: number): number {
  if (code < FOLDED_BELOW) return FOLD[code] as number;
  if (code < 0x2000) return code;
  if (code <= 0x200a || code === 0x202f || code === 0x3000) return SPACE;
  if (code >= 0x2010 && code <= 0x2015) return HYPHEN;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  return code;
}

/** True for letters and digits (and for any sign of a script beyond Latin). */
export function isWordCode(code: number): boolean {
  if (code < FOLDED_BELOW) return WORD[code] === 1;
  return code < 0x2000 || code > 0x2bff;
}
