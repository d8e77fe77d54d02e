// What is new on a ticket since one was here last, on this device. Nothing moves for it: what is new is coloured, and the way to the newest
// counts it and leads to the first.
const most = 300;
const key = `ticketing-seen:${document.body.dataset['user'] ?? ''}`;
type Seen = Record<string, number>;

function read(): Seen {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Seen;
  } catch {
    return {};
  }
}

const thread = () => document.querySelector<HTMLElement>('[data-thread][data-version]');
const ticketOf = (place: HTMLElement) => `t${place.dataset['thread']}`;
const before = thread();
const seen = before ? read()[ticketOf(before)] : undefined;

function keep(): void {
  const place = thread();
  const [ticket, version] = [place && ticketOf(place), Number(place?.dataset['version'])];
  if (!ticket || !version || document.visibilityState !== 'visible') return;
  const all = read();
  if ((all[ticket] ?? 0) >= version) return;
  // The last one is at the end, so that the first ones are those of long ago.
  delete all[ticket];
  all[ticket] = version;
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-most))));
  } catch {
    // A browser may be told to keep nothing of this site.
  }
}

function mark(): void {
  const place = thread();
  if (place && seen !== undefined && ticketOf(place) === ticketOf(before!)) {
    const fresh = [...place.querySelectorAll<HTMLElement>('[data-event]')]
      .filter(item => Number(item.dataset['event']) > seen && item.dataset['mine'] === undefined);
    for (const item of fresh) item.classList.add('is-new');
    fresh[0]?.classList.add('is-first-new');
    const way = place.querySelector<HTMLAnchorElement>('[data-newest]');
    if (way && fresh[0]) {
      const words = way.dataset['newest']!.replace('{0}', String(fresh.length));
      way.dataset['count'] = String(fresh.length);
      way.setAttribute('aria-label', words);
      way.title = words;
      way.href = `#${fresh[0].id}`;
    }
  }
  keep();
}

for (const event of ['ticketing:fresh', 'htmx:after:swap', 'visibilitychange']) document.addEventListener(event, mark);
mark();
export {};
