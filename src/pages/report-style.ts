// Style of the report page: light and dark, printable, from 390 pixels up; types differ by hue, letter and underline, never by colour alone.

export const REPORT_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #56606d; --line: #d5dae1; --bar: #f4f6f8; --accent: #0b57d0;
  --org: #cfe3fa; --drug: #d3f0dc; --figure: #fbe5b6; --date: #e8daf7; --column: #5b8fd0; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e6e9ee; --soft: #9aa5b4; --line: #343b45; --bar: #1c2127; --accent: #8ab4f8;
  --org: #1d3d63; --drug: #1c4a2e; --figure: #5a4310; --date: #43305f; --column: #6f9bd6; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; padding: .5rem 1rem; background: var(--bar); border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.05rem; } h2 { margin: 0 0 .6rem; font-size: 1.05rem; overflow-wrap: anywhere; }
h3 { margin: 0 0 .5rem; font-size: .82rem; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; }
nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
a { color: var(--accent); } nav a { text-decoration: none; padding: .15rem 0; } nav a[aria-current] { font-weight: 600; color: var(--ink); border-bottom: 2px solid var(--accent); }
.search { margin-left: auto; } .hidden { position: absolute; left: -999rem; }
input, select, button { font: inherit; padding: .2rem .5rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; max-width: 100%; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
main { padding: 1rem; max-width: 96rem; margin: 0 auto; outline: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem; margin-bottom: 1rem; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; } .card b { display: block; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.card span, .soft { color: var(--soft); font-size: .85rem; } .warn b { text-decoration: underline wavy; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.panel { border: 1px solid var(--line); border-radius: 6px; padding: .8rem; min-width: 0; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin: 0 0 .7rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .87rem; } th, td { padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; }
td { border-top: 1px solid var(--line); overflow-wrap: break-word; min-width: 5rem; } td.number, th.number { min-width: 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.sentence { min-width: 18rem; color: var(--soft); } td.short { white-space: nowrap; }
th button { border: 0; background: none; padding: 0; font-weight: 600; cursor: pointer; text-align: inherit; } th[aria-sort=ascending] button::after { content: " ↑"; } th[aria-sort=descending] button::after { content: " ↓"; }
.bar { display: inline-block; height: .7em; background: var(--column); border-radius: 2px; }
svg { display: block; width: 100%; height: 8rem; } svg rect { fill: var(--column); } svg text { fill: var(--soft); font-size: 11px; }
.reader { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 22rem); gap: 1rem; align-items: start; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; max-width: 60rem; line-height: 1.7; }
aside { position: sticky; top: 4rem; max-height: calc(100vh - 5rem); overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: .8rem; }
mark { color: inherit; background: var(--hue); padding: .08em .12em; border-radius: 3px; cursor: pointer; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
mark.ORG { --hue: var(--org); text-decoration-style: solid; } mark.DRUG { --hue: var(--drug); text-decoration-style: double; }
mark.FIGURE { --hue: var(--figure); text-decoration-style: dotted; } mark.DATE { --hue: var(--date); text-decoration-style: dashed; }
mark sup { font-size: .62em; margin-left: .15em; user-select: none; } mark.current { outline: 3px solid var(--accent); outline-offset: 1px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem .8rem; margin: .5rem 0; font-size: .87rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem .8rem; margin-bottom: .6rem; font-size: .85rem; }
@media (max-width: 48rem) { .reader { grid-template-columns: minmax(0, 1fr); } aside { position: static; max-height: none; } header { position: static; } label { max-width: 100%; } .search, .search input { margin: 0; width: 100%; } main { padding: .7rem; }
  .rows, .rows tbody, .rows tr, .rows td, .rows td.number { display: block; text-align: left; white-space: normal; } .rows thead tr { display: flex; flex-wrap: wrap; gap: .1rem .8rem; } .rows th { padding: 0; }
  .rows tr { padding: .35rem 0; border-top: 1px solid var(--line); } .rows td { border: 0; padding: 0; min-width: 0; } .rows td:empty, .rows td.sentence:not(:has(span:not(:empty))) { display: none; }
  .rows td::before { content: attr(data-name) " "; color: var(--soft); font-size: .8rem; } .rows td.sentence::before { content: none; } }
@media print { header, .controls { display: none; } .reader { display: block; } aside { position: static; max-height: none; margin-top: 1rem; } mark, .bar, svg rect { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
