// Script of the report page, first part: elements, chunks of articles, and tables that are sorted, filtered and turned page by page. Plain JavaScript of the browser.

export const REPORT_TABLES = `
const readData = (id) => JSON.parse(byId(id).textContent);
const index = readData('index');
const PAGE = 50;

const chunks = new Map();
const waiting = new Map();
/** Called by the files beside the page. */
function broadsheetChunk(number, articles) {
  chunks.set(number, articles);
  (waiting.get(number) || []).forEach((resolve) => resolve());
  waiting.delete(number);
}
globalThis.broadsheetChunk = broadsheetChunk;

/** The article in full, or null where its file cannot be read. */
async function articleAt(place) {
  const number = Math.floor(place / index.chunkSize);
  if (!chunks.has(number)) {
    const inside = byId('chunk-' + number);
    if (inside) chunks.set(number, JSON.parse(inside.textContent));
    else if (index.split) {
      await new Promise((resolve) => {
        if (!waiting.has(number)) {
          waiting.set(number, []);
          const script = make('script', { src: encodeURIComponent(readData('folder')) + '/' + number + '.js', on: { error: () => { waiting.get(number).forEach((done) => done()); waiting.delete(number); } } });
          document.head.append(script);
        }
        waiting.get(number).push(resolve);
      });
    }
  }
  return (chunks.get(number) || [])[place % index.chunkSize] || null;
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const fold = (text) => String(text === null || text === undefined ? '' : text).toLowerCase();
function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined || a === '') return 1;
  if (b === null || b === undefined || b === '') return -1;
  return a < b ? -1 : 1;
}

const articleLink = (place, start) => '#article/' + place + (start === undefined ? '' : '/' + start);
const articleTitle = (place) => index.articles[place][1] || index.articles[place][0];

/** A table of many rows: columns are {name, value(row), show(row), number, className}. Order and page stay with the table. */
function makeTable(rows, columns, empty) {
  const box = make('div', {});
  const state = { sort: null, down: false, page: 0 };
  function draw() {
    const column = state.sort === null ? null : columns[state.sort];
    const ordered = column ? [...rows].sort((a, b) => compare(column.value(a), column.value(b)) * (state.down ? -1 : 1)) : rows;
    const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
    state.page = Math.min(state.page, pages - 1);
    const head = make('tr', {}, ...columns.map((one, i) =>
      make('th', { scope: 'col', class: one.number ? 'number' : null, 'aria-sort': state.sort === i ? (state.down ? 'descending' : 'ascending') : null },
        make('button', { type: 'button', on: { click: () => { state.down = state.sort === i ? !state.down : Boolean(one.number); state.sort = i; state.page = 0; draw(); } } }, one.name))));
    const body = ordered.slice(state.page * PAGE, state.page * PAGE + PAGE).map((row) =>
      make('tr', {}, ...columns.map((one) => make('td', { class: one.number ? 'number' : one.className || null, 'data-name': one.name }, one.show ? one.show(row) : String(one.value(row) ?? '')))));
    const turn = (by) => () => { state.page += by; draw(); };
    box.replaceChildren(
      rows.length === 0 ? make('p', { class: 'soft' }, empty) : make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'table' }, make('table', { class: 'rows' }, make('thead', {}, head), make('tbody', {}, ...body))),
      pages > 1 ? make('p', { class: 'controls' },
        make('button', { type: 'button', disabled: state.page === 0, on: { click: turn(-1) } }, 'previous'),
        make('span', { class: 'soft' }, 'page ' + (state.page + 1) + ' of ' + grouped.format(pages) + ', ' + grouped.format(rows.length) + ' rows'),
        make('button', { type: 'button', disabled: state.page === pages - 1, on: { click: turn(1) } }, 'next')) : '');
  }
  draw();
  return box;
}

/** A select over values, the empty one first. */
function makeSelect(label, all, values, current, change) {
  const select = make('select', { on: { change: () => change(select.value) } }, make('option', { value: '' }, all), ...values.map((value) => make('option', { value, selected: value === current }, value)));
  return make('label', {}, label + ' ', select);
}
`;
