// Fields with proposals from the server: <input data-complete="/address" data-listbox="id">. Arrows choose, Enter takes, Escape closes;
// without script it is a plain field. What is taken replaces the whole text: the server says with what, and where one types on.
import { activate, activeIn, listOf, options, Proposals } from './listbox.js';

const proposals = new Proposals();

function close(input: HTMLInputElement): void {
  proposals.forget();
  const list = listOf(input);
  if (list) list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

async function propose(input: HTMLInputElement): Promise<void> {
  const list = listOf(input);
  if (!list) return;
  const html = await proposals.ask(
    `${input.dataset['complete']}?q=${encodeURIComponent(input.value)}&at=${input.selectionStart ?? input.value.length}`);
  if (html === undefined || document.activeElement !== input) return;
  list.innerHTML = html;
  list.hidden = html.length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  input.removeAttribute('aria-activedescendant');
}

function take(input: HTMLInputElement, option: HTMLElement): void {
  input.value = option.dataset['text'] ?? '';
  const caret = Number(option.dataset['caret'] ?? input.value.length);
  input.focus();
  input.setSelectionRange(caret, caret);
  close(input);
  if (input.value.slice(0, caret).endsWith(':')) void propose(input);
}

const field = (target: EventTarget | null) => target instanceof HTMLInputElement && target.dataset['complete'] ? target : undefined;

document.addEventListener('focusin', event => {
  const input = field(event.target);
  if (!input || input.getAttribute('role') === 'combobox') return;
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': input.dataset['listbox'] ?? '',
  }))
    input.setAttribute(name, value);
});

document.addEventListener('focusout', event => {
  const input = field(event.target);
  if (input) close(input);
});

document.addEventListener('input', event => {
  const input = field(event.target);
  if (input) proposals.soon(() => propose(input));
});

document.addEventListener('keydown', event => {
  const input = field(event.target);
  const list = input && listOf(input);
  if (!input || !list || event.isComposing) return;
  const all = list.hidden ? [] : options(list);
  const active = activeIn(all);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) void propose(input);
    else activate(input, list, all[(active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + all.length) % all.length]);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    take(input, all[active]!);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    event.stopPropagation();
    close(input);
  }
});

// Before the field loses the focus to it.
document.addEventListener('mousedown', event => {
  const option = (event.target as Element).closest<HTMLElement>('.suggestions [role="option"]');
  const list = option?.closest<HTMLElement>('.suggestions');
  const input = list && document.querySelector<HTMLInputElement>(`[data-listbox="${CSS.escape(list.id)}"]`);
  if (!option || !input) return;
  event.preventDefault();
  take(input, option);
});
