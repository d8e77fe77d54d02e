// Puts what is new into a page that somebody is using: what he types, chose, opened or has the focus in stays as it is.
import { Idiomorph } from 'idiomorph';
import { isField, isRefused, isTouched, type Field } from '../fields.js';

const fields = 'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea, select';
const said = '.ticket-banner, .notice[role="status"], [role="alert"]';

const isTyped = (field: Field) => field === document.activeElement || isTouched(field) || (field.form !== null && isRefused(field.form));
// What a form is sent with besides tells what somebody had read when he began: with a newer version he would undo what others did since.
const isUsed = (field: Field, part: Element) => field.type === 'hidden'
  ? [...field.form?.elements ?? []].some(other => part.contains(other) && isField(other) && other.type !== 'hidden' && isTyped(other))
  : isTyped(field);

/** Whether somebody is in the middle of something in it: a form is open that is not in what is new, a card is dragged or has its menu. */
function isHeld(part: Element, fresh: Element): boolean {
  if (part.querySelector('.is-dragged, .is-ghost, dialog[open], .board-move[open]')) return true;
  return [...part.querySelectorAll<HTMLElement>(fields)].some(field =>
    !field.closest('details') && field.checkVisibility() && !fresh.querySelector(
      field.id ? `#${CSS.escape(field.id)}` : `[name="${CSS.escape(field.getAttribute('name') ?? '')}"]`));
}

/** Changes a part of the page in place. Answers whether it could. */
export function freshen(part: Element, fresh: Element): boolean {
  // Who fetched what is older keeps it: only the end of such a list is what is new.
  const tails = [...part.querySelectorAll('[data-live-tail]')];
  const tail = fresh.querySelector('[data-live-tail]');
  if (tails.length > 1 && tail) return change(tails.pop()!, tail, true);
  return !isHeld(part, fresh) && change(part, fresh, false);
}

function change(part: Element, fresh: Element, keepsAll: boolean): boolean {
  const { activeElement } = document;
  const active = activeElement instanceof HTMLElement && part.contains(activeElement) ? activeElement : undefined;
  const row = active?.closest('[data-row]');
  const at = row ? [...part.querySelectorAll('[data-row]')].indexOf(row) : -1;
  Idiomorph.morph(part, fresh, {
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (old: Node, next: Node) => {
        if (old instanceof HTMLDetailsElement && old.open && !(next as Element).hasAttribute('open')) return false;
        if (old instanceof HTMLDialogElement && old.open) return false;
        // A box that somebody ticked stays ticked; what else is new about it does no harm.
        if (isField(old)) return !isUsed(old, part);
        return true;
      },
      // What somebody was told of his own doing is in no other answer: it stays till his next doing.
      beforeNodeRemoved: (node: Node) => !keepsAll && !(node instanceof Element && (node.matches(said)
        || (node.contains(document.activeElement) && document.activeElement?.matches(fields)))),
      // What scripts put there stays: it is theirs.
      beforeAttributeUpdated: (name: string) => name !== 'data-draft-ready',
    },
  });
  // What had the focus may stand elsewhere now.
  if (active?.isConnected && document.activeElement === document.body) active.focus({ preventScroll: true });
  // The row that had the focus went: the one in its place has it.
  if (at >= 0 && document.activeElement === document.body)
    [...part.querySelectorAll<HTMLElement>('[data-row]')].slice(0, at + 1).pop()?.querySelector<HTMLElement>('.cell-title a')
      ?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent('ticketing:fresh', { detail: part }));
  return true;
}
