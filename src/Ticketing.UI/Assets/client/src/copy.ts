// Buttons that copy a text: shown where the browser can.
import { notify } from './notices.js';

const show = () =>
  document.querySelectorAll<HTMLElement>('[data-copy][hidden]').forEach(button => { button.hidden = !navigator.clipboard; });

document.addEventListener('DOMContentLoaded', show);
document.addEventListener('htmx:after:swap', show);
if (document.readyState !== 'loading') show();

document.addEventListener('click', async event => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
  const source = button && document.querySelector<HTMLTextAreaElement>(button.dataset['copy'] ?? '');
  if (!source) return;
  try {
    await navigator.clipboard.writeText(source.value);
    notify(button.dataset['copied'] ?? '', 'success');
  } catch {
    // No permission: the text is chosen, and Ctrl-C does the rest.
    source.select();
  }
});
