// The review page: one article at a time, its mentions accepted, mended, added. Served by `broadsheet review`, which keeps the gold.
import { renderPage } from './page.ts';
import { PAGE_ELEMENTS } from './page-elements.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REVIEW_SCRIPT } from './review-script.ts';
import { REVIEW_STYLE } from './review-style.ts';

/** An attribute that the form offers. */
export interface ReviewField {
  readonly name: string;
  /** Allowed values; any text where absent. */
  readonly values?: readonly string[];
  readonly number?: boolean;
  /** Value of a mention newly made; default: the first of `values`, else none. */
  readonly start?: string | null;
}

const RATES = ['year', 'month', 'week', 'day', 'person', 'dose'];

/** Attributes of gold by type, in the order of the form; the values are those of the gold schema. */
export const REVIEW_FIELDS: { readonly [type: string]: readonly ReviewField[] } = {
  ORG: [
    { name: 'subtype', values: ['company', 'research', 'university', 'government', 'healthcare', 'ngo', 'intergovernmental', 'media', 'other'] },
    { name: 'canonical' },
  ],
  DRUG: [{ name: 'kind', values: ['generic', 'brand', 'investigational', 'vaccine', 'class'] }, { name: 'canonical' }],
  FIGURE: [
    { name: 'kind', values: ['count', 'money', 'percent', 'measure', 'ratio'] },
    { name: 'value', number: true },
    { name: 'min', number: true },
    { name: 'max', number: true },
    { name: 'comparator', values: ['eq', 'approx', 'gt', 'ge', 'lt', 'le'] },
    { name: 'unit' },
    { name: 'of' },
    { name: 'per', values: RATES, start: null },
  ],
  DATE: [{ name: 'kind', values: ['date', 'time', 'duration', 'set'] }, { name: 'value' }],
};

/** The page as HTML; it may speak to its own server and to nothing else. `token` goes with every request. */
export function renderReview(token: string): string {
  return renderPage({
    title: 'Broadsheet: review',
    style: REPORT_STYLE + REVIEW_STYLE,
    script: PAGE_ELEMENTS + REVIEW_SCRIPT,
    body: BODY,
    data: { setup: { token, fields: REVIEW_FIELDS } },
    connects: true,
  });
}

const BODY = `<header>
<h1>Review</h1>
<label>Article <select id="articles"></select></label>
<button id="accept" type="button">accept article <kbd>a</kbd></button>
<span id="progress" class="soft"></span><span id="status" class="status" role="status"></span>
</header>
<main class="work">
<section aria-label="text"><div id="text" class="text" dir="auto"></div></section>
<aside aria-label="mention"><form id="form"></form><ul id="faults" class="faults" aria-live="polite"></ul>
<ul class="keys">
<li><kbd>n</kbd> <kbd>p</kbd> next, previous mention</li>
<li>mark words, then <kbd>o</kbd> ORG, <kbd>d</kbd> DRUG, <kbd>f</kbd> FIGURE, <kbd>t</kbd> DATE; without marked words: change the type</li>
<li><kbd>[</kbd> <kbd>{</kbd> start a word to the left, right; <kbd>}</kbd> <kbd>]</kbd> end; or drag the blue edges</li>
<li><kbd>x</kbd> delete, <kbd>u</kbd> undo, <kbd>a</kbd> accept the article and go on</li>
</ul></aside>
</main>`;
