// Short messages at the edge of the page, read aloud by screen readers; also what htmx could not do.
export function notify(text: string, kind: 'info' | 'error' | 'success' = 'info'): void {
  const notices = document.getElementById('notices');
  if (!notices) return;
  const notice = document.createElement('p');
  notice.className = `notice ${kind}`;
  notice.textContent = text;
  notices.append(notice);
  window.setTimeout(() => notice.remove(), kind === 'error' ? 10_000 : 5_000);
}

const carried = 'ticketing:notice';

/** A message that is shown on the page that one is led to. */
export function carry(text: string): void {
  try {
    sessionStorage.setItem(carried, text);
  } catch {
    // Then the page says it by itself.
  }
}

try {
  const text = sessionStorage.getItem(carried);
  sessionStorage.removeItem(carried);
  if (text) notify(text, 'success');
} catch {
  // Nothing was carried.
}

/** A message with a way to act on it, for as long as it stands there: it waits while somebody is at it. */
export function offer(text: string, action: string, act: () => void, kind: 'info' | 'error' | 'success' = 'success'): void {
  const notices = document.getElementById('notices');
  if (!notices) return;
  for (const earlier of notices.querySelectorAll('.notice-offer')) earlier.remove();
  const notice = document.createElement('p');
  notice.className = `notice notice-offer ${kind}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = action;
  button.addEventListener('click', () => {
    notice.remove();
    act();
  });
  notice.append(text, ' ', button);
  notices.append(notice);
  const leave = () => {
    if (notice.matches(':hover, :focus-within')) window.setTimeout(leave, 2_000);
    else notice.remove();
  };
  window.setTimeout(leave, 10_000);
}

document.addEventListener('htmx:error', () => {
  const text = document.body.dataset['offline'];
  if (text) notify(text, 'error');
});

// For scripts that a page loads beside this bundle.
document.addEventListener('ticketing:notice', event => {
  const { text, kind } = (event as CustomEvent<{ text: string; kind: 'info' | 'error' | 'success' }>).detail;
  if (text) notify(text, kind);
});
