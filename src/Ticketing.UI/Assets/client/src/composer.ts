// Where one writes on a ticket. Which way in was taken says who may read it; here the caret comes along, Escape closes it with what is
// written in it, and a reply that can be taken back says for how long.
import { insert } from './markdown.js';
import { readPart } from './part.js';

const wayOf = (target: EventTarget | null): HTMLLabelElement | null =>
  target instanceof Element ? target.closest<HTMLLabelElement>('#composer .audience-choice') : null;

const isOpenList = (text: HTMLElement): boolean => {
  const list = document.getElementById(text.dataset['listbox'] ?? '');
  return !!list && !list.hidden;
};

function begin(form: HTMLFormElement): void {
  const text = form.querySelector('textarea');
  text?.focus();
  text?.setSelectionRange(text.value.length, text.value.length);
}

function close(form: HTMLFormElement): void {
  for (const way of form.querySelectorAll<HTMLInputElement>('[name="visibility"]')) way.checked = false;
  // What is kept of the form is that it is closed, too.
  form.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The next Tab goes on from here, and keys are those of the page again.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

document.addEventListener('click', event => {
  const target = event.target as Element;
  const closing = target.closest('[data-composer-close]')?.closest('form');
  if (closing) close(closing);
  const way = wayOf(target);
  const choice = way?.querySelector('input');
  if (!way || !choice?.form) return;
  // Who goes from one to the other with the arrows stays there.
  if (target === choice && event.detail === 0) return;
  if (target !== choice) {
    event.preventDefault();
    choice.checked = true;
    for (const kind of ['input', 'change']) choice.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  begin(choice.form);
});

document.addEventListener('keydown', event => {
  const text = event.target;
  if (event.key !== 'Escape' || event.defaultPrevented || !(text instanceof HTMLTextAreaElement) || isOpenList(text)) return;
  const form = text.closest<HTMLFormElement>('form#composer');
  if (!form) return;
  event.preventDefault();
  close(form);
});

// What is quoted stands at the caret, behind what is written there already. Where there is no composer the link is followed.
async function quote(link: HTMLAnchorElement, text: HTMLTextAreaElement): Promise<void> {
  const words = await readPart(link.href);
  if (words === undefined) {
    location.assign(link.href);
    return;
  }
  const way = text.form?.querySelector<HTMLInputElement>(`[name="visibility"][value="${link.dataset['quote']}"]`);
  if (way && !text.form!.querySelector('[name="visibility"]:checked')) {
    way.checked = true;
    way.dispatchEvent(new Event('change', { bubbles: true }));
  }
  text.focus();
  const { selectionEnd: at, value } = text;
  text.setSelectionRange(at, at);
  insert(text, `${at === 0 || value.slice(0, at).endsWith('\n') ? '' : '\n\n'}${words}`);
}

document.addEventListener('click', event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-quote]');
  const text = document.querySelector<HTMLTextAreaElement>('#composer textarea, #reply textarea');
  if (!link || !text || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void quote(link, text);
});

const ends = new WeakMap<HTMLElement, number>();

// The server said how long it is: clocks differ.
function count(): void {
  for (const left of document.querySelectorAll<HTMLElement>('[data-seconds]')) {
    const end = ends.get(left) ?? Date.now() + Number(left.dataset['seconds']) * 1000;
    ends.set(left, end);
    left.textContent = `${Math.max(0, Math.ceil((end - Date.now()) / 1000))} s`;
  }
}

window.setInterval(count, 500);
