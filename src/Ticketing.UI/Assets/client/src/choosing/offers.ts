// What menus offer, kept for a while: a menu that is opened has its options already, as its tickets were pointed at before.
import { readPart } from '../part.js';

const lifetime = 60_000;
const most = 20;
interface Kept { at: number; offers: Promise<Document | undefined>; answer?: Document }
const kept = new Map<string, Kept>();
const root = () => document.body.dataset['root'] ?? '';

const query = (tickets: string[]) => tickets.map(ticket => `ticket=${encodeURIComponent(ticket)}`).join('&');

async function read(address: string): Promise<Document | undefined> {
  const part = await readPart(address);
  return part === undefined ? undefined : new DOMParser().parseFromString(part, 'text/html');
}

function keptFor(key: string): Kept | undefined {
  const known = kept.get(key);
  return known && performance.now() - known.at < lifetime ? known : undefined;
}

/** All menus of some tickets where they were read already. */
export const offersAtHand = (tickets: string[]): Document | undefined => keptFor(query(tickets))?.answer;

/** All menus of some tickets, from what is kept. */
export function offersOf(tickets: string[]): Promise<Document | undefined> {
  const key = query(tickets);
  const known = keptFor(key);
  if (known) return known.offers;
  const asked: Kept = { at: performance.now(), offers: read(`${root()}/choose?${key}`) };
  kept.delete(key);
  kept.set(key, asked);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  // What was not answered is asked again.
  void asked.offers.then(answer => {
    if (answer) asked.answer = answer;
    else kept.delete(key);
  });
  return asked.offers;
}

/** A menu with what was typed. */
export const findIn = (part: string, tickets: string[], typed: string): Promise<Document | undefined> =>
  read(`${root()}/choose/${part}?${query(tickets)}&q=${encodeURIComponent(typed)}`);

/** Something changed: what is kept may not be so any more. */
export const forgetOffers = () => kept.clear();
