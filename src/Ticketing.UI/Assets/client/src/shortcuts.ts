// One-key shortcuts: an element with data-shortcut="c" is clicked (or focused, when it is a field) by that key, unless somebody types.
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && !target.matches('[type="checkbox"], [type="radio"]')
  && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The key as it is called, whatever alphabet the keyboard writes and whether it is locked. */
export function keyOf(event: KeyboardEvent): string {
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
}

/** Whether a key means something of the page: nobody types, and nothing lies above it. */
export const isOfPage = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
  && !document.querySelector('dialog[open], :popover-open');

/** Behind what stands in a field already, as its next word where it is searched for words. */
function goOn(field: HTMLElement, isByWords: boolean): void {
  field.focus();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.value === '') return;
  if (isByWords && !field.value.endsWith(' ')) field.value += ' ';
  field.setSelectionRange(field.value.length, field.value.length);
}

document.addEventListener('keydown', event => {
  if (!isOfPage(event)) return;
  const target = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(keyOf(event))}"]`);
  if (!target) return;
  event.preventDefault();
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) target.click();
  else goOn(target, keyOf(event) === '/');
});
