// Where one writes on a ticket. Which way in was taken says who may read it; here the caret comes along, Escape closes it with what is
// written in it, and a reply that can be taken back says for how long.
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
export {};
