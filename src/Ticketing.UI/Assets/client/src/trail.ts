// The way through a list: a ticket knows the next and the previous one of the list one came from, and the list what was selected and where
// one was. Kept for the tab alone.
import { isOfPage, keyOf } from './shortcuts.js';

interface Trail { address: string; tickets: string[]; selected: string[]; scroll: number; opened?: string }

const name = `ticketing:trail:${document.body.dataset['user'] ?? ''}`;
const root = document.body.dataset['root'] ?? '';
const address = () => location.pathname + location.search;
const numberOf = (box: HTMLInputElement) => box.value.split(':')[0]!;

function kept(): Trail | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Trail | null ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(trail: Trail): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(trail));
  } catch {
    // Then a ticket has no next one.
  }
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('form#tickets input[name="ticket"]')];
const cards = () => [...document.querySelectorAll<HTMLElement>('.board-card[id]')].map(card => card.id.replace('card-', ''));

window.addEventListener('pagehide', () => {
  const rows = boxes();
  const tickets = rows.length > 0 ? rows.map(numberOf) : cards();
  if (tickets.length === 0) return;
  keep({
    address: address(), tickets, selected: rows.filter(box => box.checked).map(numberOf), scroll: window.scrollY,
    ...(opened === undefined ? {} : { opened }),
  });
});

let opened: string | undefined;
document.addEventListener('click', event => {
  const row = (event.target as Element).closest<HTMLElement>('[data-row], .board-card');
  if (row && (event.target as Element).closest('a')) opened = row.id.replace(/^\D+/, '');
});

function restore(): void {
  const trail = kept();
  if (!trail || trail.address !== address()) return;
  for (const box of boxes()) {
    if (!trail.selected.includes(numberOf(box)) || box.checked) continue;
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
  window.scrollTo(0, trail.scroll);
  const place = trail.opened ? `#row-${trail.opened} .cell-title a, #card-${trail.opened} a` : undefined;
  if (place) document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
}

function neighbour(by: 1 | -1): string | undefined {
  const trail = kept();
  const here = document.querySelector<HTMLElement>('#ticket[data-ticket]')?.dataset['ticket'];
  const at = here && trail ? trail.tickets.indexOf(here) : -1;
  return at < 0 ? undefined : trail!.tickets[at + by];
}

function showNeighbours(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-neighbour]')) {
    const next = neighbour(link.dataset['neighbour'] === 'next' ? 1 : -1);
    link.hidden = next === undefined;
    if (next !== undefined) link.href = `${root}/${next}`;
  }
}

document.addEventListener('keydown', event => {
  if (!isOfPage(event)) return;
  const key = keyOf(event);
  if (key === 'j' || key === 'k')
    document.querySelector<HTMLAnchorElement>(`a[data-neighbour="${key === 'j' ? 'next' : 'previous'}"]:not([hidden])`)?.click();
});

document.addEventListener('ticketing:fresh', showNeighbours);
document.addEventListener('htmx:after:swap', showNeighbours);
restore();
showNeighbours();
