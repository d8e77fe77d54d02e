// The board's own script: cards are dragged, with legal drops alone; menus and dialogs do the same for keyboard and touch.
// Whatever was refused goes back.
import type Dragging from 'sortablejs';
import { calm, loadDragging, onPointer } from './dragging.js';
import { readPart } from './part.js';
import type {} from './request.js';

interface Move { trigger: string; asks: boolean }

const say = (text: string, kind: 'success' | 'error') =>
  document.dispatchEvent(new CustomEvent('ticketing:notice', { detail: { text, kind } }));
const ticketOf = (card: HTMLElement) => card.id.slice('card-'.length);
const moveForm = () => document.querySelector<HTMLFormElement>('#move')!;

/** Where a card may go, by status. */
const movesOf = (card: HTMLElement): Map<string, Move> => new Map((card.dataset['moves'] ?? '').split(' ').filter(Boolean).map(move => {
  const [to, trigger] = move.split(':');
  return [to!, { trigger: trigger!.replace(/!$/, ''), asks: trigger!.endsWith('!') }];
}));

const laneOf = (list: HTMLElement) => list.closest<HTMLElement>('.board-lane')?.dataset['lane'] ?? '';

/** Whether a card may come from one list to another: along its lane as the workflow leads, or to another lane with its status. */
function isLegal(card: HTMLElement, from: HTMLElement, to: HTMLElement): boolean {
  const sameLane = laneOf(from) === laneOf(to);
  const sameStatus = from.dataset['status'] === to.dataset['status'];
  return sameLane ? !sameStatus && movesOf(card).has(to.dataset['status'] ?? '') : sameStatus && card.dataset['lanes'] !== undefined;
}

function showLegal(card: HTMLElement | undefined, home: HTMLElement | undefined): void {
  const moves = card && movesOf(card);
  for (const list of document.querySelectorAll<HTMLElement>('.board-list')) {
    const open = card !== undefined && home !== undefined && isLegal(card, home, list);
    list.classList.toggle('is-open', open);
    list.classList.toggle('is-closed', card !== undefined && !open && list !== home);
  }
  for (const head of document.querySelectorAll<HTMLElement>('.board-head')) {
    const status = head.dataset['status'] ?? '';
    head.classList.toggle('is-open', moves !== undefined && moves.has(status));
    head.classList.toggle('is-closed', moves !== undefined && status !== home?.dataset['status'] && !moves.has(status));
  }
}

function isAbove(list: HTMLElement, event: MouseEvent | TouchEvent | undefined): boolean {
  const point = event && 'changedTouches' in event ? event.changedTouches[0] : event;
  const place = list.getBoundingClientRect();
  if (!point) return true;
  // A board without lanes is one all the way down.
  const lane = list.closest('.board-lane:not(:only-of-type)')?.getBoundingClientRect();
  return point.clientX >= place.left && point.clientX <= place.right
    && (!lane || (point.clientY >= lane.top && point.clientY <= lane.bottom));
}

let Sortable: typeof Dragging | undefined;

async function load(): Promise<void> {
  const address = document.getElementById('board')?.dataset['drag'];
  if (!address || Sortable) return;
  Sortable = await loadDragging(address);
  if (!Sortable) return;
  prepare();
  document.body.dataset['drags'] = '';
}

function prepare(): void {
  if (!Sortable) return;
  for (const list of document.querySelectorAll<HTMLElement>('.board-list')) {
    if (Sortable.get(list)) continue;
    new Sortable(list, {
      group: { name: 'board', pull: true, put: (to, from, card) => isLegal(card, from.el, to.el) },
      sort: false, draggable: '.board-card', filter: '.board-move, .value', preventOnFilter: false,
      forceFallback: true, fallbackOnBody: true, fallbackTolerance: 4, delay: 180, delayOnTouchOnly: true, touchStartThreshold: 6,
      animation: calm ? 0 : 140, emptyInsertThreshold: 40, ghostClass: 'is-ghost', dragClass: 'is-dragged',
      onStart: event => showLegal(event.item, event.from),
      onEnd: event => {
        showLegal(undefined, undefined);
        if (event.from === event.to) return;
        const back = () => event.from.insertBefore(event.item, event.from.children[event.oldIndex ?? 0] ?? null);
        const move = movesOf(event.item).get(event.to.dataset['status'] ?? '');
        // A card stays in the last column that it was dragged over and that may have it: let go elsewhere, it goes nowhere.
        if (!isAbove(event.to, event.originalEvent)) back();
        else if (laneOf(event.from) !== laneOf(event.to))
          void send(dataOf(event.item, `:${laneOf(event.to)}`), back);
        else if (!move) back();
        else if (move.asks) void ask(event.item, move.trigger, back);
        else void send(dataOf(event.item, move.trigger), back);
      },
    });
  }
}

function dataOf(card: HTMLElement, trigger: string): FormData {
  const data = new FormData(moveForm());
  data.set('move', `${ticketOf(card)}:${card.dataset['version']}:${trigger}`);
  return data;
}

/** Fires the transition; the board is read again either way, for its counts and what may follow. */
async function send(data: FormData, back: () => void, focus?: string): Promise<boolean> {
  try {
    const answer = await window.ticketingAsk(moveForm().action, { method: 'POST', body: data });
    const text = answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : '';
    if (!answer.ok) back();
    say(text || document.body.dataset['offline'] || answer.statusText, answer.ok ? 'success' : 'error');
    await refresh(focus);
    return answer.ok;
  } catch {
    back();
    say(document.body.dataset['offline'] ?? '', 'error');
    return false;
  }
}

async function refresh(focus?: string): Promise<void> {
  const fresh = new DOMParser().parseFromString(await readPart(location.href) ?? '', 'text/html').querySelector('#board');
  const board = document.querySelector('#board');
  if (!fresh || !board) return;
  const { scrollLeft, scrollTop } = board;
  board.replaceWith(fresh);
  fresh.scrollTo(scrollLeft, scrollTop);
  prepare();
  if (focus) focusCard(focus);
}

function focusCard(ticket: string | undefined): void {
  (document.querySelector<HTMLElement>(`#card-${ticket} .board-move summary`)
    ?? document.querySelector<HTMLElement>(`#card-${ticket} button.board-move`)
    ?? document.querySelector<HTMLElement>(`#card-${ticket} a`)
    ?? document.querySelector<HTMLElement>('#board'))?.focus();
}

/** Asks for the comment that a transition needs. */
async function ask(card: HTMLElement, trigger: string, back: () => void): Promise<void> {
  const place = document.querySelector('#dialogs')!;
  const query = new URLSearchParams([
    ['trigger', trigger],
    ...[...new FormData(moveForm())].filter(([name]) => /^(project|group|q|view)$/.test(name)) as [string, string][],
  ]);
  const answer = await window.ticketingAsk(`${moveForm().action}/${ticketOf(card)}?${query}`);
  place.innerHTML = await answer.text();
  const dialog = place.querySelector('dialog');
  if (!answer.ok || !dialog) {
    place.replaceChildren();
    back();
    return;
  }
  let sent = false;
  dialog.addEventListener('close', () => {
    if (!sent) back();
    dialog.remove();
    // What had the focus is a closed menu's, or of a board that is gone.
    focusCard(ticketOf(card));
  });
  dialog.querySelector('[data-close-dialog]')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('form')?.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    const data = new FormData(event.target as HTMLFormElement);
    sent = true;
    void send(data, back, ticketOf(card)).then(done => {
      sent = done;
      // What was typed is not lost: the dialog stays until it is accepted.
      if (done) dialog.close();
    });
  });
  dialog.showModal();
  dialog.querySelector<HTMLElement>('select, textarea')?.focus();
}

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (form.id !== 'move' || !(event.submitter instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const data = new FormData(form);
  data.set('move', event.submitter.value);
  const card = event.submitter.closest<HTMLElement>('.board-card');
  void send(data, () => undefined, card ? ticketOf(card) : undefined);
});

/** Puts a card's menu, which is read when it is opened, in the place of the button that asks for it. */
async function openMenu(opener: HTMLButtonElement): Promise<void> {
  const form = opener.form!;
  const query = new URLSearchParams([...new FormData(form, opener)] as [string, string][]);
  const answer = await window.ticketingAsk(`${form.action}?${query}`).catch(() => undefined);
  if (!answer?.ok) {
    say(document.body.dataset['offline'] ?? '', 'error');
    return;
  }
  const menu = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLDetailsElement>('details');
  if (!menu || !opener.isConnected) return;
  opener.replaceWith(menu);
  menu.querySelector('summary')?.focus();
  // Closed, it is the button again: what it offers is read anew the next time.
  menu.addEventListener('toggle', () => {
    if (menu.open) return;
    const focused = menu.contains(document.activeElement);
    menu.replaceWith(opener);
    if (focused) opener.focus();
  });
}

document.addEventListener('click', event => {
  const opener = (event.target as Element).closest<HTMLButtonElement>('button.board-move');
  if (opener) {
    event.preventDefault();
    void openMenu(opener);
    return;
  }
  const link = (event.target as Element).closest<HTMLElement>('a[data-ask]');
  const card = link?.closest<HTMLElement>('.board-card');
  if (!link || !card) return;
  event.preventDefault();
  // The dialog takes its place: Escape closes what is in front.
  link.closest('details')?.removeAttribute('open');
  void ask(card, link.dataset['ask'] ?? '', () => undefined);
});

document.addEventListener('change', event =>
  (event.target as Element).closest<HTMLFormElement>('form[data-submit-on-change]')?.requestSubmit());
document.addEventListener('ticketing:fresh', prepare);
onPointer(() => void load());
