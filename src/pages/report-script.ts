// Script of the report page, second part: its views, chosen by the address after "#". Plain JavaScript of the browser.

export const REPORT_SCRIPT = `
const LETTERS = { ORG: 'o', DRUG: 'dr', FIGURE: 'f', DATE: 'da' };
const SIGNS = { gt: '> ', ge: '≥ ', lt: '< ', le: '≤ ', approx: '~ ', eq: '' };
const HIDDEN = new Set(['type', 'start', 'end', 'text']);
const view = byId('view');
const search = byId('search');
const filters = { kind: '', unit: '', month: '' };

const F = { article: 0, start: 1, text: 2, label: 3, of: 4, kind: 5, value: 6, min: 7, max: 8, unit: 9, comparator: 10, per: 11, organisation: 12, drug: 13, date: 14 };
const size = (row) => row[F.value] ?? row[F.max] ?? row[F.min];
const amount = (row) => (row[F.value] !== null ? grouped.format(row[F.value]) : row[F.min] !== null || row[F.max] !== null ? grouped.format(row[F.min] ?? 0) + ' – ' + grouped.format(row[F.max] ?? 0) : 'not known');
const matches = (...texts) => { const wanted = fold(search.value).trim(); return wanted === '' || texts.some((text) => fold(text).includes(wanted)); };

function panel(title, ...children) { return make('section', { class: 'panel' }, make('h3', {}, title), ...children); }
function card(value, words, warn) { return make('div', { class: warn ? 'card warn' : 'card' }, make('b', {}, typeof value === 'number' ? grouped.format(value) : value), make('span', {}, words)); }

/** A row of numbers as columns of a picture with its own description. */
function columnsPicture(pairs, description) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const most = Math.max(...pairs.map(([, number]) => number), 1);
  svg.setAttribute('viewBox', '0 0 600 120');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  const step = 600 / Math.max(pairs.length, 1);
  pairs.forEach(([name, number], i) => {
    const rect = document.createElementNS(svg.namespaceURI, 'rect');
    const height = number === 0 ? 0 : Math.max(2, (number / most) * 112);
    for (const [key, value] of Object.entries({ x: i * step + step * 0.1, y: 118 - height, width: Math.max(step * 0.8, 0.5), height })) rect.setAttribute(key, value);
    const title = document.createElementNS(svg.namespaceURI, 'title');
    title.textContent = name + ': ' + number;
    rect.append(title);
    svg.append(rect);
  });
  return make('div', {}, svg, make('p', { class: 'soft' }, pairs.length ? pairs[0][0] + (pairs.length > 1 ? ' to ' + pairs[pairs.length - 1][0] : '') + ', most: ' + most : 'none'));
}

/** Months from the first to the last, those without articles too; by year beyond 60 months. */
function overTime(days) {
  if (days.length === 0) return [];
  const sorted = [...days].sort();
  const span = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  const [first, last] = [span(sorted[0]), span(sorted[sorted.length - 1])];
  const yearly = last - first > 60;
  const counts = new Map();
  for (let month = first; month <= last; month += 1) counts.set(yearly ? String(Math.floor(month / 12)).padStart(4, '0') : String(Math.floor(month / 12)).padStart(4, '0') + '-' + String((month % 12) + 1).padStart(2, '0'), 0);
  for (const day of sorted) { const key = day.slice(0, yearly ? 4 : 7); counts.set(key, (counts.get(key) || 0) + 1); }
  return [...counts];
}

function topNames(rows, target) {
  const most = rows.length ? rows[0][3].length : 1;
  return make('div', { class: 'scroll' }, make('table', {}, make('tbody', {}, ...rows.slice(0, 12).map((row) => make('tr', {},
    make('td', {}, make('a', { href: '#' + target + '/' + encodeURIComponent(row[0]) }, row[0])), make('td', { class: 'short soft' }, row[1]),
    make('td', { class: 'number' }, row[3].length + ' '), make('td', {}, make('span', { class: 'bar', style: null, 'data-share': row[3].length / most }))))) ));
}

function moneyByCurrency() {
  const sums = new Map();
  for (const row of index.figures) if (row[F.kind] === 'money') {
    const entry = sums.get(row[F.unit]) || { count: 0, largest: null };
    entry.count += 1;
    if (entry.largest === null || (size(row) ?? -1) > (size(entry.largest) ?? -1)) entry.largest = row;
    sums.set(row[F.unit], entry);
  }
  return make('div', { class: 'scroll' }, make('table', {}, make('thead', {}, make('tr', {}, make('th', {}, 'currency'), make('th', { class: 'number' }, 'amounts'), make('th', {}, 'largest'))), make('tbody', {}, ...[...sums].sort((a, b) => b[1].count - a[1].count).map(([unit, { count, largest }]) =>
    make('tr', {}, make('td', {}, unit || 'not known'), make('td', { class: 'number' }, grouped.format(count)), make('td', {}, make('a', { href: articleLink(largest[F.article], largest[F.start]) }, largest[F.text]), ' ', largest[F.label] || largest[F.of] || ''))))));
}

const VIEWS = {
  overview() {
    const counts = index.types.map((_, i) => index.articles.reduce((sum, article) => sum + article[5][i], 0));
    const undated = index.articles.filter((article) => !article[2]).length;
    const pairs = (rows) => make('table', {}, make('tbody', {}, ...rows.map(([code, number]) => make('tr', {}, make('td', {}, code), make('td', { class: 'number' }, grouped.format(number))))));
    view.replaceChildren(
      make('h2', {}, index.run.pipeline ? 'Dataset of the pipeline “' + index.run.pipeline + '”' : 'Dataset'),
      make('div', { class: 'cards' }, card(index.articles.length, 'articles'), card(counts[0], 'mentions of organisations'), card(counts[1], 'mentions of drugs'), card(counts[2], 'figures'), card(counts[3], 'dates'),
        index.run.unclaimed === null ? null : card(index.run.unclaimed, 'numbers that nothing accounts for', index.run.unclaimed > 0), card(index.rejects.length, 'rejects', index.rejects.length > 0)),
      make('div', { class: 'panels' },
        panel('Articles over time', columnsPicture(overTime(index.articles.flatMap((article) => (article[2] ? [article[2]] : []))), 'articles by month of publication'), undated ? make('p', { class: 'soft' }, undated + ' without publication day') : null),
        panel('Top organisations, by articles', topNames(index.organisations, 'organisations')), panel('Top drugs, by articles', topNames(index.drugs, 'drugs')),
        panel('Money by currency', moneyByCurrency()), panel('Doubts noted on values', index.issues.length ? pairs(index.issues) : make('p', { class: 'soft' }, 'none')),
        panel('Mentions found and then refused', index.dropped.length ? pairs(index.dropped) : make('p', { class: 'soft' }, 'none'))));
    for (const bar of view.querySelectorAll('.bar')) bar.style.width = (Number(bar.dataset.share) * 6).toFixed(2) + 'rem';
  },
  figures() {
    const rows = index.figures.filter((row) => (!filters.kind || row[F.kind] === filters.kind) && (!filters.unit || row[F.unit] === filters.unit)
      && matches(row[F.label], row[F.of], row[F.text], row[F.organisation], row[F.drug], row[F.unit], articleTitle(row[F.article])));
    const values = (place) => [...new Set(index.figures.map((row) => row[place]).filter(Boolean))].sort();
    const set = (name) => (value) => { filters[name] = value; show(); };
    const table = makeTable(rows, [
      { name: 'label', value: (row) => row[F.label] || row[F.of] || '' },
      { name: 'value', number: true, value: size, show: (row) => make('a', { href: articleLink(row[F.article], row[F.start]), title: row[F.text] }, SIGNS[row[F.comparator]] + amount(row)) },
      { name: 'unit', className: 'short', value: (row) => (row[F.unit] || (row[F.kind] === 'count' ? '' : row[F.kind])) + (row[F.per] ? ' / ' + row[F.per] : '') },
      { name: 'organisation', value: (row) => row[F.organisation] }, { name: 'drug', value: (row) => row[F.drug] }, { name: 'date', className: 'short', value: (row) => row[F.date] },
      { name: 'source', value: (row) => index.articles[row[F.article]][3] || '' },
      { name: 'sentence', className: 'sentence', value: (row) => row[F.article], show: sentenceOf },
    ], 'No figure fits.');
    view.replaceChildren(make('h2', {}, 'Figures'), make('div', { class: 'controls' }, makeSelect('Kind', 'all', values(F.kind), filters.kind, set('kind')), makeSelect('Unit', 'all', values(F.unit), filters.unit, set('unit')),
      make('span', { class: 'soft' }, grouped.format(rows.length) + ' of ' + grouped.format(index.figures.length))), table);
  },
  organisations(name) { showNames('Organisations', index.organisations, name, F.organisation, 'subtype', 'organisations'); },
  drugs(name) { showNames('Drugs', index.drugs, name, F.drug, 'kind', 'drugs'); },
  timeline() {
    const rows = index.dates.filter((row) => (!filters.month || row[3].startsWith(filters.month)) && matches(row[2], row[3], articleTitle(row[0])));
    const years = [...new Set(index.dates.map((row) => row[3].slice(0, 4)).filter((year) => /^[0-9]{4}$/.test(year)))];
    const span = years.length && years[years.length - 1] - years[0] <= 400 ? Array.from({ length: years[years.length - 1] - years[0] + 1 }, (_, i) => String(Number(years[0]) + i).padStart(4, '0')) : years;
    const perYear = span.map((year) => [year, index.dates.filter((row) => row[3].startsWith(year)).length]);
    view.replaceChildren(make('h2', {}, 'Timeline'), panel('Dates named, by year', columnsPicture(perYear, 'dates by year')), make('p', {}),
      make('div', { class: 'controls' }, makeSelect('Year', 'all', years, filters.month, (value) => { filters.month = value; show(); }), make('span', { class: 'soft' }, grouped.format(rows.length) + ' dates')),
      makeTable(rows, [
        { name: 'value', className: 'short', value: (row) => row[3] }, { name: 'as written', value: (row) => row[2], show: (row) => make('a', { href: articleLink(row[0], row[1]) }, row[2]) },
        { name: 'article', value: (row) => articleTitle(row[0]) }, { name: 'sentence', className: 'sentence', value: (row) => row[0], show: sentenceOf },
      ], 'No date fits.'));
  },
  articles() {
    const rows = index.articles.map((article, place) => [place, ...article]).filter((row) => matches(row[1], row[2], row[4], row[5]));
    view.replaceChildren(make('h2', {}, 'Articles'), makeTable(rows, [
      { name: 'published', className: 'short', value: (row) => row[3] }, { name: 'title', value: (row) => row[2] || row[1], show: (row) => make('a', { href: articleLink(row[0]) }, row[2] || row[1]) },
      { name: 'source', value: (row) => row[4] }, ...index.types.map((type, i) => ({ name: type.toLowerCase(), number: true, value: (row) => row[6][i] })),
    ], 'No article fits.'));
  },
  rejects() {
    view.replaceChildren(make('h2', {}, 'Rejects'), makeTable(index.rejects.filter((row) => matches(...row)), ['input', 'stage', 'code', 'reason'].map((name, i) => ({ name, value: (row) => row[i] })), 'Nothing was refused.'));
  },
  async article(place, start) {
    const number = Number(place);
    const article = index.articles[number] && (await articleAt(number));
    if (!article) { view.replaceChildren(make('p', {}, index.articles[number] ? 'The file of this article is missing: keep the folder beside the page.' : 'No such article.')); return; }
    const row = index.articles[number];
    const details = make('div', {}, make('p', { class: 'soft' }, 'Point at a mention or step with n and p to see its values.'));
    const text = renderText(article, details);
    view.replaceChildren(make('h2', {}, row[1] || row[0]), make('p', { class: 'soft' }, [row[3], row[2], row[4]].filter(Boolean).join(' · ')),
      make('div', { class: 'legend' }, ...index.types.map((type) => make('mark', { class: type }, type, make('sup', {}, LETTERS[type])))),
      make('div', { class: 'reader' }, text, make('aside', {}, details)));
    const wanted = start === undefined ? -1 : article.entities.findIndex((entity) => entity.start === Number(start));
    if (wanted >= 0) select(article, wanted, details, true);
    reading = { article, details, current: wanted };
  },
};

function showNames(title, all, name, figurePlace, kind, target) {
  if (name === undefined) {
    view.replaceChildren(make('h2', {}, title), makeTable(all.filter((row) => matches(row[0], row[1])), [
      { name: 'name', value: (row) => row[0], show: (row) => make('a', { href: '#' + target + '/' + encodeURIComponent(row[0]) }, row[0]) }, { name: kind, value: (row) => row[1] },
      { name: 'articles', number: true, value: (row) => row[3].length }, { name: 'mentions', number: true, value: (row) => row[2] },
    ], 'No name fits.'));
    return;
  }
  const row = all.find((one) => one[0] === name);
  if (!row) { view.replaceChildren(make('p', {}, 'No such name.')); return; }
  const figures = index.figures.filter((figure) => figure[figurePlace] === name);
  view.replaceChildren(make('h2', {}, row[0]), make('p', { class: 'soft' }, row[1] + ' · ' + row[2] + ' mentions in ' + row[3].length + ' articles'), make('div', { class: 'panels' },
    panel('Articles', makeTable(row[3], [{ name: 'published', className: 'short', value: (place) => index.articles[place][2] }, { name: 'title', value: articleTitle, show: (place) => make('a', { href: articleLink(place) }, articleTitle(place)) }], 'none')),
    panel('Figures of the same sentence', makeTable(figures, [{ name: 'label', value: (one) => one[F.label] || one[F.of] || '' }, { name: 'figure', value: size, show: (one) => make('a', { href: articleLink(one[F.article], one[F.start]) }, one[F.text]) }, { name: 'date', value: (one) => one[F.date] }], 'none'))));
}

/** A place for the sentence, filled as soon as its article is there. */
function sentenceOf(row) {
  const place = make('span', { dir: 'auto' });
  articleAt(row[0]).then((article) => {
    if (!article) return;
    const sentence = article.sentences.find(([start, end]) => start <= row[1] && row[1] < end);
    if (!sentence) return;
    const all = article.text.slice(sentence[0], sentence[1]);
    place.textContent = all.length > 320 ? '…' + article.text.slice(Math.max(sentence[0], row[1] - 140), Math.min(sentence[1], row[1] + 180)) + '…' : all;
  });
  return place;
}

/** The text with marks. Marks of two types may share characters, so the text is cut at every edge; the later type shows. */
function renderText(article, details) {
  const box = make('div', { class: 'text', dir: 'auto' });
  const edges = [...new Set([0, article.text.length, ...article.entities.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i], edges[i + 1]];
    open = open.filter((one) => article.entities[one].end > from);
    while (next < article.entities.length && article.entities[next].start <= from) open.push(next++);
    const piece = article.text.slice(from, to);
    const inner = open.length ? open.reduce((best, one) => (article.entities[one].end - article.entities[one].start < article.entities[best].end - article.entities[best].start ? one : best)) : -1;
    if (inner < 0) { box.append(piece); continue; }
    const entity = article.entities[inner];
    const mark = make('mark', { class: entity.type, 'data-entity': inner, title: tooltip(entity), on: { click: () => select(article, inner, details, false) } }, piece);
    if (to === entity.end) mark.append(make('sup', { 'aria-label': entity.type }, LETTERS[entity.type]));
    box.append(mark);
  }
  return box;
}

const shown = (value) => (value === null ? 'none' : typeof value === 'object' ? JSON.stringify(value) : String(value));
const valuesOf = (entity) => Object.entries(entity).filter(([key, value]) => !HIDDEN.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0));
const tooltip = (entity) => entity.type + '\\n' + valuesOf(entity).map(([key, value]) => key + ': ' + shown(value)).join('\\n');

let reading = null;
function select(article, number, details, jump) {
  const entity = article.entities[number];
  details.replaceChildren(make('p', {}, make('mark', { class: entity.type }, entity.text)), make('dl', {}, make('dt', {}, 'type'), make('dd', {}, entity.type), make('dt', {}, 'characters'), make('dd', {}, entity.start + '–' + entity.end),
    ...valuesOf(entity).flatMap(([key, value]) => [make('dt', {}, key), make('dd', {}, shown(value))])));
  let first = null;
  for (const mark of view.querySelectorAll('.text mark')) { const here = Number(mark.dataset.entity) === number; mark.classList.toggle('current', here); if (here && !first) first = mark; }
  if (jump && first) first.scrollIntoView({ block: 'center' });
  if (reading) reading.current = number;
}

function show() {
  const [name, ...rest] = decodeSafely(location.hash.slice(1) || 'overview');
  reading = null;
  for (const link of document.querySelectorAll('nav a')) { if (link.getAttribute('href') === '#' + name) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current'); }
  (Object.hasOwn(VIEWS, name) ? VIEWS[name] : VIEWS.overview)(...rest);
}
function decodeSafely(hash) { return hash.split('/').map((part) => { try { return decodeURIComponent(part); } catch { return part; } }); }

addEventListener('hashchange', () => { show(); scrollTo(0, 0); view.focus({ preventScroll: true }); });
let pause = 0;
search.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(() => { if (/^#?(overview)?$/.test(location.hash) || location.hash.startsWith('#article/')) location.hash = '#figures'; else show(); }, 120); });
document.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) { if (event.key === 'Escape') event.target.blur(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); search.focus(); }
  if (event.key === 'Escape') history.back();
  if (reading && (event.key === 'n' || event.key === 'p')) {
    const last = reading.article.entities.length - 1;
    if (last >= 0) select(reading.article, Math.min(last, Math.max(0, reading.current + (event.key === 'n' ? 1 : -1))), reading.details, true);
  }
});
show();
`;
