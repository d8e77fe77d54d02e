// Shows what was chosen before the server has answered, and how it was where it says no.
import { isSame } from './changes.js';
import type { Open } from './opening.js';
import { menu } from './popover.js';

/** Wherever the page shows the value of one of the tickets. Answers how to put it back. */
export function paint(mine: Open, face: string): () => void {
  const shown = [...document.querySelectorAll<HTMLButtonElement>(`button[data-choose="${mine.part}"][name="ticket"]`)]
    .filter(place => mine.tickets.some(ticket => isSame(ticket, place.value)));
  const before = shown.map(place => place.innerHTML);
  for (const place of shown) place.innerHTML = face;
  return () => shown.forEach((place, index) => { place.innerHTML = before[index]!; });
}

/** An option of several: it is ticked, and what it would do next is the opposite. */
export function tick(mine: Open, option: HTMLElement): () => void {
  const value = option.dataset['value'] ?? '';
  const kept = mine.offer!.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"]`);
  const turn = () => {
    for (const one of [option, kept]) {
      if (!one) continue;
      const isOn = one.getAttribute('aria-checked') === 'true';
      one.setAttribute('aria-checked', String(!isOn));
      one.dataset['value'] = (isOn ? '+' : '-') + one.dataset['value']!.slice(1);
    }
  };
  turn();
  menu().field.select();
  return turn;
}
