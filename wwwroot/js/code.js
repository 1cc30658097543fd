// A button at each block of code that copies it. Without scripts the code is selected by hand; line numbers are no text either way.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

for (const block of document.querySelectorAll('.highlight')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pf-copy';
  button.textContent = say('Copy');
  block.append(button);
}

document.addEventListener('click', async ({ target }) => {
  if (!target.classList.contains('pf-copy')) return;
  try {
    await navigator.clipboard.writeText(target.parentElement.querySelector('code').textContent.trimEnd());
    target.textContent = say('Copied');
  } catch {
    target.textContent = say('Press Ctrl+C');
    getSelection().selectAllChildren(target.parentElement.querySelector('code'));
  }
  setTimeout(() => { target.textContent = say('Copy'); }, 2000);
});
