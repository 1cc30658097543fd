// Without scripts the theme follows the system, and every page works.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const themes = [
  { name: 'system', label: 'Theme: as the system', path: 'M3 5h18v11H3zM9 20h6M12 16v4' },
  {
    name: 'light', label: 'Theme: light',
    path: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1',
  },
  { name: 'dark', label: 'Theme: dark', path: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z' },
];

function stored() {
  try {
    return themes.findIndex((t) => t.name === localStorage.theme);
  } catch {
    return -1;
  }
}

function apply(button, index) {
  const { name, label, path } = themes[index];
  if (name === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  button.setAttribute('aria-label', say(label));
  button.title = say(label);
  const line = 'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';
  button.innerHTML = `<svg viewBox="0 0 24 24" ${line} aria-hidden="true"><path d="${path}"/></svg>`;
}

function addThemeToggle() {
  const button = document.querySelector('.pf-theme');
  // The first press shows the other theme than the system's.
  const order = matchMedia('(prefers-color-scheme: dark)').matches ? [0, 1, 2] : [0, 2, 1];
  let index = Math.max(0, stored());
  apply(button, index);
  button.addEventListener('click', () => {
    index = order[(order.indexOf(index) + 1) % order.length];
    try {
      localStorage.theme = themes[index].name;
    } catch {
      // Storage may be blocked.
    }
    apply(button, index);
  });
}

addThemeToggle();

function addSearch() {
  const link = document.querySelector('.pf-search-link');
  if (!link) return;
  const open = (event) => {
    event.preventDefault();
    import('./search.js').then((search) => search.open(link.href), () => { location.href = link.href; });
  };
  link.title = say('Search (Ctrl K)');
  link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener('keydown', (event) => {
    const isTyped = event.target.closest?.('input, textarea, select, [contenteditable]');
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') open(event);
    else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyped) open(event);
  });

  // An exported site has no server that answers the form.
  const results = document.querySelector('.pf-search-results:empty');
  const query = new URLSearchParams(location.search).get('q')?.trim();
  if (results && query) import('./search.js').then((search) => search.show(results, query));
}

addSearch();

// One menu is open at a time; Esc or a click elsewhere closes it.
function addMenus() {
  const menus = [...document.querySelectorAll('.pf-menu')];
  const closeBut = (kept) => {
    for (const menu of menus) if (menu !== kept) menu.open = false;
  };
  document.addEventListener('click', ({ target }) => closeBut(target.closest('.pf-menu')));
  document.addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' && menus.find((m) => m.open);
    if (!menu) return;
    if (menu.contains(document.activeElement)) menu.firstElementChild.focus();
    closeBut();
  });
}

addMenus();

// The table of contents marks the part that is being read.
function followContents() {
  const links = [...document.querySelectorAll('.pf-contents a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const at = headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, i) => (i === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  };
  if (!links.length) return;
  let isDue = false;
  addEventListener('scroll', () => {
    if (!isDue) requestAnimationFrame(() => { isDue = false; mark(); });
    isDue = true;
  }, { passive: true });
  mark();
}

followContents();

// A link into a closed part opens it.
function openTarget() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not percent-encoded.
  }
  const target = document.getElementById(id);
  if (!target?.closest('details:not([open])')) return;
  for (let part = target; part; part = part.parentElement) if (part.matches('details')) part.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
