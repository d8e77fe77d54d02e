// What is unread: the title of the page begins with how many there are, and the desktop tells of a new one where the person asked for it in
// his profile. Whoever learns that something changed, such as the code of live pages, calls unreadChanged.
export interface Latest {
  /** Its number in the ledger: higher ones are later. */
  readonly number: number;
  /** What is read first, such as the ticket's number and title. */
  readonly title: string;
  /** What happened, in a sentence. */
  readonly text: string;
  /** Where a click leads. */
  readonly url: string;
}

const most = 99;
const mark = /^\(\d+\+?\) /;
const wanted = 'ticketing:desktop';
const told = 'ticketing:desktop:told';
let unread = 0;

const key = (name: string) => `${name}:${document.body.dataset['user'] ?? ''}`;

// A browser may be told to keep nothing of this site.
const kept = (name: string) => {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
};

const keep = (name: string, value: string | null) => {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), value);
  } catch {
    // Then each tab is on its own.
  }
};

const writeTitle = () => {
  const bare = document.title.replace(mark, '');
  const title = unread > 0 ? `(${unread < most ? unread : `${most}+`}) ${bare}` : bare;
  if (title !== document.title) document.title = title;
};

const isOn = () => 'Notification' in window && Notification.permission === 'granted' && kept(wanted) === 'on';

const show = (latest: Latest) => {
  if (latest.number <= Number(kept(told) ?? 0)) return;
  keep(told, `${latest.number}`);
  try {
    const { lang } = document.documentElement;
    const shown = new Notification(latest.title, { body: latest.text, tag: `ticketing-${latest.number}`, lang });
    shown.addEventListener('click', () => {
      window.focus();
      shown.close();
      location.assign(latest.url);
    });
  } catch {
    // On telephones pages may not, whatever was granted.
  }
};

/**
 * To be called when the number of unread notifications is another one, or may be.
 * @param count How many there are; 99 means 99 or more.
 * @param latest The newest one, where it is to be shown on the desktop: once in a browser, whichever tabs call.
 */
export function unreadChanged(count: number, latest?: Latest): void {
  unread = count;
  writeTitle();
  if (!latest || !isOn()) return;
  // One tab after the other, so that the second one reads what the first one told.
  if ('locks' in navigator) void navigator.locks.request(told, () => show(latest));
  else show(latest);
}

const panel = document.querySelector<HTMLElement>('[data-desktop]');

const showState = () => {
  if (!panel || !('Notification' in window)) return;
  const state = Notification.permission === 'denied' ? 'denied' : isOn() ? 'on' : 'off';
  panel.hidden = false;
  for (const part of panel.querySelectorAll<HTMLElement>('[data-desktop-state]')) part.hidden = part.dataset['desktopState'] !== state;
};

panel?.addEventListener('click', event => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[value]');
  if (!button) return;
  if (button.value === 'off') {
    keep(wanted, null);
    showState();
    return;
  }
  void Notification.requestPermission().then(answer => {
    if (answer === 'granted') keep(wanted, 'on');
    showState();
  });
});
showState();

// For scripts that a page loads beside this bundle.
document.addEventListener('ticketing:unread', event => {
  const { count, latest } = (event as CustomEvent<{ count: number; latest?: Latest }>).detail;
  unreadChanged(count, latest);
});

// Parts of pages that come later may bring a title of their own.
const title = document.querySelector('title');
if (title) new MutationObserver(writeTitle).observe(title, { childList: true });
const bell = document.querySelector<HTMLElement>('[data-unread]');
if (bell) unreadChanged(Number(bell.dataset['unread']));
