// A field above the list of publications that leaves those that hold every word typed. Without scripts the list is whole.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lists = [...document.querySelectorAll('main ol.pf-publications')];

if (lists.length) {
  const heading = (list) => (/^H\d$/.test(list.previousElementSibling?.tagName) ? list.previousElementSibling : null);
  const entries = lists.flatMap((list) => [...list.children].map((item) => ({
    item,
    text: fold([heading(list), ...item.querySelectorAll('.title, .pf-authors, .venue, .abstract')].map((e) => e?.textContent).join(' ')),
  })));
  // Our own page has the field's place from the start, so that nothing moves; a page of the owner's gets it here.
  let row = document.querySelector('.pf-filter');
  if (!row) {
    row = document.createElement('p');
    row.className = 'pf-filter pf-meta';
    (heading(lists[0]) ?? lists[0]).before(row);
  }
  const input = document.createElement('input');
  const status = document.createElement('span');
  input.type = 'search';
  input.placeholder = say('Filter');
  input.setAttribute('aria-label', say('Filter publications'));
  status.setAttribute('role', 'status');
  row.append(input, status);

  const apply = () => {
    const words = fold(input.value).split(/\s+/);
    for (const { item, text } of entries) item.hidden = !words.every((w) => text.includes(w));
    for (const list of lists) {
      list.hidden = list.children.length > 0 && [...list.children].every((item) => item.hidden);
      if (heading(list)) heading(list).hidden = list.hidden;
    }
    status.textContent = input.value.trim() && say('{0} of {1}').replace('{0}', entries.filter((e) => !e.item.hidden).length).replace('{1}', entries.length);
  };
  input.addEventListener('input', apply);
  // A browser that goes back brings the words along.
  apply();
}
