// The menu that is open: which value of which tickets, what it offers, and what fits of that.
import { activeIn, options } from '../listbox.js';
import { notify } from '../notices.js';
import { chosenLately } from './habits.js';
import { fits } from './matching.js';
import { findIn, offersAtHand, offersOf } from './offers.js';
import { activateFirst, clear, menu, show } from './popover.js';

export interface Open {
  part: string;
  tickets: string[];
  opener: HTMLElement;
  /** The query, where all that it finds are meant. */
  all?: string;
  offer?: HTMLElement;
  /** When it has what it offers. */
  ready?: Promise<void>;
}

const pause = 90;
let open: Open | undefined;
let turn = 0;
let timer = 0;
let shownFor = '';

export const current = () => open;

/** Opens it below what asks for it, and waits for what it offers where nobody pointed there before. */
export function openMenu(mine: Open, label: string): void {
  open = mine;
  clear(label);
  // What is at hand is there before it is shown, so that it is laid out once.
  const offers = offersAtHand(mine.tickets);
  const isAtHand = offers !== undefined && offer(mine, offers);
  show(mine.opener);
  mine.ready = isAtHand ? Promise.resolve() : fill(mine);
}

async function fill(mine: Open): Promise<void> {
  const offers = await offersOf(mine.tickets);
  if (open !== mine) return;
  if (!offers || !offer(mine, offers)) {
    menu().box.hidePopover();
    notify(document.body.dataset['offline'] ?? '', 'error');
  } else if (menu().field.value !== '' && finds(mine)) {
    await find(mine);
  }
}

/** Whether there is something to choose from. */
function offer(mine: Open, offers: Document): boolean {
  const offered = offers.querySelector<HTMLElement>(`[data-menu="${mine.part}"]`);
  if (!offered) return false;
  mine.offer = offered.cloneNode(true) as HTMLElement;
  shownFor = '';
  list(mine);
  return true;
}

export const closed = () => { open = undefined; };

const finds = (mine: Open) => mine.offer!.hasAttribute('data-finds');

// What was chosen lately comes first, where one chooses from habit; what was typed leaves what fits.
function list(mine: Open): void {
  const { field, list: place } = menu();
  const typed = field.value.trim();
  const offered = [...mine.offer!.cloneNode(true).childNodes].filter(node => node instanceof HTMLElement);
  place.replaceChildren(...offered.filter(node =>
    node.role !== 'option' || typed === '' || finds(mine) || fits(typed, `${node.dataset['label']} ${node.textContent}`)));
  if (typed === '' && mine.offer!.hasAttribute('data-habit')) {
    for (const value of chosenLately(mine.part).reverse()) {
      const option = place.querySelector(`[role="option"][data-value="${CSS.escape(value)}"]`);
      if (option) place.prepend(option);
    }
  }
  activateFirst();
}

async function find(mine: Open): Promise<void> {
  const asked = ++turn;
  const typed = menu().field.value.trim();
  const offer = (await findIn(mine.part, mine.tickets, typed))?.querySelector<HTMLElement>('[data-menu]');
  if (open !== mine || asked !== turn || !offer) return;
  shownFor = typed;
  mine.offer = offer;
  list(mine);
}

/** Somebody typed. */
export function narrow(): void {
  const mine = open;
  if (!mine?.offer) return;
  window.clearTimeout(timer);
  if (finds(mine)) timer = window.setTimeout(() => void find(mine), pause);
  else list(mine);
}

/** The option that Enter means: of what was typed last, not of what was there before it. */
export async function settled(): Promise<HTMLElement | undefined> {
  const mine = open;
  if (!mine) return undefined;
  await mine.ready;
  const { field, list: place } = menu();
  if (mine.offer && finds(mine) && field.value.trim() !== shownFor) {
    window.clearTimeout(timer);
    await find(mine);
  }
  const all = options(place);
  return all[activeIn(all)];
}
