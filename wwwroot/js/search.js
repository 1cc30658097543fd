// Loaded at first use. Every word must match the beginning of a word; Chinese, Japanese and Korean match any part.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize().toLowerCase();
const isCjk = (word) => /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}/u.test(word);
const wordsOf = (query) => fold(query.slice(0, 200)).split(/[\s"]+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).slice(0, 16);

function pattern(word) {
  const text = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return isCjk(word) ? text : `(?<![\\p{L}\\p{N}])${text}[\\p{L}\\p{N}]*`;
}

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

let loading;

function load() {
  loading ??= fetch(new URL('../search.json', import.meta.url))
    .then((answer) => answer.json())
    .then((all) => all.map((d) => ({ ...d, t: fold(d.title), x: fold(d.text) })));
  loading.catch(() => { loading = null; });
  return loading;
}

// Results grouped by kind; the kind with the best result comes first.
async function find(query, most) {
  const words = wordsOf(query);
  const tests = words.map((w) => new RegExp(pattern(w), 'u'));
  const hits = [];
  for (const d of words.length ? await load() : []) {
    let rank = 0;
    for (const test of tests) {
      const score = (test.test(d.t) ? 8 : 0) + (test.test(d.x) ? 1 : 0);
      rank = score && rank + score;
      if (!score) break;
    }
    if (rank) hits.push({ ...d, rank, at: Math.max(0, d.x.search(tests[0])) });
  }
  const groups = new Map();
  for (const hit of hits.sort((a, b) => b.rank - a.rank).slice(0, most)) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return { count: hits.length, groups, marks: words.length && new RegExp(words.map(pattern).join('|'), 'gu') };
}

function marked(text, marks) {
  const plain = fold(text);
  const parts = [];
  let from = 0;
  if (plain.length === text.length) {
    for (const match of plain.matchAll(marks)) {
      parts.push(text.slice(from, match.index), make('mark', {}, text.slice(match.index, from = match.index + match[0].length)));
    }
  }
  return [...parts, text.slice(from)];
}

function snippet({ text, at }, marks) {
  const from = at < 60 ? 0 : text.indexOf(' ', at - 50) + 1 || at;
  const start = from > at ? at : from;
  const cut = start + 160;
  const space = text.lastIndexOf(' ', cut);
  const end = cut < text.length && space > start + 100 ? space : cut;
  return [start ? '…' : '', ...marked(text.slice(start, end), marks), end < text.length ? '…' : ''];
}

const results = (count) => {
  const form = `{0} results#${new Intl.PluralRules(document.documentElement.lang || 'en').select(count)}`;
  return (words[form] ?? say('{0} results')).replace('{0}', count);
};
const said = (count) => (count === 0 ? say('Nothing found') : count === 1 ? say('1 result') : results(count));

/** Results in the page itself, where no server put them. */
export async function show(place, query) {
  document.getElementById('q').value = query;
  const { count, groups, marks } = await find(query, 50);
  place.append(make('p', { role: 'status', class: 'pf-meta' }, said(count)));
  for (const [kind, hits] of groups) {
    const items = hits.map((d) => make('li', {}, make('a', { href: d.url }, ...marked(d.title, marks)), make('p', {}, ...snippet(d, marks))));
    place.append(make('section', {}, make('h2', {}, kind), make('ol', {}, ...items)));
  }
}

let dialog;

/** The dialog; `page` is the address of the page that searches. */
export function open(page) {
  dialog ??= build(page);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input').select();
  load().catch(() => {});
}

function build(page) {
  const input = make('input', {
    type: 'search', name: 'q', maxlength: 200, placeholder: say('Search'), 'aria-label': say('Search'), autocomplete: 'off', spellcheck: 'false',
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-list', 'aria-autocomplete': 'list',
  });
  const close = make('button', { type: 'button', 'aria-label': `${say('Close')} Esc` }, 'Esc');
  close.addEventListener('click', () => made.close());
  const status = make('p', { role: 'status', class: 'pf-meta' });
  const list = make('div', { role: 'listbox', id: 'search-list', 'aria-label': say('Results'), hidden: '' });
  const made = make('dialog', { class: 'pf-search', 'aria-label': say('Search') }, make('form', { role: 'search', action: page }, input, close), status, list);
  let options = [];
  let active = -1;

  function choose(index) {
    options[active]?.setAttribute('aria-selected', 'false');
    active = options.length ? (index + options.length) % options.length : -1;
    options[active]?.setAttribute('aria-selected', 'true');
    options[active]?.scrollIntoView({ block: 'nearest' });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', options[active].id);
  }

  async function update() {
    const query = input.value;
    let found;
    try {
      found = await find(query, 20);
    } catch {
      status.textContent = say('The search could not be loaded; Enter asks the server.');
      return;
    }
    // The visitor has typed on; the new query gets its own results.
    if (query !== input.value) return;
    options = [];
    list.replaceChildren(...[...found.groups].map(([kind, hits], g) => make(
      'div', { role: 'group', 'aria-labelledby': `search-kind-${g}` },
      make('p', { class: 'kind', id: `search-kind-${g}` }, kind),
      ...hits.map((d) => {
        const option = make('a', { role: 'option', 'aria-selected': 'false', tabindex: -1, id: `search-${options.length}`, href: d.url },
          make('span', {}, ...marked(d.title, found.marks)), make('small', {}, ...snippet(d, found.marks)));
        options.push(option);
        return option;
      }),
    )));
    list.hidden = !options.length;
    input.setAttribute('aria-expanded', options.length > 0);
    status.textContent = found.marks ? said(found.count) : '';
    active = -1;
    choose(0);
  }

  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(active + step);
    else if (event.key === 'Enter' && options[active]) options[active].click();
    // By default Escape only empties the field.
    else if (event.key === 'Escape') made.close();
    else return;
    event.preventDefault();
  });
  made.addEventListener('click', ({ target }) => {
    if (target === made || target.closest('a')) made.close();
  });
  document.body.append(made);
  return made;
}
