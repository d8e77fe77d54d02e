// What menus offer, kept for a while: a menu that is opened has its options already, as its tickets were pointed at before.
import { readPart } from '../part.js';

const lifetime = 60_000;
const most = 20;
const kept = new Map<string, { at: number; offers: Promise<Document | undefined> }>();
const root = () => document.body.dataset['root'] ?? '';

const query = (tickets: string[]) => tickets.map(ticket => `ticket=${encodeURIComponent(ticket)}`).join('&');

async function read(address: string): Promise<Document | undefined> {
  const part = await readPart(address);
  return part === undefined ? undefined : new DOMParser().parseFromString(part, 'text/html');
}

/** All menus of some tickets, from what is kept. */
export function offersOf(tickets: string[]): Promise<Document | undefined> {
  const key = query(tickets);
  const known = kept.get(key);
  if (known && performance.now() - known.at < lifetime) return known.offers;
  const offers = read(`${root()}/choose?${key}`);
  kept.delete(key);
  kept.set(key, { at: performance.now(), offers });
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  // What was not answered is asked again.
  void offers.then(answer => { if (!answer) kept.delete(key); });
  return offers;
}

/** A menu with what was typed. */
export const findIn = (part: string, tickets: string[], typed: string): Promise<Document | undefined> =>
  read(`${root()}/choose/${part}?${query(tickets)}&q=${encodeURIComponent(typed)}`);

/** Something changed: what is kept may not be so any more. */
export const forgetOffers = () => kept.clear();
