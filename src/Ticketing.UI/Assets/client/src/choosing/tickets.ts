// Of which tickets a menu is: of the one that its button names, or of those that are selected.
const selected = 'input[name="ticket"]:checked';

export function chosenTickets(opener: HTMLElement): string[] {
  const form = opener.closest('form');
  if (opener.hasAttribute('data-choose-selected') && form)
    return [...form.querySelectorAll<HTMLInputElement>(selected)].map(box => box.value);
  return opener instanceof HTMLButtonElement && opener.value !== '' ? [opener.value] : [];
}

/** The query, where all that it finds are selected. */
export function allChosen(opener: HTMLElement): string | undefined {
  const form = opener.hasAttribute('data-choose-selected') ? opener.closest('form') : null;
  return form?.querySelector('input[name="all"]:checked') ? form.querySelector<HTMLInputElement>('input[name="q"]')!.value : undefined;
}

/** The ticket that is open, those that are selected, or the one whose row or card has the focus: what is meant by what is done next. */
export function subjects(): string[] {
  const open = document.querySelector<HTMLElement>('#ticket[data-ticket]');
  if (open) return [`${open.dataset['ticket']}:${document.getElementById('ticket-head')?.dataset['version']}`];
  const selected = selectedTickets();
  const row = document.activeElement?.closest('[data-row], .board-card')
    ?.querySelector<HTMLButtonElement | HTMLInputElement>('button[name="ticket"], input[name="ticket"]');
  return selected.length > 0 ? selected : row?.value ? [row.value] : [];
}

/** Those that are selected in the page's list. */
export const selectedTickets = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>(`form#tickets ${selected}`)].map(box => box.value);
