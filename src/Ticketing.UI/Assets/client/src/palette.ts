// The command palette (Ctrl-K) and the help on shortcuts (?). The palette opens at once, before anything is fetched:
// what is typed meanwhile is not lost.
import { choose, openerOf } from './choosing/index.js';
import { subjects } from './choosing/tickets.js';
import { dialogIn, showDialog } from './dialogs.js';
import { notify } from './notices.js';
import { recentTickets } from './recent.js';
import { ask } from './request.js';
import { isTyping } from './shortcuts.js';

const root = () => document.body.dataset['root'] ?? '';
const palette = () => document.getElementById('palette');
const items = () => [...document.querySelectorAll<HTMLElement>('#palette [role="option"]')];
let asked = 0;
let about: string[] = [];
let latest: Promise<void> = Promise.resolve();

// Which keys there are is another thing on each page.
const pageOf = () => document.querySelector('#ticket') ? 'ticket' : document.querySelector('form#tickets') ? 'list'
  : document.querySelector('#board') ? 'board' : '';

async function openHelp(): Promise<void> {
  if (document.querySelector('dialog[open]')) return;
  const answer = await ask(`${root()}/palette/shortcuts?on=${pageOf()}`);
  const dialog = dialogIn(await answer.text());
  if (answer.ok && dialog && !document.querySelector('dialog[open]')) showDialog(dialog);
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string>, ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// It covers the page as a modal dialog does, but is a popover: making a page inert computes the style of all that is on it anew, which
// takes longer than all else that opening does. The field alone can have the focus, so nothing behind is reached by key.
function openPalette(): void {
  const button = document.querySelector<HTMLElement>('.sidebar [data-open-palette]');
  if (!button || document.querySelector('dialog[open]')) return;
  const label = button.querySelector('span')?.textContent ?? '';
  const field = make('input', {
    id: 'palette-q', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': 'palette-results',
    'aria-label': label, placeholder: label, autocomplete: 'off', spellcheck: 'false',
  });
  const escape = make('kbd', {});
  escape.textContent = 'Esc';
  about = subjects();
  const over = make('div', { class: 'overlay', id: 'palette', popover: 'auto', role: 'dialog', 'aria-modal': 'true', 'aria-label': label },
    make('div', { class: 'dialog palette' },
      make('div', { class: 'palette-field' }, button.querySelector('svg')!.cloneNode(true), field, escape),
      make('div', { class: 'palette-results', id: 'palette-results', role: 'listbox', 'aria-label': label }),
      make('p', { class: 'visually-hidden', role: 'status' })));
  over.addEventListener('toggle', event => {
    if ((event as ToggleEvent).newState === 'closed') over.remove();
  });
  document.getElementById('dialogs')!.replaceChildren(over);
  over.showPopover();
  field.focus();
  latest = find(field);
}

function mark(next: HTMLElement | undefined): void {
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
  if (item.dataset['menu']) {
    const { menu, to, asksMore: asks } = item.dataset;
    palette()?.hidePopover();
    choose({ part: menu, tickets: about, opener: openerOf(menu) }, to, asks !== undefined);
    return;
  }
  if (item.dataset['copies']) {
    palette()?.hidePopover();
    const address = new URL(item.dataset['copies'], location.href).href;
    void navigator.clipboard.writeText(address).then(() => notify(item.textContent?.trim() ?? ''));
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
  const query = new URLSearchParams({ q: field.value });
  for (const ticket of about) query.append('ticket', ticket);
  if (field.value.trim() === '') for (const ticket of recentTickets()) query.append('recent', ticket);
  const answer = await ask(`${root()}/palette/results?${query}`);
  const html = await answer.text();
  const list = document.getElementById('palette-results');
  // Answers may overtake each other, and the palette may be another one by now.
  if (turn !== asked || !answer.ok || !list || !field.isConnected) return;
  list.innerHTML = html;
  const count = list.querySelector('[data-palette-count]');
  const status = document.querySelector('#palette [role="status"]');
  if (count && status) status.textContent = count.textContent;
  count?.remove();
  mark(items()[0]);
}

// Whoever types fast and presses Enter means what he typed, not what was found before.
async function take(): Promise<void> {
  await latest.catch(() => undefined);
  const chosen = document.querySelector<HTMLElement>('#palette [aria-selected="true"]');
  if (chosen) go(chosen);
}

document.addEventListener('keydown', event => {
  const chosen = document.querySelector<HTMLElement>('#palette [aria-selected="true"]');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    const shown = palette();
    if (shown) shown.hidePopover();
    else openPalette();
  } else if (event.key === '?' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void openHelp();
  } else if ((event.target as HTMLElement).id === 'palette-q' && !event.isComposing) {
    const all = items();
    const at = chosen ? all.indexOf(chosen) : -1;
    if (event.key === 'ArrowDown') mark(all[(at + 1) % all.length]);
    else if (event.key === 'ArrowUp') mark(all[(at - 1 + all.length) % all.length]);
    else if (event.key === 'Enter') void take();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  }
});

document.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement && event.target.id === 'palette-q') latest = find(event.target);
});

document.addEventListener('click', event => {
  const target = event.target as Element;
  if (target.closest('[data-open-palette]')) openPalette();
  if (target === palette()) palette()?.hidePopover();
  const item = target.closest<HTMLElement>('#palette [role="option"]');
  if (item) go(item);
});
