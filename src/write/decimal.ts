// A number → the shortest decimal that reads back as it, written out without an exponent: 1.8e+21 → "1800000000000000000000".

const SHORTEST = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u;
const MAX_WHOLE = 28;
const MAX_FRACTION = 10;

/** The value as text for DECIMAL(38,10); null where it needs more than 28 digits before or 10 behind the point. */
export function exactDecimal(value: number): string | null {
  const match = SHORTEST.exec(String(value));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = whole.length + Number(exponent);
  const digits = whole + fraction;
  const before =
    shift > 0
      ? digits
          .slice(0, shift)
          .padEnd(shift, '0')
          .replace(/^0+(?=\d)/u, '')
      : '0';
  const behind = (shift >= 0 ? digits.slice(shift) : '0'.repeat(Math.min(-shift, MAX_FRACTION + 1)) + digits).replace(/0+$/u, '');
  if (before.length > MAX_WHOLE || behind.length > MAX_FRACTION) return null;
  return sign + before + (behind ? `.${behind}` : '');
}
