// The preview, in Development only: shows a saved change at once and keeps the place on the page; lists what is wrong in the page's files.

const own = document.querySelector('script[data-state]');
const most = 20;
let state = own.dataset.state;
let sent;
let work = load().then((page) => { sent = page; });

// The page as the server sends it now, before any script has changed it, so that two of them can be compared.
async function load() {
  const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' }, cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const mark = page.querySelector('script[data-state]');
  const loaded = { page, policy: answer.headers.get('content-security-policy'), state: mark?.dataset.state };
  mark?.remove();
  return loaded;
}

async function update(next) {
  if (next === state) return;
  const now = await load();
  // The whole page is loaded again if its earlier version was not fetched here, or if a picture or another file changed, which only a reload fetches.
  if (sent?.state !== state || files(now.state) !== files(state) || !fits(now)) {
    location.reload();
    return;
  }
  patch(document.querySelector('main'), sent.page.querySelector('main'), now.page.querySelector('main'));
  state = now.state;
  sent = now;
  await showFindings();
}

const files = (mark) => mark?.split('-')[1];

// Whether only main has changed, and no script has to run for the change.
function fits(now) {
  const [before, after] = [sent.page, now.page];
  if (now.policy !== sent.policy || !before.head.isEqualNode(after.head)) return false;
  const [old, young] = [rest(before), rest(after)];
  const changed = !before.querySelector('main')?.isEqualNode(after.querySelector('main'));
  return old.isEqualNode(young) && !(changed && after.querySelector('main script'));
}

function rest(page) {
  const root = page.documentElement.cloneNode(true);
  root.querySelector('main')?.replaceChildren();
  return root;
}

// Changes the page shown from what was sent before to what is sent now, and replaces only the innermost elements that differ.
function patch(shown, before, after) {
  if (before.isEqualNode(after)) return;
  const [are, were, will] = [[...shown.children], [...before.children], [...after.children]];
  if (are.length !== were.length || !before.cloneNode().isEqualNode(after.cloneNode()) || words(before) !== words(after)) {
    shown.replaceWith(document.importNode(after, true));
    return;
  }
  let start = 0;
  while (start < Math.min(were.length, will.length) && were[start].isEqualNode(will[start])) start += 1;
  let end = 0;
  while (end < Math.min(were.length, will.length) - start && were.at(-1 - end).isEqualNode(will.at(-1 - end))) end += 1;
  if (were.length === will.length) {
    for (let i = start; i < were.length - end; i += 1) patch(are[i], were[i], will[i]);
    return;
  }
  const behind = are[were.length - end] ?? null;
  are.slice(start, were.length - end).forEach((element) => element.remove());
  will.slice(start, will.length - end).forEach((element) => shown.insertBefore(document.importNode(element, true), behind));
}

const words = (element) => [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data.trim()).join('\n').trim();

function make(name, attributes, ...inside) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...inside);
  return element;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

function list(findings, all) {
  const items = findings.map((f) => make('li', { class: f.severity },
    make('p', {}, make('strong', {}, f.severity), ' ', make('code', {}, f.place), ' ', f.message, ' ', make('span', { class: 'code' }, f.code)),
    ...(f.source === null ? [] : [make('pre', {}, `${f.source}\n${f.caret}`)])));
  const more = all > most ? [make('li', {}, make('p', {}, `and ${all - most} more, which "profile check" names`))] : [];
  return make('ul', {}, ...items, ...more);
}

const overlay = make('profile-preview', {});
const panel = make('div', { class: 'panel', role: 'status' });
overlay.attachShadow({ mode: 'open' }).append(make('link', { rel: 'stylesheet', href: '/_/preview.css' }), panel);

async function showFindings() {
  const answer = await fetch(`/_/findings?page=${encodeURIComponent(decodeURIComponent(location.pathname))}`);
  const { own: here, ownCount, others, othersCount } = await answer.json();
  panel.hidden = ownCount + othersCount === 0;
  const open = panel.querySelector('details:not(.others)')?.open ?? ownCount > 0;
  const part = (attributes, found, where, number) =>
    number > 0 ? [make('details', attributes, make('summary', {}, `${count(number, 'mistake')} in ${where}`), list(found, number))] : [];
  panel.replaceChildren(
    ...part(open ? { open: '' } : {}, here, "this page's files", ownCount),
    ...part({ class: 'others' }, others, 'other files', othersCount));
}

// A browser has few connections to one server: a page listens only while it is visible, and first learns what it missed.
let events;
function listen() {
  const isSeen = document.visibilityState === 'visible';
  if (isSeen && !events) {
    events = new EventSource('/_/events');
    events.addEventListener('site', ({ data }) => { work = work.then(() => update(data)).catch(() => {}); });
  } else if (!isSeen) {
    events?.close();
    events = undefined;
  }
}

document.body.append(overlay);
// Leaves room below the page, so that the panel never hides its end.
new ResizeObserver(() => { overlay.style.height = `${panel.hidden ? 0 : panel.offsetHeight + 32}px`; }).observe(panel);
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => events?.close());
showFindings().catch(() => {});
listen();
