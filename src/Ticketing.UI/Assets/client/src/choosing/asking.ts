// The dialog of a choice that asks for more: a comment, a reason, a day.
import { dialogIn, showDialog } from '../dialogs.js';
import { notify } from '../notices.js';
import { ask } from '../request.js';
import { send, toSend } from './changes.js';
import type { Open } from './opening.js';

export async function askFor(mine: Open, to: string): Promise<void> {
  const query = new URLSearchParams({ to, back: location.pathname + location.search });
  for (const ticket of toSend(mine.tickets)) query.append('ticket', ticket);
  const answer = await ask(`${document.body.dataset['root'] ?? ''}/choose/${mine.part}/ask?${query}`).catch(() => undefined);
  const dialog = answer?.ok ? dialogIn(await answer.text()) : undefined;
  if (dialog) showAsked(mine, dialog);
  else notify(document.body.dataset['offline'] ?? '', 'error');
}

export function showAsked(mine: Open, dialog: HTMLDialogElement): void {
  dialog.querySelector('form')?.addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    void send(mine.part, () => new FormData(form)).then(outcome => {
      // What was typed stays till it is accepted.
      if ('dialog' in outcome) showAsked(mine, outcome.dialog);
      else if (outcome.isDone) dialog.close();
    });
  });
  showDialog(dialog, { back: () => openerOf(mine), isKept: true });
  dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
}

// The page may have been read again meanwhile.
function openerOf(mine: Open): Element | null {
  const { opener } = mine;
  const same = opener instanceof HTMLButtonElement && opener.value
    ? `[data-choose="${mine.part}"][value^="${opener.value.split(':')[0]}:"]`
    : `[data-choose="${mine.part}"]`;
  return opener.isConnected ? opener : document.querySelector(same);
}
