// The filter of publications. Without scripts its links lead to the archives.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const filter = document.querySelector('.pf-filter');
const lists = [...document.querySelectorAll('main ol.pf-publications')];
const heading = (list) => (/^H\d$/.test(list.previousElementSibling?.tagName) ? list.previousElementSibling : null);
const address = new URL(location);

const chips = [...filter.querySelectorAll('a')].map((link) => ({
  link,
  facet: link.closest('details').dataset.facet,
  value: decodeURIComponent(link.pathname.split('/').at(-2)),
  keys: new Set(link.dataset.keys.split(' ')),
  name: link.firstChild.data.trim(),
  count: link.lastElementChild,
}));
const facets = Map.groupBy?.(chips, (chip) => chip.facet) ?? chips.reduce((m, c) => m.set(c.facet, [...(m.get(c.facet) ?? []), c]), new Map());

const entries = lists.flatMap((list) => [...list.children].map((item) => ({
  item,
  text: fold([
    ...[heading(list), ...item.querySelectorAll('.title, .pf-authors, .venue, .abstract')].map((e) => e?.textContent), item.dataset.keywords,
    ...chips.filter((chip) => chip.keys.has(item.id)).map((chip) => chip.name),
  ].join(' ')),
})));

const row = document.createElement('p');
const input = document.createElement('input');
const status = document.createElement('span');
const clear = document.createElement('button');
input.type = 'search';
input.placeholder = say('Filter');
input.setAttribute('aria-label', say('Filter publications'));
status.setAttribute('role', 'status');
clear.type = 'button';
clear.textContent = say('Clear');
row.append(input, status, clear);
filter.prepend(row);

function apply() {
  const typed = fold(input.value).split(/\s+/);
  const chosen = new Map([...facets].map(([facet, all]) => [facet, all.filter((chip) => chip.isChosen)]));
  // An entry must match every facet, by any chosen value.
  const has = (entry, but) => [...chosen].every(([facet, some]) => facet === but || !some.length || some.some((chip) => chip.keys.has(entry.item.id)));
  const found = entries.filter((entry) => typed.every((word) => entry.text.includes(word)));
  for (const entry of entries) entry.item.hidden = !found.includes(entry) || !has(entry);
  for (const list of lists) {
    list.hidden = list.children.length > 0 && [...list.children].every((item) => item.hidden);
    if (heading(list)) heading(list).hidden = list.hidden;
  }
  for (const [facet, all] of facets) {
    const others = found.filter((entry) => has(entry, facet));
    for (const chip of all) {
      const count = others.filter((entry) => chip.keys.has(entry.item.id)).length;
      chip.count.textContent = count;
      chip.link.parentElement.hidden = !count && !chip.isChosen;
      chip.link.setAttribute('aria-pressed', !!chip.isChosen);
    }
    const summary = all[0].link.closest('details').firstElementChild;
    summary.dataset.label ??= summary.textContent;
    summary.textContent = [summary.dataset.label, chosen.get(facet).map((chip) => chip.name).join(', ')].filter(Boolean).join(': ');
  }
  const isNarrowed = input.value.trim() || chips.some((chip) => chip.isChosen);
  clear.hidden = !isNarrowed;
  status.textContent = isNarrowed
    ? say('{0} of {1}').replace('{0}', entries.filter((e) => !e.item.hidden).length).replace('{1}', entries.length) : '';

  const query = new URLSearchParams();
  if (input.value.trim()) query.set('q', input.value.trim());
  for (const chip of chips) if (chip.isChosen) query.append(chip.facet, chip.value);
  const search = query.size ? `?${query}` : '';
  if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash);
}

function empty() {
  input.value = '';
  for (const chip of chips) chip.isChosen = false;
  apply();
}

input.addEventListener('input', apply);
clear.addEventListener('click', () => { empty(); input.focus(); });
for (const chip of chips) {
  chip.link.setAttribute('role', 'button');
  chip.link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    chip.isChosen = !chip.isChosen;
    apply();
  });
  chip.link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    chip.link.click();
  });
  chip.isChosen = address.searchParams.getAll(chip.facet).includes(chip.value);
}
// The browser's back button restores the words.
input.value = address.searchParams.get('q') ?? input.value;
apply();

// A link to an entry shows that entry, whatever is filtered.
function reveal() {
  const entry = entries.find((e) => `#${e.item.id}` === decodeURIComponent(location.hash));
  if (!entry?.item.hidden) return;
  empty();
  entry.item.scrollIntoView();
}
addEventListener('hashchange', reveal);
reveal();
