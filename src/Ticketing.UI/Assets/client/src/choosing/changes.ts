// Carries out what was chosen, one after the other for each ticket, and tells of it with a way to take it back.
import { ask } from '../request.js';
import { carry, notify, offer } from '../notices.js';

interface Changed { ticket: number; version: number | null; back: string | null }
interface Answer { said: string; isDone: boolean; tickets: Changed[] }
interface Undoable { part: string; tickets: Changed[] }

/** What became of it: done, refused, or a dialog that asks for more. */
export type Outcome = { isDone: boolean } | { dialog: HTMLDialogElement };

const most = 10;
const undoable: Undoable[] = [];
const versions = new Map<string, number>();
let line: Promise<unknown> = Promise.resolve();

const numberOf = (ticket: string) => ticket.split(':')[0]!;

/** The version that a ticket has by his own changes, which the page may not show yet. */
function current(ticket: string): string {
  const [number, seen] = ticket.split(':');
  const own = versions.get(number!);
  return own !== undefined && own > Number(seen ?? 0) ? `${number}:${own}` : ticket;
}

const headers = (): Record<string, string> =>
  JSON.parse(document.body.getAttribute('hx-headers:inherited') ?? '{}') as Record<string, string>;

/** Sends what was chosen. Nothing overtakes what was sent before. */
export function send(part: string, fields: () => URLSearchParams | FormData): Promise<Outcome> {
  const sent = line.then(() => post(part, fields()));
  line = sent.catch(() => undefined);
  return sent;
}

async function post(part: string, body: URLSearchParams | FormData): Promise<Outcome> {
  const root = document.body.dataset['root'] ?? '';
  let answer: Response;
  try {
    answer = await ask(`${root}/choose/${part}`, { method: 'POST', headers: headers(), body });
  } catch {
    notify(document.body.dataset['offline'] ?? '', 'error');
    return { isDone: false };
  }
  if (!answer.headers.get('content-type')?.includes('json')) return dialogOf(await answer.text(), answer.ok);
  const told = await answer.json() as Answer;
  tell(part, told);
  return { isDone: told.isDone };
}

function dialogOf(html: string, isAnswer: boolean): Outcome {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const dialog = answer.querySelector('dialog');
  if (dialog) return { dialog };
  if (!isAnswer) notify(answer.querySelector('h1')?.textContent ?? document.body.dataset['offline'] ?? '', 'error');
  return { isDone: isAnswer };
}

function tell(part: string, told: Answer): void {
  for (const { ticket, version } of told.tickets) if (version !== null) versions.set(String(ticket), version);
  // Whoever gives away the ticket that is open does not see it any more.
  const open = document.querySelector<HTMLElement>('#ticket[data-ticket]')?.dataset['ticket'];
  if (told.tickets.some(one => one.version === null && String(one.ticket) === open)) {
    carry(told.said);
    location.assign(`${document.body.dataset['root'] ?? ''}/list`);
    return;
  }
  const tickets = told.tickets.filter(one => one.back !== null && one.version !== null);
  if (tickets.length > 0) {
    const change = { part, tickets };
    undoable.push(change);
    if (undoable.length > most) undoable.shift();
    offer(told.said, document.getElementById('choose')?.dataset['undo'] ?? '', () => void undo(change), told.isDone ? 'success' : 'error');
  } else if (told.said) {
    notify(told.said, told.isDone ? 'success' : 'error');
  }
  if (told.tickets.length > 0) document.dispatchEvent(new CustomEvent('ticketing:changed', { detail: told.tickets }));
}

async function undo(change: Undoable): Promise<void> {
  const at = undoable.indexOf(change);
  if (at < 0) return;
  undoable.splice(at, 1);
  const fields = new URLSearchParams();
  for (const { ticket, version, back } of change.tickets) {
    fields.append('ticket', `${ticket}:${version}`);
    fields.append('to', back!);
  }
  await send(change.part, () => fields);
}

/** Takes back the last change that can be. Answers whether there is one. */
export function undoLast(): boolean {
  const last = undoable.at(-1);
  if (last) void undo(last);
  return last !== undefined;
}

/** Tickets as they are sent: with the versions that were seen, or those of his own changes since. */
export const toSend = (tickets: string[]) => tickets.map(current);

/** Whether two names mean the same ticket. */
export const isSame = (one: string, other: string) => numberOf(one) === numberOf(other);
