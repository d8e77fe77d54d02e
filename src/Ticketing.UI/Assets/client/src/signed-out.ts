// The dialog over a page whose session is over: nothing behind it is lost. Whoever signs in, in another window, is told here by that one,
// or asked when this window has the focus again.
import { readPart } from './part.js';

const signedIn = new BroadcastChannel('ticketing-signed-in');
let waiting: Promise<void> | undefined;

/** Waits until whoever this page is for is signed in again. Fails when he does not want to now. */
export function signInAgain(): Promise<void> {
  return waiting ??= show().finally(() => waiting = undefined);
}

async function whoIsThere(address: string): Promise<string | undefined> {
  const page = new DOMParser().parseFromString(await readPart(address) ?? '', 'text/html');
  return page.querySelector<HTMLElement>('[data-signed-in]')?.dataset['signedIn'];
}

function show(): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>('#signed-out');
  const dialog = template?.content.querySelector('dialog')?.cloneNode(true) as HTMLDialogElement | undefined;
  const link = dialog?.querySelector<HTMLAnchorElement>('a');
  if (!dialog || !link) return Promise.reject(new DOMException('Signed out.', 'AbortError'));
  document.body.append(dialog);
  const before = document.activeElement;
  const over = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const isBack = (user: string | undefined) => {
      if (user === undefined || over.signal.aborted) return;
      over.abort();
      // What is on the page was another one's: he finds what he typed when he is back.
      if (user !== document.body.dataset['user']) location.reload();
      else resolve();
      dialog.close();
    };
    link.addEventListener('click', event => {
      if (window.open(link.href, 'ticketing-sign-in', 'popup,width=520,height=720')) event.preventDefault();
    });
    dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      over.abort();
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      reject(new DOMException('Signed out.', 'AbortError'));
    });
    signedIn.addEventListener('message', event => isBack(event.data as string), over);
    window.addEventListener('focus', () => void whoIsThere(link.href).then(isBack), over);
    dialog.showModal();
  });
}

const here = document.querySelector<HTMLElement>('[data-signed-in]')?.dataset['signedIn'];
if (here !== undefined) {
  signedIn.postMessage(here);
  if (window.name === 'ticketing-sign-in') window.close();
}
