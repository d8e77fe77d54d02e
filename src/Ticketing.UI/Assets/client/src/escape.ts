// Escape leaves what is open in the page: an edit in its place, unless something was written into it, or else a selection of rows. Whatever
// lies above (a dialog, a menu, proposals) is closed by its own.
import { isField, isTouched } from './fields.js';

const above = 'dialog[open], details.menu[open], [role="listbox"]:not([hidden], .value-menu-list), :popover-open';

const isWritten = (field: Element): boolean => isField(field) && /^text(area)?$/.test(field.type) && isTouched(field);

// Before those that close what lies above: it is still there to be seen.
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || document.querySelector(above)) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const way = (target.closest('[data-focus-key]') ?? document).querySelector<HTMLElement>('[data-escape]');
  const rows = document.querySelector<HTMLFormElement>('form#tickets');
  if (way) {
    if ([...way.closest('form')?.elements ?? []].some(isWritten)) return;
    way.click();
  } else if (rows?.querySelector('input[name="ticket"]:checked')) {
    rows.reset();
  } else {
    return;
  }
  event.preventDefault();
}, true);
