// Pictures that open at full size, two pictures under a slider, players of other sites behind a box, and a recording of the name. Without scripts there are
// links to the picture, the player or the recording, and the two pictures are side by side.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const hosts = new Set([location.origin, ...[...document.images].map((img) => new URL(img.src || '/', location).origin)]);
// The page's policy allows pictures only from these hosts.
const isPicture = (link) => hosts.has(link.origin) && /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(link.pathname);
const zoomed = [...document.querySelectorAll('main a[href]:has(> img), main img[data-zoomable]')].filter((e) => e.matches('img')
  ? !e.closest('a') : isPicture(e));

const dialog = document.createElement('dialog');
const picture = document.createElement('img');
const caption = document.createElement('p');
let shown = [];
let place = 0;

function button(label, sign, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  dialog.append(made);
  return made;
}

function show(step) {
  place = (place + step + shown.length) % shown.length;
  const of = shown[place];
  const img = of.querySelector?.('img') ?? of;
  picture.src = of.href ?? (img.dataset.zoomSrc || img.src);
  picture.alt = img.alt;
  caption.textContent = of.closest('figure')?.querySelector('figcaption')?.textContent || of.title || of.dataset.title || '';
}

// The pictures of a gallery open one after another.
const gallery = (e) => e.closest('.pswp-gallery, .spotlight-group, swiper-container') ?? e.dataset.lightbox ?? e.dataset.gall;

if (zoomed.length) {
  dialog.className = 'pf-zoom';
  dialog.append(picture, caption);
  const steps = [button(say('Previous'), '‹', () => show(-1)), button(say('Next'), '›', () => show(1))];
  button(say('Close'), '×', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') show(key === 'ArrowLeft' ? -1 : 1);
  });
  document.body.append(dialog);
  for (const one of zoomed) {
    if (one.matches('img')) {
      one.tabIndex = 0;
      one.setAttribute('role', 'button');
      one.setAttribute('aria-label', `${say('Enlarge')} ${one.alt}`.trim());
    }
    const open = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const group = gallery(one);
      shown = group ? zoomed.filter((other) => gallery(other) === group) : [one];
      place = shown.indexOf(one);
      for (const step of steps) step.hidden = shown.length < 2;
      dialog.setAttribute('aria-label', say('Picture'));
      show(0);
      dialog.showModal();
    };
    one.addEventListener('click', open);
    one.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && one.matches('img') && open(event));
  }
}

for (const pair of document.querySelectorAll('img-comparison-slider')) {
  const range = document.createElement('input');
  range.type = 'range';
  range.value = 50;
  range.setAttribute('aria-label', say('Compare the two pictures'));
  const move = () => pair.style.setProperty('--at', `${range.value}%`);
  range.addEventListener('input', move);
  pair.append(range);
  pair.classList.add('pf-compared');
  move();
}

for (const box of document.querySelectorAll('a[data-frame]')) {
  box.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const player = document.createElement('iframe');
    player.allowFullscreen = true;
    player.title = box.dataset.title;
    player.src = box.dataset.frame;
    box.replaceWith(player);
    player.className = 'pf-player';
    player.focus();
  });
}

for (const link of document.querySelectorAll('.pf-sound')) {
  const sound = link.querySelector('audio');
  link.setAttribute('role', 'button');
  const play = (event) => {
    event.preventDefault();
    sound.currentTime = 0;
    sound.play();
  };
  link.addEventListener('click', play);
  link.addEventListener('keydown', (event) => event.key === ' ' && play(event));
}
