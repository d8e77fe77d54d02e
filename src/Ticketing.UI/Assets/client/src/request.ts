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

interface Sent { timeout?: number; form?: HTMLFormElement; body?: FormData }

document.addEventListener('htmx:config:request', event => {
  const { ctx } = (event as CustomEvent<{ ctx: { sourceElement: Element; request: Sent } }>).detail;
  Object.assign(ctx, { fetch: ask });
  const { form, body } = ctx.request;
  if (form?.enctype !== 'multipart/form-data') return;
  // Files take as long as they take, and are for the form alone: a preview within it has no use for them.
  ctx.request.timeout = 0;
  if (ctx.sourceElement !== form) for (const [name, value] of [...body ?? []]) if (value instanceof File) body!.delete(name);
});
