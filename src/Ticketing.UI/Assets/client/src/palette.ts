// The command palette (Ctrl-K) and the help on shortcuts (?): dialogs that are fetched when they are first wanted.
import { isTyping } from './shortcuts.js';

const root = () => document.body.dataset['root'] ?? '';
const items = () => [...document.querySelectorAll<HTMLElement>('#palette [role="option"]')];
let asked = 0;

async function open(path: string): Promise<HTMLDialogElement | undefined> {
  const place = document.getElementById('dialogs');
  if (!place || document.querySelector('dialog[open]')) return undefined;
  const answer = await fetch(root() + path, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || document.querySelector('dialog[open]')) return undefined;
  place.innerHTML = await answer.text();
  const dialog = place.querySelector('dialog');
  if (!dialog) return undefined;
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  // A click beside it closes it, as Escape does.
  dialog.addEventListener('click', event => {
    if (event.target === dialog || (event.target as Element).closest('[data-close-dialog]')) dialog.close();
  });
  dialog.showModal();
  return dialog;
}

function choose(next: HTMLElement | undefined): void {
  for (const item of items()) item.setAttribute('aria-selected', String(item === next));
  const field = document.querySelector<HTMLInputElement>('#palette-q');
  if (next) field?.setAttribute('aria-activedescendant', next.id);
  else field?.removeAttribute('aria-activedescendant');
  next?.scrollIntoView({ block: 'nearest' });
}

function go(item: HTMLElement): void {
  if (item.dataset['href']) {
    location.assign(item.dataset['href']);
    return;
  }
  const form = document.querySelector<HTMLFormElement>('#palette-theme');
  if (!form || !item.dataset['themeChoice']) return;
  form.querySelector<HTMLInputElement>('[name="theme"]')!.value = item.dataset['themeChoice'];
  form.querySelector<HTMLInputElement>('[name="back"]')!.value = location.pathname + location.search;
  form.submit();
}

async function find(field: HTMLInputElement): Promise<void> {
  const turn = ++asked;
  const answer = await fetch(`${field.dataset['results']}?q=${encodeURIComponent(field.value)}`, { headers: { 'HX-Request': 'true' } });
  const html = await answer.text();
  const list = document.getElementById('palette-results');
  // Answers may overtake each other.
  if (turn !== asked || !answer.ok || !list) return;
  list.innerHTML = html;
  choose(items()[0]);
  const count = document.querySelector<HTMLElement>('[data-palette-count]');
  if (count) count.textContent = count.dataset['text']?.replace('{0}', String(items().length)) ?? '';
}

async function openPalette(): Promise<void> {
  await open('/palette');
  document.querySelector<HTMLInputElement>('#palette-q')?.focus();
  choose(items()[0]);
}

document.addEventListener('keydown', event => {
  const chosen = document.querySelector<HTMLElement>('#palette [aria-selected="true"]');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    const shown = document.querySelector<HTMLDialogElement>('#palette[open]');
    if (shown) shown.close();
    else void openPalette();
  } else if (event.key === '?' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void open('/palette/shortcuts');
  } else if ((event.target as HTMLElement).id === 'palette-q' && !event.isComposing) {
    const all = items();
    const at = chosen ? all.indexOf(chosen) : -1;
    if (event.key === 'ArrowDown') choose(all[(at + 1) % all.length]);
    else if (event.key === 'ArrowUp') choose(all[(at - 1 + all.length) % all.length]);
    else if (event.key === 'Enter' && chosen) go(chosen);
    else return;
    event.preventDefault();
  }
});

document.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement && event.target.id === 'palette-q') void find(event.target);
});

document.addEventListener('click', event => {
  const target = event.target as Element;
  if (target.closest('[data-open-palette]')) void openPalette();
  const item = target.closest<HTMLElement>('#palette [role="option"]');
  if (item) go(item);
});

for (const button of document.querySelectorAll<HTMLElement>('[data-open-palette]')) button.hidden = false;
