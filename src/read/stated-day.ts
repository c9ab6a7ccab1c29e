// The day that a mail or feed states, as YYYY-MM-DD: "Fri, 15 Sep 2023 23:30:00 -0500" → 2023-09-15, in the sender's own zone.
import { MONTHS } from '../lexicon/calendar.ts';

/** RFC 5322 and 822: day, month and year, the weekday optional, the year of two digits in old feeds. */
const MAIL_DATE = /^\s*(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?=[\s,T]|$)/iu;

/** Undefined where nothing is stated; what is no such date goes on as it stands, for cleaning to read or to doubt. */
export function statedDay(stated: string | undefined): string | undefined {
  const date = MAIL_DATE.exec(stated ?? '');
  const month = MONTHS.get((date?.[2] ?? '').toLowerCase());
  if (!date || month === undefined) return stated;
  const year = date[3]?.length === 2 ? (Number(date[3]) < 50 ? 2000 : 1900) + Number(date[3]) : Number(date[3]);
  return `${year}-${String(month).padStart(2, '0')}-${(date[1] ?? '').padStart(2, '0')}`;
}
