// What somebody points at, focuses or selects he may change in a moment: its menus are read before.
import { chosenTickets } from './tickets.js';
import { offersOf } from './offers.js';

const soon = 80;
const afterTicks = 250;
let timer = 0;

function expect(opener: HTMLElement | null | undefined, wait: number): void {
  if (!opener) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const tickets = chosenTickets(opener);
    if (tickets.length > 0) void offersOf(tickets);
  }, wait);
}

const opener = 'button[data-choose][name="ticket"]';

document.addEventListener('mouseover', event => expect((event.target as Element).closest?.<HTMLElement>(opener), soon));
document.addEventListener('focusin', event => {
  const target = event.target as Element;
  expect(target.closest<HTMLElement>(opener) ?? target.closest('[data-row]')?.querySelector<HTMLElement>(opener), soon);
});
document.addEventListener('change', event =>
  expect((event.target as HTMLElement).closest('form#tickets')?.querySelector<HTMLElement>('[data-choose-selected]'), afterTicks));

// A ticket's own page: its keys open them.
window.addEventListener('load', () => expect(document.querySelector<HTMLElement>(`#ticket ${opener}`), 1000), { once: true });
