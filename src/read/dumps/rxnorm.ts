// RxNorm: RXNCONSO.RRF, 18 fields parted by "|". Ingredients become generics, brand names brands; of each concept one row, its other names aliases.
import { CodedError } from '../../errors.ts';
import { linesOf } from '../sync-lines.ts';
import { type DumpItem, otherNames } from './dump.ts';

const FIELDS = 18;
const [RXCUI, LANGUAGE, SOURCE, TERM_TYPE, CODE, NAME, SUPPRESSED] = [0, 1, 11, 12, 13, 14, 16] as const;
/** Term types of RxNorm itself: ingredient, precise ingredient, brand name. */
const KINDS: { readonly [type: string]: string } = { IN: 'generic', PIN: 'generic', BN: 'brand' };
/** Term types whose names or codes go to the concept: synonyms of RxNorm, substances of the FDA. */
const FURTHER: ReadonlySet<string> = new Set(['SY', 'SU']);

interface Concept {
  readonly name: string;
  readonly kind: string;
  readonly others: string[];
  readonly ids: { [scheme: string]: string };
}

/** Rows of the file in order of the concepts. Throws CodedError 'config' where it is no RXNCONSO.RRF. */
export function* readRxnorm(path: string): Generator<DumpItem> {
  const concepts = new Map<string, Concept>();
  const later: string[][] = [];
  for (const { number, bytes } of linesOf(path)) {
    const line = bytes.toString('utf8').replace(/\r$/u, '');
    if (line === '') continue;
    const cells = line.split('|');
    if (cells.length < FIELDS) {
      if (number === 1)
        throw new CodedError('config', `${path}:1: ${cells.length} fields parted by "|" where RXNCONSO.RRF has ${FIELDS}; give that file of an RxNorm release`);
      yield { line: number, fault: `${cells.length} fields where there are ${FIELDS}` };
      continue;
    }
    const [rxcui, type, name] = [cells[RXCUI] ?? '', cells[TERM_TYPE] ?? '', cells[NAME] ?? ''];
    if (cells[LANGUAGE] !== 'ENG' || cells[SUPPRESSED] === 'Y' || cells[SUPPRESSED] === 'O' || name === '') continue;
    const kind = cells[SOURCE] === 'RXNORM' ? KINDS[type] : undefined;
    if (kind !== undefined && !concepts.has(rxcui)) concepts.set(rxcui, { name, kind, others: [], ids: { rxcui } });
    else if (FURTHER.has(type) || cells[SOURCE] === 'ATC') later.push(cells);
  }
  for (const cells of later) addTo(concepts, cells);
  for (const { name, kind, others, ids } of concepts.values()) {
    const canonical = kind === 'generic' ? { canonical: name.toLowerCase() } : {};
    yield { row: { type: 'DRUG', name, aliases: otherNames(name, others), kind, ...canonical, ids } };
  }
}

/** Other sources' names of a concept, and their codes: ATC of ingredients, UNII of the FDA's substances. */
function addTo(concepts: ReadonlyMap<string, Concept>, cells: readonly string[]): void {
  const concept = concepts.get(cells[RXCUI] ?? '');
  if (!concept) return;
  const code = cells[CODE] ?? '';
  if (cells[SOURCE] === 'ATC' && /^[A-Z]\d{2}[A-Z]{2}\d{2}$/u.test(code)) concept.ids.atc ??= code;
  else if (cells[SOURCE] === 'MTHSPL' && /^[A-Z0-9]{10}$/u.test(code)) concept.ids.unii ??= code;
  if (cells[SOURCE] === 'RXNORM' || cells[TERM_TYPE] === 'SU') concept.others.push(cells[NAME] ?? '');
}
