// The list by keyboard: j and k move, x selects, e opens. A row has the focus where its title has it.
import { isOfPage, keyOf } from './shortcuts.js';

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const current = () => document.activeElement?.closest<HTMLElement>('[data-row]');
const box = (row: Element) => row.querySelector<HTMLInputElement>('input[name="ticket"]');
const link = (row: Element) => row.querySelector<HTMLAnchorElement>('.cell-title a');

function show(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="ticket"]')];
  const chosen = boxes.filter(one => one.checked).length;
  const count = form.querySelector('[data-pick-count]');
  document.body.toggleAttribute('data-selecting', chosen > 0);
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

// From the box that was clicked last to the one that is clicked with Shift.
let last: HTMLInputElement | undefined;
document.addEventListener('click', event => {
  const clicked = event.target;
  if (!(clicked instanceof HTMLInputElement) || clicked.name !== 'ticket' || clicked.form?.id !== 'tickets') return;
  const boxes = [...clicked.form.querySelectorAll<HTMLInputElement>('input[name="ticket"]')];
  const [from, to] = [last?.isConnected ? boxes.indexOf(last) : -1, boxes.indexOf(clicked)];
  if (event.shiftKey && from >= 0)
    for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = clicked.checked;
  last = clicked;
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
  const key = keyOf(event);
  if (!isOfPage(event) || !/^[jkxe]$/.test(key)) return;
  const all = rows();
  if (all.length === 0) return;
  const row = current();
  if (key === 'j' || key === 'k') {
    const at = row ? all.indexOf(row) + (key === 'j' ? 1 : -1) : 0;
    link(all[Math.min(Math.max(at, 0), all.length - 1)]!)?.focus();
  } else if (key === 'x' && row) {
    box(row)?.click();
  } else if (key === 'e' && row) {
    link(row)?.click();
  } else {
    return;
  }
  event.preventDefault();
});
