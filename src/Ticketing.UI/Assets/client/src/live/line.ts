// One line to the server for all pages of a browser: whoever holds the lock opens it and tells the others. A browser has few connections
// to a host, and a server has many browsers.
import { isAfter } from './position.js';

export interface Told { name: string; data: { ticket?: number }; id?: string }
interface Hello { hello: string | undefined; from: string }
interface Welcome { to: string; told: Told[] }
interface State { isLost: boolean }

type Message = Told | Hello | Welcome | State;

const root = document.body.dataset['root'] ?? '';
const name = `ticketing-live:${root}:${document.body.dataset['user'] ?? ''}`;
const names = ['ready', 'ticket', 'inbox', 'presence', 'reset'];
const anew: Told = { name: 'reset', data: {} };
const kept = 200;
const [soonest, latest] = [30_000, 600_000];

/** Follows what happens, from where the page was read on. */
export function follow(since: string | undefined, tell: (told: Told) => void, lost: (isLost: boolean) => void): void {
  const me = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const channel = new BroadcastChannel(name);
  let last = since;
  // Of the one that holds the line: what it told lately, for pages that come to it, and from where on it knows all.
  let recent: Told[] = [];
  let knownFrom: string | undefined;
  let source: EventSource | undefined;
  let wait = soonest;
  let retry: number | undefined;

  const hear = (told: Told) => {
    if (told.id) last = told.id;
    tell(told);
  };

  function open(): void {
    // By the first of them cookies' own sign-in knows that no page is asked for, and refuses it instead of leading to one.
    const query = new URLSearchParams({ 'X-Requested-With': 'XMLHttpRequest', ...last ? { after: last } : {} });
    knownFrom ??= last;
    // The page was read before anybody listened: what happened in between nobody would tell.
    let isBlind = last === undefined;
    source = new EventSource(`${root}/events?${query}`);
    for (const kind of names)
      source.addEventListener(kind, event => {
        const told: Told = { name: kind, data: JSON.parse(event.data as string) as Told['data'], id: event.lastEventId };
        wait = soonest;
        if (kind === 'ready') {
          knownFrom ??= told.id;
          say({ isLost: false });
          if (isBlind) pass({ ...anew, id: told.id });
          isBlind = false;
        }
        pass(told);
      });
    source.addEventListener('error', () => {
      say({ isLost: true });
      if (source?.readyState !== EventSource.CLOSED) return;
      // Refused: signed out, too many streams, a server that is away. It is asked again, less and less often.
      retry = window.setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, latest);
    });
  }

  function close(): void {
    window.clearTimeout(retry);
    source?.close();
    source = undefined;
  }

  function pass(told: Told): void {
    recent = [...recent.slice(1 - kept), told];
    if (recent.length === kept) knownFrom = recent[0]!.id ?? knownFrom;
    channel.postMessage(told);
    hear(told);
  }

  function say(state: State): void {
    channel.postMessage(state);
    lost(state.isLost);
  }

  function welcome({ hello, from }: Hello): void {
    if (!source) return;
    const knows = hello && knownFrom && !isAfter(knownFrom, hello);
    const told = knows ? recent.filter(one => one.id && isAfter(one.id, hello)) : [anew];
    channel.postMessage({ to: from, told } satisfies Welcome);
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('from' in data) welcome(data);
    else if ('isLost' in data) lost(data.isLost);
    else if (!('to' in data)) hear(data);
    else if (data.to === me) data.told.forEach(hear);
  });

  if (!('locks' in navigator)) {
    // A page that was not sent over a line that is sealed knows no locks: each has a line of its own, while it is looked at.
    const turn = () => document.visibilityState === 'visible' ? source ?? open() : close();
    document.addEventListener('visibilitychange', turn);
    turn();
    return;
  }

  let release = () => { /* Not held yet. */ };
  const hold = () => void navigator.locks.request(name, () => {
    open();
    return new Promise<void>(resolve => { release = resolve; });
  }).catch(() => undefined);
  channel.postMessage({ hello: since, from: me } satisfies Hello);
  hold();
  window.addEventListener('pagehide', () => { close(); release(); });
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return;
    // It was put away, as it was, and is shown again.
    tell(anew);
    hold();
  });
}
