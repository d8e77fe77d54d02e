// Parts of pages, as scripts ask for them.

/** How a part is asked for. By the second header cookies' own sign-in knows that a page to sign in on is of no use. */
export function asPart(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('HX-Request', 'true');
  headers.set('X-Requested-With', 'XMLHttpRequest');
  return { ...init, headers };
}

/** Whether an answer is none, as the session is over. A host that leads scripts to its sign-in page too answers with that. */
export function isSignedOut(answer: Response): boolean {
  const root = document.body.dataset['root'];
  return answer.status === 401 || (!!root && answer.redirected && !`${new URL(answer.url).pathname}/`.startsWith(`${root}/`));
}

/** A part that is read by the way: undefined where there is none, because it is refused, the session is over or the line is lost. */
export async function readPart(address: string, init?: RequestInit): Promise<string | undefined> {
  try {
    const answer = await fetch(address, asPart(init));
    return answer.ok && !isSignedOut(answer) ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
