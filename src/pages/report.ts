// Index and articles of a dataset → the report page: counts, names, figures, timeline, rejects, and every article with its mentions.
import { embed, renderPage } from './page.ts';
import { PAGE_ELEMENTS } from './page-elements.ts';
import type { ChunkArticle, ReportIndex } from './report-data.ts';
import { REPORT_SCRIPT } from './report-script.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_TABLES } from './report-tables.ts';

/** The page as HTML. Articles go into it where `index.split` is false; else they lie as scripts in `folder` beside it. */
export function renderReport(index: ReportIndex, chunks: readonly (readonly ChunkArticle[])[], folder: string): string {
  return renderPage({
    title: 'Broadsheet: report',
    style: REPORT_STYLE,
    script: PAGE_ELEMENTS + REPORT_TABLES + REPORT_SCRIPT,
    body: BODY,
    data: { index, folder, ...Object.fromEntries(chunks.map((chunk, number) => [`chunk-${number}`, chunk])) },
    besides: index.split,
  });
}

/** One file of the folder: a script that hands its articles to the page. */
export function renderChunk(number: number, chunk: readonly ChunkArticle[]): string {
  return `broadsheetChunk(${number}, ${embed(chunk)});\n`;
}

const BODY = `<header>
<h1>Broadsheet</h1>
<nav aria-label="views">
<a href="#overview">Overview</a> <a href="#figures">Figures</a> <a href="#organisations">Organisations</a> <a href="#drugs">Drugs</a>
<a href="#timeline">Timeline</a> <a href="#articles">Articles</a> <a href="#rejects">Rejects</a>
</nav>
<label class="search"><span class="hidden">Search</span><input id="search" type="search" placeholder="Search ( / )" autocomplete="off" spellcheck="false"></label>
</header>
<main id="view" tabindex="-1" aria-live="polite"></main>
<noscript><p>This page needs the script that it carries.</p></noscript>`;
