// Style of the review page, on top of the report's: the marks of a text, a form beside it.

export const REVIEW_STYLE = `
.work { display: grid; grid-template-columns: minmax(0, 1fr) minmax(16rem, 24rem); gap: 1rem; align-items: start; }
.status { margin-left: auto; color: var(--soft); font-size: .85rem; }
.status.bad { color: var(--ink); font-weight: 600; text-decoration: underline wavy; }
form { display: grid; grid-template-columns: auto 1fr; gap: .35rem .7rem; align-items: center; font-size: .87rem; }
form input, form select { width: 100%; } form label { color: var(--soft); }
form .wide { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .4rem; }
kbd { padding: 0 .3em; border: 1px solid var(--line); border-radius: 3px; font: .85em ui-monospace, monospace; }
mark { position: relative; } mark.current { outline: 3px solid var(--accent); }
.edge { display: inline-block; width: .45em; height: 1.1em; margin: 0 -.1em; vertical-align: text-bottom; background: var(--accent); border-radius: 2px; cursor: ew-resize; touch-action: none; }
.faults { grid-column: 1 / -1; margin: 0; padding-left: 1.1rem; }
ul.keys { padding-left: 1.1rem; margin: .5rem 0 0; font-size: .82rem; color: var(--soft); }
@media (max-width: 48rem) { .work { grid-template-columns: minmax(0, 1fr); } }
`;
