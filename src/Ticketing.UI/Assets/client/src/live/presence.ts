// Says that somebody is at the ticket that he looks at, and whether he writes, and shows who else is.
import { readPart } from '../part.js';

const every = 15_000;
const stillWriting = 12_000;
const settled = 400;

const line = () => document.querySelector<HTMLElement>('[data-presence]');
const token = () => JSON.parse(document.body.getAttribute('hx-headers:inherited') ?? '{}') as Record<string, string>;

let typed = 0;
let said = '';
let timer: number | undefined;

/** What he does. Who has not chosen yet who may read it writes for colleagues: nobody else is told too much. */
function doing(): string {
  const form = document.querySelector<HTMLFormElement>('#composer, #reply');
  const text = form?.querySelector<HTMLTextAreaElement>('textarea')?.value.trim();
  if (!form || !text || Date.now() - typed > stillWriting) return 'looking';
  const choices = [...form.querySelectorAll<HTMLInputElement>('input[name="visibility"]')];
  const isPublic = choices.length === 0 || choices.some(one => one.value === 'public' && (one.checked || choices.length === 1));
  return isPublic ? 'writing' : 'writingInternally';
}

async function say(what: string, isLast = false): Promise<void> {
  const place = line();
  if (!place) return;
  window.clearTimeout(timer);
  said = what;
  const part = await readPart(place.dataset['presence']!, {
    method: 'POST', headers: token(), body: new URLSearchParams({ doing: what }), keepalive: isLast,
  });
  if (isLast) return;
  if (part !== undefined) show(part);
  plan();
}

// Whoever stops typing says so soon after; else it is said again before it is forgotten.
function plan(): void {
  window.clearTimeout(timer);
  if (document.visibilityState !== 'visible') return;
  timer = window.setTimeout(() => void say(doing()), said === 'looking' ? every : stillWriting);
}

function show(part: string): void {
  const place = line();
  const fresh = new DOMParser().parseFromString(part, 'text/html').body;
  if (place && place.innerHTML.trim() !== fresh.innerHTML.trim()) place.replaceChildren(...fresh.childNodes);
}

/** Who is at a ticket changed. */
export async function presenceChanged(ticket: number): Promise<void> {
  const place = line();
  if (!place?.dataset['presence']!.endsWith(`/${ticket}/presence`) || document.visibilityState !== 'visible') return;
  const part = await readPart(place.dataset['presence']!);
  if (part !== undefined) show(part);
}

export function bePresent(): void {
  if (!line()) return;
  let soon: number | undefined;
  const perhaps = () => {
    window.clearTimeout(soon);
    soon = window.setTimeout(() => { if (doing() !== said) void say(doing()); }, settled);
  };
  document.addEventListener('input', event => {
    if (!(event.target as Element).closest('#composer, #reply')) return;
    typed = Date.now();
    perhaps();
  });
  document.addEventListener('htmx:after:swap', perhaps);
  document.addEventListener('visibilitychange', () =>
    void say(document.visibilityState === 'visible' ? doing() : 'gone', document.visibilityState !== 'visible'));
  window.addEventListener('pagehide', () => void say('gone', true));
  void say(doing());
}
