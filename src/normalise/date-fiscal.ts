// The month in which the fiscal year of a date starts: by an organisation that its sentence names, by the publisher, else the default.
import type { Doc, Mention } from '../types.ts';

/** First month of a fiscal year, 1 to 12; the year is named by the one it ends in. */
export interface FiscalCalendars {
  readonly default: number;
  /** Publisher, in any case → month. */
  readonly sources?: { readonly [source: string]: number };
  /** Organisation as spelt in the text → month. */
  readonly organisations?: { readonly [organisation: string]: number };
}

export type FiscalReader = (mention: Mention<'DATE'>, doc: Doc) => number;

const LETTER = /[\p{L}\p{N}]/u;

/** Only dates that speak of a fiscal year are looked at; the organisation named last before the date counts, else the first after it. */
export function createFiscalReader({ default: start, sources = {}, organisations = {} }: FiscalCalendars): FiscalReader {
  const bySource = new Map(Object.entries(sources).map(([source, month]) => [source.toLowerCase(), month]));
  const named = Object.entries(organisations);
  return (mention, doc) => {
    if (!speaksOfFiscalYear(mention)) return start;
    const sentence = doc.sentences[mention.sentence];
    const text = sentence === undefined ? '' : doc.article.text.slice(sentence.start, sentence.end);
    const own = nearestName(text, mention.start - (sentence?.start ?? 0), named);
    return own ?? bySource.get(doc.article.source?.toLowerCase() ?? '') ?? start;
  };
}

function speaksOfFiscalYear({ parts }: Mention<'DATE'>): boolean {
  return [...parts.steps, ...(parts.until ?? [])].some((step) => (step.op === 'year' || step.op === 'shift' || step.op === 'part') && step.fiscal === true);
}

function nearestName(text: string, at: number, named: readonly (readonly [name: string, month: number])[]): number | null {
  let best: { readonly distance: number; readonly length: number; readonly month: number } | null = null;
  for (const [name, month] of named) {
    for (let from = text.indexOf(name); from >= 0 && name !== ''; from = text.indexOf(name, from + name.length)) {
      if (LETTER.test(text[from - 1] ?? '') || LETTER.test(text[from + name.length] ?? '')) continue;
      // Names before the date go before those behind it, and of two at one place the longer.
      const distance = from <= at ? at - from : text.length + from;
      if (best === null || distance < best.distance || (distance === best.distance && name.length > best.length))
        best = { distance, length: name.length, month };
    }
  }
  return best?.month ?? null;
}
