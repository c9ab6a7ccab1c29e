// What an element does to the text it holds when a page becomes plain text.

/** Never text: code, controls and embedded media. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style noscript template svg math canvas iframe object embed audio video source track map form button input select option textarea datalist dialog nav head link meta base title'.split(
    ' ',
  ),
);

/** Their content is raw text to the parser: nothing in it is a tag but their own end. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set('script style noscript template svg textarea title iframe'.split(' '));

/** A blank line before and after. */
export const PARAGRAPH_ELEMENTS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote article section main div header footer aside figure figcaption ul ol dl table pre address details summary hr body fieldset center hgroup caption'.split(
    ' ',
  ),
);

/** A line of their own. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set('li dt dd tr thead tbody tfoot legend'.split(' '));

/** Parts of a table's row, kept apart by a tab. */
export const CELL_ELEMENTS: ReadonlySet<string> = new Set(['td', 'th']);

export const CAPTION_ELEMENTS: ReadonlySet<string> = new Set(['figcaption']);
