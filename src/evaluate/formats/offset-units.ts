// Offsets in UTF-16 code units ↔ Unicode code points or UTF-8 bytes of the same text, exactly. "😀a": the a is at 2, 1 and 4.

export const OFFSET_UNITS = ['utf16', 'codepoint', 'utf8'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

export interface OffsetMap {
  /** Offset in the unit of the map for an offset in UTF-16 units; null inside a character or past the end. */
  readonly fromUtf16: (offset: number) => number | null;
  readonly toUtf16: (offset: number) => number | null;
}

/** The map for one text. A lone surrogate is one code point, and three bytes as it is written out (U+FFFD). */
export function mapOffsets(text: string, unit: OffsetUnit): OffsetMap {
  if (unit === 'utf16') {
    const same = (offset: number): number | null => (offset >= 0 && offset <= text.length ? offset : null);
    return { fromUtf16: same, toUtf16: same };
  }
  const forward = new Map<number, number>();
  const backward = new Map<number, number>();
  let at = 0;
  let units = 0;
  for (const character of text) {
    forward.set(at, units);
    backward.set(units, at);
    at += character.length;
    units += unit === 'codepoint' ? 1 : bytesOf(character);
  }
  forward.set(at, units);
  backward.set(units, at);
  return { fromUtf16: (offset) => forward.get(offset) ?? null, toUtf16: (offset) => backward.get(offset) ?? null };
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
