// Frames with a drawing ask for the theme of the page, and hear of each change.

const system = matchMedia('(prefers-color-scheme: dark)');
const frames = [...document.querySelectorAll('.pf-diagram iframe')];
const tell = (frame) => {
  const theme = document.documentElement.dataset.theme;
  frame.contentWindow?.postMessage({ isDark: theme ? theme === 'dark' : system.matches }, '*');
};
const tellAll = () => frames.forEach(tell);

addEventListener('message', ({ source }) => frames.filter((frame) => frame.contentWindow === source).forEach(tell));
system.addEventListener('change', tellAll);
new MutationObserver(tellAll).observe(document.documentElement, { attributeFilter: ['data-theme'] });
// Frames that were ready before this script.
tellAll();
