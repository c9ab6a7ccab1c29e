// Report and articles → one HTML file: gold and prediction side by side, errors stepped through by key.
// Self-contained, opens from the file system. Text of articles is data of a script element that no browser runs, and reaches the page by textContent.
import { EVALUATION_SCRIPT } from './evaluation-script.ts';
import { EVALUATION_STYLE } from './evaluation-style.ts';
import { renderPage } from './page.ts';

export interface PageMention {
  readonly type: string;
  readonly verdict: string;
  readonly rule: string | null;
  readonly wrong: readonly string[];
  readonly gold: PagePlace | null;
  readonly predicted: PagePlace | null;
}

export interface PagePlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Attributes to show, plain values. */
  readonly values: { readonly [name: string]: unknown };
}

export interface PageArticle {
  readonly id: string;
  readonly text: string;
  /** In order of reading. */
  readonly mentions: readonly PageMention[];
}

export interface EvaluationPage {
  /** Table of scores, its head first. */
  readonly scores: readonly (readonly string[])[];
  readonly articles: readonly PageArticle[];
}

/** The page as HTML. */
export function renderEvaluation(page: EvaluationPage): string {
  return renderPage({ title: 'Broadsheet: evaluation', style: EVALUATION_STYLE, script: EVALUATION_SCRIPT, body: BODY, data: { data: page } });
}

const BODY = `<header>
<h1>Evaluation</h1><span class="legend"><mark class="ORG">ORG</mark> <mark class="DRUG">DRUG</mark> <mark class="FIGURE">FIGURE</mark> <mark class="DATE">DATE</mark>
· ≠ value wrong · ↔ other span · − missed · + spurious</span>
<div class="controls">
<label>Article <select id="article"></select></label>
<label>Type <select id="type"></select></label>
<label>Show <select id="verdict"></select></label>
<label>Rule <select id="rule"></select></label>
<button id="previous" type="button">previous <kbd>p</kbd></button>
<button id="next" type="button">next <kbd>n</kbd></button>
<span id="position" class="legend" aria-live="polite"></span>
</div>
</header>
<main>
<section id="gold" aria-label="gold"></section>
<section id="predicted" aria-label="predicted"></section>
<aside><div id="details" aria-live="polite"></div><h3>Scores</h3><table id="scores"></table></aside>
</main>`;
