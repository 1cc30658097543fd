// Adds a copy button to each block of code and each citation.

const words = JSON.parse(document.querySelector('meta[name="profile:words"]')?.content ?? '{}');
const say = (text) => words[text] ?? text;

const status = document.createElement('p');
status.className = 'pf-skip';
status.setAttribute('role', 'status');
document.body.append(status);

for (const block of document.querySelectorAll('.highlight, .pf-publications details:has(> pre), .pf-citations dd:not(.highlight)')) {
  const source = block.querySelector('code') ?? block;
  // Read before the button is added, whose label is not copied.
  const text = source.textContent.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pf-copy';
  button.textContent = say('Copy');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say('Copied');
    } catch {
      button.textContent = say('Press Ctrl+C');
      getSelection().selectAllChildren(source);
    }
    status.textContent = button.textContent;
    setTimeout(() => { button.textContent = say('Copy'); status.textContent = ''; }, 2000);
  });
  block.append(button);
}
