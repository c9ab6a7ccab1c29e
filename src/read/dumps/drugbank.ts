// DrugBank open data: the vocabulary CSV (DrugBank ID, Accession Numbers, Common name, CAS, UNII, Synonyms, Standard InChI Key).
import { type DumpItem, otherNames, readCsvDump } from './dump.ts';

const WHAT = 'drugbank vocabulary.csv of the DrugBank open data';

/** Rows of the vocabulary; the synonyms become aliases. */
export function* readDrugbank(path: string): Generator<DumpItem> {
  for (const line of readCsvDump(path, ['DrugBank ID', 'Common name', 'CAS', 'UNII', 'Synonyms'], WHAT)) {
    if ('fault' in line) {
      yield line;
      continue;
    }
    const name = line.cell('Common name');
    const id = line.cell('DrugBank ID');
    if (name === '' || id === '') {
      yield { line: line.line, fault: 'no DrugBank ID or Common name' };
      continue;
    }
    const [unii, cas] = [line.cell('UNII'), line.cell('CAS')];
    const ids = { drugbank: id, ...(unii !== '' && { unii }), ...(cas !== '' && { cas }) };
    yield { row: { type: 'DRUG', name, aliases: otherNames(name, line.cell('Synonyms').split(' | ')), kind: 'generic', canonical: name.toLowerCase(), ids } };
  }
}
