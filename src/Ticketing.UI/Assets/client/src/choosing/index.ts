// Values are menus: what has data-choose opens one, by a click or by a key, for its ticket or for those that are selected. What is
// chosen is shown at once, sent, and put back with a sentence where it is refused.
import { activate } from '../listbox.js';
import { isTyping } from '../shortcuts.js';
import { askFor, showAsked } from './asking.js';
import { send, toSend, undoLast } from './changes.js';
import { rememberChoice } from './habits.js';
import { forgetOffers } from './offers.js';
import { closed, current, narrow, openMenu, settled, type Open } from './opening.js';
import { paint, tick } from './painting.js';
import { menu, step } from './popover.js';
import { allChosen, chosenTickets } from './tickets.js';
import './keys.js';
import './pointing.js';

const labelOf = (part: string) => document.querySelector(`form#choose [data-part="${CSS.escape(part)}"]`)?.textContent?.trim() ?? '';

function open(opener: HTMLElement): void {
  const [part, tickets, all] = [opener.dataset['choose']!, chosenTickets(opener), allChosen(opener)];
  if (tickets.length > 0) openMenu({ part, tickets, opener, ...(all === undefined ? {} : { all }) }, labelOf(part));
}

async function take(option: HTMLElement | undefined): Promise<void> {
  const mine = current();
  if (!mine || !option) return;
  const [value, face] = [option.dataset['value'] ?? '', option.querySelector('.option-face')?.innerHTML ?? ''];
  const isMany = mine.offer!.hasAttribute('data-many');
  if (!isMany) menu().box.hidePopover();
  if (option.hasAttribute('data-asks-more')) await askFor(mine, value);
  else await carryOut(mine, value, isMany ? tick(mine, option) : paint(mine, face));
}

async function carryOut(mine: Open, value: string, back: () => void): Promise<void> {
  rememberChoice(mine.part, value);
  const outcome = await send(mine.part, () => fields(mine, value));
  if ('dialog' in outcome) showAsked(mine, outcome.dialog);
  if ('dialog' in outcome || !outcome.isDone) back();
}

/** What stands for a value on the page, or what has the focus. */
export const openerOf = (part: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>(`[data-choose="${part}"]`)].find(opener => opener.checkVisibility())
    ?? (document.activeElement instanceof HTMLElement ? document.activeElement : document.body);

/** Chooses a value without its menu; opens that where none is said. */
export function choose(mine: Open, to: string | undefined, asks: boolean): void {
  if (to === undefined) openMenu(mine, labelOf(mine.part));
  else if (asks) void askFor(mine, to);
  else void carryOut(mine, to, () => undefined);
}

function fields(mine: Open, to: string): URLSearchParams {
  const sent = new URLSearchParams({ to });
  if (mine.all === undefined) {
    for (const ticket of toSend(mine.tickets)) sent.append('ticket', ticket);
  } else {
    sent.set('all', '1');
    sent.set('q', mine.all);
  }
  return sent;
}

document.addEventListener('click', event => {
  const target = event.target as Element;
  const option = target.closest<HTMLElement>('#value-menu [role="option"]');
  const opener = target.closest<HTMLElement>('[data-choose]');
  if (option) void take(option);
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(opener);
});

document.addEventListener('input', event => {
  if (event.target === menu().field) narrow();
});

document.addEventListener('keydown', event => {
  if (event.target !== menu().field || event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 'Enter') void settled().then(take);
  else return;
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener('mousemove', event => {
  const option = (event.target as Element).closest<HTMLElement>('#value-menu [role="option"]');
  if (option && option.getAttribute('aria-selected') !== 'true') activate(menu().field, menu().list, option);
});

document.addEventListener('toggle', event => {
  if (event.target === menu().box && (event as ToggleEvent).newState === 'closed') closed();
}, true);

document.addEventListener('keydown', event => {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  if (isUndo && !isTyping(event.target) && undoLast()) event.preventDefault();
});

document.addEventListener('ticketing:changed', forgetOffers);
document.addEventListener('ticketing:fresh', forgetOffers);
