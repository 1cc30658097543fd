// A button at each block of code that copies it. Without scripts the code is selected by hand; line numbers are no text either way.

for (const block of document.querySelectorAll('.highlight')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  block.append(button);
}

document.addEventListener('click', async ({ target }) => {
  if (!target.classList.contains('copy')) return;
  try {
    await navigator.clipboard.writeText(target.parentElement.querySelector('code').textContent.trimEnd());
    target.textContent = 'Copied';
  } catch {
    target.textContent = 'Press Ctrl+C';
    getSelection().selectAllChildren(target.parentElement.querySelector('code'));
  }
  setTimeout(() => { target.textContent = 'Copy'; }, 2000);
});
