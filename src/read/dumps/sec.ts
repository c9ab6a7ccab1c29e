// SEC registrants: company_tickers.json ({"0": {cik_str, ticker, title}}) or company_tickers_exchange.json ({fields, data}).
// A company with several tickers becomes one row; tickers are ids, not names.
import { CodedError } from '../../errors.ts';
import { textOf } from '../sync-lines.ts';
import { type DumpItem, parseDump } from './dump.ts';

const WHAT = 'company_tickers.json or company_tickers_exchange.json of the SEC';

interface Company {
  readonly cik: string;
  readonly name: string;
  readonly ticker: string;
}

/** A company of company_tickers.json. */
interface Listed {
  readonly cik_str?: unknown;
  readonly title?: unknown;
  readonly ticker?: unknown;
}

/** Rows of the file. `line` of a fault counts its companies from 1. */
export function* readSec(path: string): Generator<DumpItem> {
  const seen = new Set<string>();
  let count = 0;
  for (const company of companiesOf(parseDump(textOf(path), path, WHAT), path)) {
    count += 1;
    if (company === null) yield { line: count, fault: 'a company without cik or name' };
    else if (!seen.has(company.cik)) {
      seen.add(company.cik);
      yield {
        row: {
          type: 'ORG',
          name: plainName(company.name),
          subtype: 'company',
          ids: { cik: company.cik, ...(company.ticker !== '' && { ticker: company.ticker }) },
        },
      };
    }
  }
}

function companiesOf(content: unknown, path: string): (Company | null)[] {
  if (typeof content !== 'object' || content === null) throw new CodedError('config', `${path}: no object; give ${WHAT}`);
  const { fields, data } = content as { readonly fields?: unknown; readonly data?: unknown };
  if (Array.isArray(fields) && Array.isArray(data)) {
    const [cik, name, ticker] = ['cik', 'name', 'ticker'].map((field) => fields.indexOf(field)) as [number, number, number];
    if (cik < 0 || name < 0) throw new CodedError('config', `${path}: no fields "cik" and "name" (found: ${fields.join(', ')}); give ${WHAT}`);
    return data.map((row: unknown) => (Array.isArray(row) ? companyOf(row[cik], row[name], row[ticker]) : null));
  }
  const companies = Object.values(content).map((value: unknown) => (typeof value === 'object' && value !== null ? (value as Listed) : {}));
  if (!companies.some((company) => 'cik_str' in company && 'title' in company))
    throw new CodedError('config', `${path}: no companies with "cik_str" and "title"; give ${WHAT}`);
  return companies.map((company) => companyOf(company.cik_str, company.title, company.ticker));
}

function companyOf(cik: unknown, name: unknown, ticker: unknown): Company | null {
  const number = typeof cik === 'number' || (typeof cik === 'string' && /^\d+$/u.test(cik)) ? String(Number(cik)) : null;
  if (number === null || typeof name !== 'string' || name.trim() === '') return null;
  return { cik: number, name: name.trim(), ticker: typeof ticker === 'string' ? ticker : '' };
}

/** "PFIZER INC /DE/" → "PFIZER INC": the state of registration is no part of the name. */
function plainName(name: string): string {
  return name.replace(/\s*[/\\][A-Z]{2,3}[/\\]?\s*$/u, '').trim() || name;
}
