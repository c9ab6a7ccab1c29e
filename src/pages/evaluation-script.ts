// Script of the evaluation page. Plain JavaScript of the browser; text reaches the page through textContent alone.

export const EVALUATION_SCRIPT = `
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const LETTERS = { ORG: 'o', DRUG: 'dr', FIGURE: 'f', DATE: 'da' };
const SIGNS = { full: '', span: '≠', boundary: '↔', missed: '−', spurious: '+' };
const WORDS = { full: 'right', span: 'value wrong', boundary: 'other span', missed: 'missed', spurious: 'spurious' };
const state = { article: 0, current: -1, type: '', verdict: 'errors', rule: '' };

/** An element with a class and text or children. */
function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function shows(mention) {
  if (state.type && mention.type !== state.type) return false;
  if (state.rule && mention.rule !== state.rule) return false;
  return state.verdict === '' || (state.verdict === 'errors' ? mention.verdict !== 'full' : mention.verdict === state.verdict);
}

/** All places that the keys step through: [article, mention]. */
function stops() {
  return data.articles.flatMap((article, a) => article.mentions.flatMap((mention, m) => (shows(mention) ? [[a, m]] : [])));
}

/** The text with marks; side is "gold" or "predicted". Marks of two types may share characters, so the text is cut at every edge. */
function renderText(article, side) {
  const box = make('div', 'text');
  box.dir = 'auto';
  const marked = article.mentions.map((mention, index) => ({ mention, index, place: mention[side] })).filter(({ place }) => place);
  const edges = [...new Set([0, article.text.length, ...marked.flatMap(({ place }) => [place.start, place.end])])].sort((a, b) => a - b);
  const starting = [...marked].sort((a, b) => a.place.start - b.place.start);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    open = open.filter(({ place }) => place.end > start);
    while (next < starting.length && starting[next].place.start <= start) open.push(starting[next++]);
    const text = article.text.slice(start, end);
    if (open.length === 0) {
      box.append(text);
      continue;
    }
    const top = open.reduce((a, b) => (b.place.end - b.place.start < a.place.end - a.place.start ? b : a));
    const mark = make('mark', [top.mention.type, top.mention.verdict, shows(top.mention) ? '' : 'faded', top.index === state.current ? 'current' : ''].join(' ').trim(), text);
    mark.tabIndex = -1;
    mark.dataset.mention = String(top.index);
    mark.title = top.mention.type + ': ' + WORDS[top.mention.verdict] + (top.mention.rule ? ', rule ' + top.mention.rule : '');
    for (const closing of open.filter(({ place }) => place.end === end)) mark.append(make('sup', '', LETTERS[closing.mention.type] + SIGNS[closing.mention.verdict]));
    mark.addEventListener('click', () => select(state.article, top.index));
    box.append(mark);
  }
  return box;
}

function renderDetails(mention) {
  const box = byId('details');
  box.replaceChildren(make('h3', '', 'Mention'));
  if (!mention) {
    box.append('Click a mark, or step with the keys.');
    return;
  }
  box.append(make('div', 'verdict ' + (mention.verdict === 'full' ? 'full' : 'bad'), mention.type + ': ' + WORDS[mention.verdict]));
  box.append(make('div', 'legend', mention.rule ? 'rule ' + mention.rule : 'no rule'));
  const list = make('dl', '', make('dt', 'head', ''), make('dd', 'head', 'gold'), make('dd', 'head', 'predicted'));
  const names = [...new Set([...Object.keys(mention.gold?.values ?? {}), ...Object.keys(mention.predicted?.values ?? {})])];
  const show = (value) => (value === undefined ? '–' : value === null ? 'null' : String(value));
  const row = (name, gold, predicted, wrong) => list.append(make('dt', '', name), make('dd', '', show(gold)), make('dd', wrong ? 'wrong' : '', show(predicted)));
  row('span', mention.gold && mention.gold.text, mention.predicted && mention.predicted.text, mention.verdict !== 'full' && mention.verdict !== 'span');
  const judged = (name) => mention.wrong.includes(name) || ((name === 'min' || name === 'max') && mention.wrong.includes('value'));
  for (const name of names) row(name, mention.gold?.values[name], mention.predicted?.values[name], judged(name));
  box.append(list);
}

function render() {
  const article = data.articles[state.article];
  const errors = article.mentions.filter(({ verdict }) => verdict !== 'full').length;
  byId('gold').replaceChildren(make('h2', '', article.id), make('h3', '', 'Gold'), renderText(article, 'gold'));
  byId('predicted').replaceChildren(make('h2', '', article.mentions.length + ' mentions, ' + errors + ' errors'), make('h3', '', 'Predicted'), renderText(article, 'predicted'));
  renderDetails(article.mentions[state.current]);
  const all = stops();
  const at = all.findIndex(([a, m]) => a === state.article && m === state.current);
  byId('position').textContent = (at < 0 ? '–' : String(at + 1)) + ' of ' + all.length;
  byId('article').value = String(state.article);
}

function select(article, mention) {
  state.article = article;
  state.current = mention;
  render();
  const mark = document.querySelector('mark.current');
  if (mark) {
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center' });
  }
}

function step(direction) {
  const all = stops();
  if (all.length === 0) return;
  const here = ([a, m]) => a - state.article || m - state.current;
  const found = direction > 0 ? all.find((stop) => here(stop) > 0) : all.findLast((stop) => here(stop) < 0);
  const [article, mention] = found ?? (direction > 0 ? all[0] : all[all.length - 1]);
  select(article, mention);
}

function option(value, text) {
  const element = make('option', '', text);
  element.value = value;
  return element;
}

function choose(id, name, entries) {
  byId(id).replaceChildren(...entries.map(([value, text]) => option(value, text)));
  byId(id).value = state[name];
  byId(id).addEventListener('change', (event) => {
    state[name] = event.target.value;
    state.current = -1;
    render();
  });
}

const rules = [...new Set(data.articles.flatMap(({ mentions }) => mentions.flatMap(({ rule }) => (rule ? [rule] : []))))].sort();
choose('type', 'type', [['', 'all types'], ...['ORG', 'DRUG', 'FIGURE', 'DATE'].map((type) => [type, type])]);
choose('verdict', 'verdict', [['errors', 'all errors'], ['', 'all mentions'], ...Object.entries(WORDS)]);
choose('rule', 'rule', [['', 'all rules'], ...rules.map((rule) => [rule, rule])]);
byId('article').replaceChildren(...data.articles.map(({ id, mentions }, a) => option(String(a), id + ' (' + mentions.filter(({ verdict }) => verdict !== 'full').length + ')')));
byId('article').addEventListener('change', (event) => select(Number(event.target.value), -1));
byId('next').addEventListener('click', () => step(1));
byId('previous').addEventListener('click', () => step(-1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'SELECT') return;
  if (event.key === 'n' || event.key === 'j' || event.key === 'ArrowRight') step(1);
  else if (event.key === 'p' || event.key === 'k' || event.key === 'ArrowLeft') step(-1);
  else return;
  event.preventDefault();
});
for (const cells of data.scores) {
  const row = make('tr', '');
  for (const cell of cells) row.append(make(byId('scores').rows.length === 0 ? 'th' : 'td', '', cell));
  byId('scores').append(row);
}
if (data.articles.length > 0) render();
`;
