// Script of the review page: a text with its mentions, changed by key and mouse, every change sent to the server at once. Plain JavaScript of the browser.

export const REVIEW_SCRIPT = `
const { token, fields } = JSON.parse(byId('setup').textContent);
const TYPES = { o: 'ORG', d: 'DRUG', f: 'FIGURE', t: 'DATE' };
const LETTERS = { ORG: 'o', DRUG: 'dr', FIGURE: 'f', DATE: 'da' };
const state = { list: [], at: 0, article: null, current: -1, past: [] };

async function ask(method, path, body) {
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json', 'x-broadsheet-token': token }, body: body === undefined ? undefined : JSON.stringify(body) });
  const value = await answer.json();
  if (!answer.ok && answer.status !== 422) throw new Error(value.message || answer.statusText);
  return value;
}

function tell(text, bad) { const status = byId('status'); status.textContent = text; status.classList.toggle('bad', Boolean(bad)); }

/** One request after the other, so that an older state never overtakes a newer one. */
let queue = Promise.resolve();
function save(done) {
  const { at, article } = state;
  const body = { entities: article.entities, done };
  tell('saving …');
  queue = queue.then(() => ask('PUT', '/api/articles/' + at, body)).then(({ faults, done: kept }) => {
    state.list[at].done = kept;
    if (state.at === at) showFaults(faults);
    tell(faults.length ? 'kept as a draft: ' + faults.length + ' to mend' : kept ? 'saved as gold' : 'saved as a draft', faults.length > 0);
    drawList();
  }).catch((error) => tell('NOT SAVED: ' + error.message + ' (is the program still running?)', true));
  return queue;
}

function change(edit) {
  state.past.push(JSON.stringify([state.current, state.article.entities]));
  if (state.past.length > 200) state.past.shift();
  const kept = state.article.entities[state.current] || null;
  edit();
  state.article.entities.sort((a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : 1));
  if (kept && state.article.entities.includes(kept)) state.current = state.article.entities.indexOf(kept);
  draw();
  return save(false);
}

function undo() {
  const last = state.past.pop();
  if (!last) return;
  [state.current, state.article.entities] = JSON.parse(last);
  draw();
  save(false);
}

async function open(at) {
  state.at = at;
  state.past = [];
  state.article = await ask('GET', '/api/articles/' + at);
  state.current = state.article.entities.length ? 0 : -1;
  location.hash = String(at);
  draw();
  drawList();
  showFaults([]);
  tell(state.list[at].done ? 'saved as gold' : '');
  scrollTo(0, 0);
}

function drawList() {
  const done = state.list.filter((one) => one.done).length;
  byId('progress').textContent = done + ' of ' + state.list.length + ' accepted';
  byId('articles').replaceChildren(...state.list.map((one, i) => make('option', { value: i, selected: i === state.at }, (one.done ? '✓ ' : '') + (one.title || one.id))));
}

/** Text from \`from\` to \`to\` as pieces that know their place. */
function piece(from, to) { return make('span', { 'data-from': from }, state.article.text.slice(from, to)); }

function draw() {
  const { text, entities } = state.article;
  const box = byId('text');
  const edges = [...new Set([0, text.length, ...entities.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i], edges[i + 1]];
    open = open.filter((one) => entities[one].end > from);
    while (next < entities.length && entities[next].start <= from) open.push(next++);
    const inner = open.includes(state.current) ? state.current : open.length ? open.reduce((best, one) => (entities[one].end - entities[one].start < entities[best].end - entities[best].start ? one : best)) : -1;
    if (inner < 0) { parts.push(piece(from, to)); continue; }
    const entity = entities[inner];
    const here = inner === state.current;
    const mark = make('mark', { class: entity.type + (here ? ' current' : ''), on: { click: () => { state.current = inner; draw(); } } });
    if (here && from === entity.start) mark.append(edge('start'));
    mark.append(piece(from, to));
    if (here && to === entity.end) mark.append(edge('end'));
    if (to === entity.end) mark.append(make('sup', { 'aria-label': entity.type }, LETTERS[entity.type]));
    parts.push(mark);
  }
  box.replaceChildren(...parts);
  const mark = box.querySelector('mark.current');
  if (mark) { const { top, bottom } = mark.getBoundingClientRect(); if (top < 80 || bottom > innerHeight - 20) mark.scrollIntoView({ block: 'center' }); }
  drawForm();
}

/** A handle that is dragged to another character. */
function edge(side) {
  const handle = make('span', { class: 'edge', role: 'separator', 'aria-label': side + ' of the mention', title: 'drag, or press ' + (side === 'start' ? '[ {' : '] }') });
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const move = (pointer) => { const at = offsetAt(pointer.clientX, pointer.clientY); if (at !== null) target = at; };
    let target = null;
    const drop = () => { removeEventListener('pointermove', move); removeEventListener('pointerup', drop); if (target !== null) moveEdge(side, target); };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
  });
  return handle;
}

/** Offset into the text of the character at a point of the window, or null. */
function offsetAt(x, y) {
  const caret = document.caretPositionFromPoint ? document.caretPositionFromPoint(x, y) : null;
  const range = caret ? null : document.caretRangeFromPoint ? document.caretRangeFromPoint(x, y) : null;
  return offsetOf(caret ? caret.offsetNode : range && range.startContainer, caret ? caret.offset : range && range.startOffset);
}
function offsetOf(node, offset) {
  const holder = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
  const from = holder && holder.dataset ? holder.dataset.from : undefined;
  return from === undefined ? null : Number(from) + offset;
}

function moveEdge(side, offset) {
  const entity = state.article.entities[state.current];
  if (!entity) return;
  const [start, end] = side === 'start' ? [offset, entity.end] : [entity.start, offset];
  if (start >= end || start < 0 || end > state.article.text.length || (start === entity.start && end === entity.end)) return;
  change(() => { entity.start = start; entity.end = end; entity.text = state.article.text.slice(start, end); });
}

/** The next edge of a word from an offset, to the left (-1) or the right (1); a mention neither begins nor ends with a blank. */
function wordEdge(offset, way, side) {
  const text = state.article.text;
  let at = offset + way;
  const inside = (i) => i > 0 && i < text.length && /[\\p{L}\\p{N}]/u.test(text[i - 1]) && /[\\p{L}\\p{N}]/u.test(text[i]);
  const blank = (i) => /\\s/.test(text[side === 'start' ? i : i - 1] || '');
  while (at > 0 && at < text.length && (inside(at) || blank(at))) at += way;
  return at;
}

function add(type) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return retype(type);
  const ends = [offsetOf(selection.anchorNode, selection.anchorOffset), offsetOf(selection.focusNode, selection.focusOffset)];
  if (ends.includes(null)) return undefined;
  let [start, end] = ends.sort((a, b) => a - b);
  while (start < end && /\\s/.test(state.article.text[start])) start += 1;
  while (end > start && /\\s/.test(state.article.text[end - 1])) end -= 1;
  if (start === end) return undefined;
  selection.removeAllRanges();
  const entity = { type, start, end, text: state.article.text.slice(start, end), ...fresh(type) };
  return change(() => { state.article.entities.push(entity); }).then(() => { state.current = state.article.entities.indexOf(entity); draw(); });
}
const fresh = (type) => Object.fromEntries(fields[type].map(({ name, values, start }) => [name, start ?? (values ? values[0] : null)]));
function retype(type) {
  const entity = state.article.entities[state.current];
  if (!entity || entity.type === type) return;
  change(() => { const { start, end, text } = entity; for (const key of Object.keys(entity)) delete entity[key]; Object.assign(entity, { type, start, end, text, ...fresh(type) }); });
}

function drawForm() {
  const form = byId('form');
  const entity = state.article.entities[state.current];
  if (!entity) { form.replaceChildren(make('p', { class: 'wide' }, 'No mention is chosen. Mark words with the mouse and press o, d, f or t.')); return; }
  const rows = fields[entity.type].flatMap(({ name, values, number }) => {
    const id = 'field-' + name;
    const set = (value) => change(() => { entity[name] = value === '' ? null : number && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value; });
    const current = entity[name] === undefined || entity[name] === null ? '' : String(entity[name]);
    const input = values
      ? make('select', { id, on: { change: (event) => set(event.target.value) } }, ...['', ...values].map((value) => make('option', { value, selected: value === current }, value || 'none')))
      : make('input', { id, value: current, autocomplete: 'off', spellcheck: 'false', on: { change: (event) => set(event.target.value) } });
    return [make('label', { for: id }, name), input];
  });
  form.replaceChildren(make('p', { class: 'wide' }, make('mark', { class: entity.type }, entity.text), ' ' + entity.type + ' ' + entity.start + '–' + entity.end), ...rows,
    make('div', { class: 'wide' }, make('button', { type: 'button', on: { click: remove } }, 'delete'), make('button', { type: 'button', on: { click: undo } }, 'undo')));
}
function remove() { if (state.article.entities[state.current]) change(() => { state.article.entities.splice(state.current, 1); state.current = Math.min(state.current, state.article.entities.length - 1); }); }
function step(by) { const last = state.article.entities.length - 1; if (last >= 0) { state.current = Math.min(last, Math.max(0, state.current + by)); draw(); } }
function showFaults(faults) { byId('faults').replaceChildren(...faults.map((fault) => make('li', {}, fault))); }
async function accept() { await save(true); const next = state.list.findIndex((one, i) => i > state.at && !one.done); if (state.list[state.at].done && next >= 0) await open(next); }

const KEYS = {
  n: () => step(1), p: () => step(-1), x: remove, u: undo, a: accept,
  '[': () => state.article.entities[state.current] && moveEdge('start', wordEdge(state.article.entities[state.current].start, -1, 'start')),
  '{': () => state.article.entities[state.current] && moveEdge('start', wordEdge(state.article.entities[state.current].start, 1, 'start')),
  ']': () => state.article.entities[state.current] && moveEdge('end', wordEdge(state.article.entities[state.current].end, 1, 'end')),
  '}': () => state.article.entities[state.current] && moveEdge('end', wordEdge(state.article.entities[state.current].end, -1, 'end')),
};
document.addEventListener('keydown', (event) => {
  if (!state.article || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) { if (event.key === 'Escape' || event.key === 'Enter') event.target.blur(); return; }
  if (Object.hasOwn(KEYS, event.key)) { event.preventDefault(); KEYS[event.key](); }
  else if (Object.hasOwn(TYPES, event.key)) { event.preventDefault(); add(TYPES[event.key]); }
});
byId('articles').addEventListener('change', (event) => { open(Number(event.target.value)); event.target.blur(); });
byId('accept').addEventListener('click', accept);
byId('form').addEventListener('submit', (event) => event.preventDefault());
ask('GET', '/api/articles').then(async (list) => {
  state.list = list;
  const wanted = Number(location.hash.slice(1));
  const first = list.findIndex((one) => !one.done);
  await open(location.hash !== '' && list[wanted] ? wanted : Math.max(0, first));
}).catch((error) => tell('cannot reach the program: ' + error.message, true));
`;
