// The keys of values, where a page has no button for each: on the rows that are selected, or the row or card that has the focus.
import { isOfPage, keyOf } from '../shortcuts.js';
import { openMenu } from './opening.js';
import { selectedTickets } from './tickets.js';

document.addEventListener('keydown', event => {
  if (!isOfPage(event) || event.defaultPrevented) return;
  const named = document.querySelector<HTMLElement>(`form#choose [data-key="${CSS.escape(keyOf(event))}"]`);
  const part = named?.dataset['part'];
  if (!part) return;
  const selection = document.querySelector<HTMLElement>(`form#tickets [data-choose="${part}"][data-choose-selected]`);
  const place = document.activeElement?.closest<HTMLElement>('[data-row], .board-card');
  if (selection && selectedTickets().length > 0) {
    event.preventDefault();
    selection.click();
  } else if (place) {
    event.preventDefault();
    openAt(place, part, named.textContent?.trim() ?? '');
  }
});

function openAt(place: HTMLElement, part: string, label: string): void {
  const own = place.querySelector<HTMLButtonElement>(`button[data-choose="${part}"]`);
  const ticket = own?.value ?? place.querySelector<HTMLInputElement | HTMLButtonElement>('[name="ticket"]')?.value;
  const opener = own?.checkVisibility() ? own : place.querySelector<HTMLElement>('a') ?? place;
  if (ticket) openMenu({ part, tickets: [ticket], opener }, label);
}
