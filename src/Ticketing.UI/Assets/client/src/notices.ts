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

document.addEventListener('htmx:error', () => {
  const text = document.body.dataset['offline'];
  if (text) notify(text, 'error');
});

// For scripts that a page loads beside this bundle.
document.addEventListener('ticketing:notice', event => {
  const { text, kind } = (event as CustomEvent<{ text: string; kind: 'info' | 'error' | 'success' }>).detail;
  if (text) notify(text, kind);
});
