// The list by keyboard: j and k move, x selects, e opens, a assigns. A row has the focus where its title has it.
import { isTyping } from './shortcuts.js';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const current = () => document.activeElement?.closest<HTMLElement>('[data-row]');
const box = (row: Element) => row.querySelector<HTMLInputElement>('input[name="ticket"]');
const link = (row: Element) => row.querySelector<HTMLAnchorElement>('.cell-title a');

function show(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="ticket"]')];
  const chosen = boxes.filter(one => one.checked).length;
  const count = form.querySelector('[data-pick-count]');
  const rules = new Intl.PluralRules(document.documentElement.lang);
  if (count) count.textContent = form.dataset[rules.select(chosen)]?.replace('{0}', String(chosen)) ?? '';
  const all = form.querySelector<HTMLInputElement>('[data-pick-all]');
  if (!all) return;
  all.checked = chosen > 0 && chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

document.addEventListener('change', event => {
  const target = event.target;
  if (!(target instanceof HTMLInputElement) || target.form?.id !== 'tickets') return;
  if (target.hasAttribute('data-pick-all'))
    for (const one of target.form.querySelectorAll<HTMLInputElement>('input[name="ticket"]')) one.checked = target.checked;
  show(target.form);
});

document.addEventListener('reset', event => {
  const form = event.target as HTMLFormElement;
  if (form.id === 'tickets') window.setTimeout(() => show(form));
});

// What is new says nothing of what is ticked.
document.addEventListener('ticketing:fresh', () => {
  const form = document.querySelector<HTMLFormElement>('form#tickets');
  if (form) show(form);
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey
    || isTyping(event.target) && !(event.target as HTMLElement).matches('[type="checkbox"]')) return;
  if (document.querySelector('dialog[open]') || !/^[jkxea]$/.test(event.key)) return;
  const all = rows();
  if (all.length === 0) return;
  const row = current();
  if (event.key === 'j' || event.key === 'k') {
    const at = row ? all.indexOf(row) + (event.key === 'j' ? 1 : -1) : 0;
    link(all[Math.min(Math.max(at, 0), all.length - 1)]!)?.focus();
  } else if (event.key === 'x' && row) {
    box(row)?.click();
  } else if (event.key === 'e' && row) {
    link(row)?.click();
  } else if (event.key === 'a') {
    const form = document.querySelector<HTMLFormElement>('#tickets');
    if (row && form && !form.querySelector('input[name="ticket"]:checked')) box(row)?.click();
    if (form?.querySelector('input[name="ticket"]:checked')) form.querySelector<HTMLButtonElement>('[data-bulk="a"]')?.click();
  } else {
    return;
  }
  event.preventDefault();
});

for (const all of document.querySelectorAll<HTMLElement>('[data-pick-all]')) all.hidden = false;
