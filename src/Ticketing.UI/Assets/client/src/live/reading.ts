// Reads the page again, the bell and the counts of the sidebar, when what they show has changed: once for however much happened, not all
// pages at the same moment, and not faster than the server answers easily. The page is not read while nobody looks; the bell is, as the
// title of a tab behind others and the desktop tell of it.
import { readPart } from '../part.js';
import { freshen } from './fresh.js';

const jitter = 120;
const pause = 1000;
const pauseBehind = 5000;
const pauseCounts = 15000;
const root = document.body.dataset['root'] ?? '';

const parts = () => [...document.querySelectorAll<HTMLElement>('[data-live]')];

/** Reads by itself what it is asked for, never twice at a time. */
class Reader {
  private isWanted = false;
  private isReading = false;
  private timer: number | undefined;
  private next = 0;

  constructor(
    private readonly read: () => Promise<boolean>, private readonly pace: () => number, private readonly isQuiet = () => false) { }

  want(): void {
    this.isWanted = true;
    this.plan();
  }

  /** Something that was in the way may be gone. */
  again(): void {
    if (this.isWanted) this.plan();
  }

  private plan(): void {
    if (this.isReading || this.timer !== undefined || this.isQuiet()) return;
    const wait = Math.max(0, this.next - performance.now()) + Math.random() * jitter;
    this.timer = window.setTimeout(() => void this.run(), wait);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    if (this.isQuiet()) return;
    this.isWanted = false;
    this.isReading = true;
    const began = performance.now();
    const isDone = await this.read().catch(() => false);
    this.isReading = false;
    const took = performance.now() - began;
    this.next = performance.now() + Math.max(this.pace() * (0.75 + Math.random() / 2), took * 5);
    if (this.isWanted) this.plan();
    // What is in the way now is told by what it does next.
    else if (!isDone) this.isWanted = true;
  }
}

async function get(address: string): Promise<Document | undefined> {
  // As the page itself was: where its reader came from stands in it.
  const part = await readPart(address, { referrer: document.referrer });
  return part === undefined ? undefined : new DOMParser().parseFromString(part, 'text/html');
}

async function readPage(): Promise<boolean> {
  const [address, asked] = [location.href, parts()];
  const fresh = await get(address);
  // It may have become another page meanwhile.
  if (address !== location.href) return true;
  // The line or the session is lost: what he does next may mean that it is there again.
  if (!fresh) return false;
  // What somebody did put a part there that is newer.
  if (!asked.every(part => part.isConnected)) {
    page.want();
    return true;
  }
  return parts().map(part => {
    const next = fresh.getElementById(part.id);
    return !next || part.isEqualNode(next) || freshen(part, next);
  }).every(Boolean);
}

function tell(count: number, latest?: DOMStringMap): void {
  const detail = latest
    ? { count, latest: { number: Number(latest['latest']), title: latest['title'], text: latest['text'], url: latest['url'] } }
    : { count };
  document.dispatchEvent(new CustomEvent('ticketing:unread', { detail }));
}

async function readBell(): Promise<boolean> {
  const answer = await get(`${root}/bell`);
  const fresh = answer?.querySelector<HTMLElement>('.bell');
  if (!fresh) return false;
  tell(Number(fresh.dataset['unread']), answer?.querySelector<HTMLElement>('[data-latest]')?.dataset);
  fresh.removeAttribute('aria-current');
  for (const bell of document.querySelectorAll('.bell')) {
    const next = fresh.cloneNode(true) as Element;
    if (bell.hasAttribute('aria-current')) next.setAttribute('aria-current', 'page');
    freshen(bell, next);
  }
  return true;
}

async function readCounts(): Promise<boolean> {
  const fresh = await get(`${root}/nav-counts`);
  if (!fresh) return false;
  for (const count of document.querySelectorAll<HTMLElement>('.nav-count')) {
    const next = fresh.getElementById(count.id);
    if (next && !count.isEqualNode(next)) count.replaceWith(document.adoptNode(next));
  }
  return true;
}

const isHidden = () => document.visibilityState !== 'visible';
const page = new Reader(readPage, () => Math.max(pause, ...parts().map(part => Number(part.dataset['livePace'] ?? 0))), isHidden);
const bell = new Reader(readBell, () => isHidden() ? pauseBehind : pause);
const counts = new Reader(readCounts, () => pauseCounts, isHidden);

/** Something happened: the parts of the page that are about it are read again. */
export function wanted(what: 'all' | 'inbox' | number): void {
  if (what === 'inbox' || what === 'all') bell.want();
  if (what !== 'inbox') countsWanted();
  const about = parts().map(part => part.dataset['live']);
  if (what === 'all' ? about.length > 0 : about.includes(String(what)) || (what !== 'inbox' && about.includes('tickets'))) page.want();
}

/** The counts of the sidebar may be others by now. */
export function countsWanted(): void {
  if (document.querySelector('.nav-count')) counts.want();
}

// That a menu is closed is not told further up.
for (const event of ['visibilitychange', 'focusout', 'change', 'pointerup', 'toggle', 'htmx:after:swap'])
  document.addEventListener(event, () => { page.again(); bell.again(); counts.again(); }, true);
