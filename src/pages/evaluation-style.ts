// Style of the evaluation page: light and dark, printable; types differ by hue and letter, verdicts by line and sign, never by colour alone.

export const EVALUATION_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #5a6472; --line: #d5dae1; --bar: #f4f6f8;
  --org: #cfe3fa; --drug: #d3f0dc; --figure: #fbe5b6; --date: #e8daf7; --bad: #b3261e; --good: #1a6b3c; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e6e9ee; --soft: #9aa5b4; --line: #343b45; --bar: #1c2127;
  --org: #1d3d63; --drug: #1c4a2e; --figure: #5a4310; --date: #43305f; --bad: #ff8a80; --good: #7fd8a4; --focus: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { position: sticky; top: 0; z-index: 2; padding: .6rem 1rem; background: var(--bar); border-bottom: 1px solid var(--line); }
h1 { display: inline; margin: 0 1rem 0 0; font-size: 1.05rem; }
h2 { margin: 0 0 .4rem; font-size: 1rem; overflow-wrap: anywhere; }
h3 { margin: 0 0 .5rem; font-size: .85rem; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; margin-top: .4rem; }
select, button { font: inherit; padding: .15rem .5rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; max-width: 20rem; }
button:focus-visible, select:focus-visible, mark:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
kbd { padding: 0 .3em; border: 1px solid var(--line); border-radius: 3px; font: .85em ui-monospace, monospace; }
table { border-collapse: collapse; margin: .4rem 0 0; font-variant-numeric: tabular-nums; font-size: .85rem; }
th, td { padding: .1rem .7rem .1rem 0; text-align: right; } th:first-child, td:first-child { text-align: left; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(15rem, 22rem); gap: 1rem; padding: 1rem; align-items: start; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: .8rem; }
aside { position: sticky; top: 6rem; max-height: calc(100vh - 7rem); overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: .8rem; }
mark { color: inherit; background: var(--hue); padding: .08em .1em; border-radius: 3px; cursor: pointer; border-bottom: 2px solid transparent; }
mark.ORG { --hue: var(--org); } mark.DRUG { --hue: var(--drug); } mark.FIGURE { --hue: var(--figure); } mark.DATE { --hue: var(--date); }
mark.span { border-bottom: 2px dotted var(--bad); } mark.boundary { border-bottom: 2px dashed var(--bad); }
mark.missed, mark.spurious { border-bottom: 3px double var(--bad); }
mark.faded { background: color-mix(in srgb, var(--hue) 40%, transparent); }
mark.current { outline: 3px solid var(--focus); outline-offset: 1px; }
mark sup { font-size: .62em; color: var(--soft); margin-left: .15em; user-select: none; }
dl { display: grid; grid-template-columns: auto 1fr 1fr; gap: .15rem .6rem; margin: .5rem 0; font-size: .85rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; } dd.wrong { color: var(--bad); font-weight: 600; } dt.head, dd.head { font-weight: 600; color: var(--soft); }
.verdict { font-weight: 600; } .full { color: var(--good); } .bad { color: var(--bad); }
.legend { font-size: .82rem; color: var(--soft); }
.legend mark { cursor: default; }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; } aside { position: static; max-height: none; } header { position: static; } }
@media print { header { position: static; } .controls { display: none; } main { display: block; } aside { position: static; max-height: none; } mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
