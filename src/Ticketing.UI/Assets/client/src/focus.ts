// Where a form or link vanished by a swap, the keyboard goes on at the same part of the page: what carries the same data-focus-key.
let lastKey: string | undefined;

const keyOf = (element: EventTarget | null): string | undefined =>
  element instanceof Element ? element.closest<HTMLElement>('[data-focus-key]')?.dataset['focusKey'] : undefined;

document.addEventListener('htmx:before:request', event => {
  lastKey = keyOf(event.target) ?? lastKey;
});

document.addEventListener('htmx:after:swap', () => {
  tell();
  const active = document.activeElement;
  if (!lastKey || (active && active !== document.body)) return;
  const part = document.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(lastKey)}"]`);
  const refused = part?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const inPart = part?.querySelectorAll<HTMLElement>(
    '[autofocus], summary, a[href], button:not([tabindex="-1"]), input:not([type="hidden"]), textarea');
  const target = refused ?? [...inPart ?? []].find(one => one.checkVisibility());
  target?.focus({ preventScroll: !refused });
});

// What was done is said to those who cannot see the difference.
function tell(): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-notice]')) {
    const said = document.createElement('p');
    said.className = 'visually-hidden';
    said.textContent = notice.dataset['notice'] ?? '';
    document.getElementById('notices')?.append(said);
    window.setTimeout(() => said.remove(), 5_000);
    notice.remove();
  }
}
export {};
