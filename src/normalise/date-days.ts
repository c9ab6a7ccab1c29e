// Proleptic Gregorian arithmetic on plain numbers: no clock, no time zone. Day 0 is 1970-01-01; year 0 is 1 BC.

/** A day of the calendar. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_ERA = 146_097;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

/** The day that lies `number` days after 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Index of the ISO week that holds a day; week 0 holds 1970-01-01. */
export function weekIndex(number: number): number {
  return Math.floor((number + 3) / 7);
}

/** "2024-W20" of a week index. */
export function weekName(index: number): string {
  const thursday = civilDay(index * 7);
  const week = Math.floor((index * 7 - dayNumber({ year: thursday.year, month: 1, day: 1 })) / 7) + 1;
  return `${yearName(thursday.year)}-W${String(week).padStart(2, '0')}`;
}

/** Four digits, with a minus sign before the year 0; longer years open with "Y". */
export function yearName(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Second of the day that "2024-05-20T10:30:00" states; null where it states none. */
export function readClock(text: string): number | null {
  const match = /T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/u.exec(text);
  return match === null ? null : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

/** Reads "2024-05-20" (a time behind it is left out); null where it is no day. */
export function readDay(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}
