// The one popover in which all menus of values are shown: a field to type into, and below it what fits.
import { activate, activeIn, options } from '../listbox.js';

export interface Popover { box: HTMLElement; field: HTMLInputElement; list: HTMLElement }

function make(): Popover {
  const box = document.createElement('div');
  box.id = 'value-menu';
  box.className = 'value-menu';
  box.popover = 'auto';
  const field = document.createElement('input');
  field.className = 'input value-menu-field';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.dir = 'auto';
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': 'value-menu-list',
  })) field.setAttribute(name, value);
  field.dataset['listbox'] = 'value-menu-list';
  const list = document.createElement('div');
  list.id = 'value-menu-list';
  list.className = 'value-menu-list';
  list.role = 'listbox';
  box.append(field, list);
  (document.querySelector('main') ?? document.body).append(box);
  return { box, field, list };
}

// It is there before anybody asks: what builds it in a key's or a click's turn keeps that one waiting.
const popover = make();

export const menu = () => popover;

/** Empties it for what it is about next. */
export function clear(label: string): void {
  const { field, list } = menu();
  field.value = '';
  field.placeholder = label;
  field.setAttribute('aria-label', label);
  list.setAttribute('aria-label', label);
  list.replaceChildren();
}

/** Shows it at what opened it. */
export function show(opener: HTMLElement): void {
  const { box, field } = menu();
  box.showPopover({ source: opener });
  place(box, opener);
  field.focus();
}

// Browsers that cannot anchor it are told where it goes.
function place(box: HTMLElement, opener: HTMLElement): void {
  if (CSS.supports('position-area: block-end')) return;
  const [at, size] = [opener.getBoundingClientRect(), box.getBoundingClientRect()];
  const below = at.bottom + size.height <= window.innerHeight || at.top < size.height;
  box.style.top = `${below ? at.bottom + 4 : at.top - size.height - 4}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - size.width - 8))}px`;
}

/** Leads to an option with the keyboard, round and round. */
export function step(by: 1 | -1): void {
  const { field, list } = menu();
  const all = options(list);
  const at = activeIn(all);
  activate(field, list, all[(at + (by === 1 ? 1 : at < 0 ? 0 : -1) + all.length) % all.length]);
}

export function activateFirst(): void {
  const { field, list } = menu();
  activate(field, list, options(list)[0]);
}
