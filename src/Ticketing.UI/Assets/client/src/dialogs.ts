// Dialogs over the page: Escape closes them, and what says that it does; then the focus is where it was.
interface Manner {
  /** Where the focus goes then; where it was, unless said. */
  back?: () => Element | null;
  /** Whether a click beside it leaves it open: somebody may have written something into it. */
  isKept?: boolean;
}

/** Shows one in place of another that is open. */
export function showDialog(dialog: HTMLDialogElement, { back, isKept = false }: Manner = {}): void {
  const { activeElement } = document;
  dialog.addEventListener('close', () => {
    dialog.remove();
    const next = back ? back() : activeElement;
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', event => {
    const target = event.target as Element;
    if (!target.closest('[data-close-dialog]') && (isKept || target !== dialog)) return;
    event.preventDefault();
    dialog.close();
  });
  document.getElementById('dialogs')!.replaceChildren(dialog);
  dialog.showModal();
  // What is longer than the window is scrolled with the keyboard, too.
  const body = dialog.querySelector<HTMLElement>('.dialog-body');
  if (body && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
}

/** The dialog of an answer; null where there is none. */
export const dialogIn = (html: string): HTMLDialogElement | null =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('dialog');
