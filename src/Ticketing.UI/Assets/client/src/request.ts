// Requests that somebody waits for. Where nobody is signed in any more they wait until he is again, and go on as if nothing had been.
import { signInAgain } from './signed-out.js';

/** Whether an answer is none, as the session is over. A host that leads scripts to its sign-in page too answers with that. */
function isSignedOut(answer: Response): boolean {
  const root = document.body.dataset['root'];
  return answer.status === 401 || (!!root && answer.redirected && !`${new URL(answer.url).pathname}/`.startsWith(`${root}/`));
}

/** As `fetch`, for a part of a page. Fails where he does not sign in again. */
export async function ask(address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('HX-Request', 'true');
  // By it cookies' own sign-in knows that a script asks, which a page to sign in on is of no use to.
  headers.set('X-Requested-With', 'XMLHttpRequest');
  let answer = await fetch(address, { ...init, headers });
  while (isSignedOut(answer)) {
    await signInAgain();
    // Whoever limits the time of a request did not think of people who look for their password.
    answer = await fetch(address, { ...init, headers, signal: null });
  }

  return answer;
}

declare global {
  interface Window { ticketingAsk: typeof ask }
}

// For scripts that a page loads beside this bundle: of the dialog there is one.
window.ticketingAsk = ask;
document.addEventListener('htmx:config:request', event => {
  Object.assign((event as CustomEvent<{ ctx: object }>).detail.ctx, { fetch: ask });
});
