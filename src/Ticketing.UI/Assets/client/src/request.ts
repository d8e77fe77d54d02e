// Requests that somebody waits for. Where nobody is signed in any more they wait until he is again, and go on as if nothing had been.
import { asPart, isSignedOut } from './part.js';
import { signInAgain } from './signed-out.js';

/** As `fetch`, for a part of a page. Fails where he does not sign in again. */
export async function ask(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const asked = asPart(init);
  let answer = await fetch(address, asked);
  while (isSignedOut(answer)) {
    await signInAgain();
    // Whoever limits the time of a request did not think of people who look for their password.
    answer = await fetch(address, { ...asked, signal: null });
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
