// Canned replies, as the server fills them in for the ticket that is answered.
import { readPart } from './part.js';

/** The field of a form that names the reply of which what is done besides comes. */
export const replyField = 'macroReply';

/** A reply, filled in; undefined where there is none. */
export async function readReply(text: HTMLTextAreaElement, id: string): Promise<DocumentFragment | undefined> {
  const html = await readPart(`${text.dataset['replies']}/${encodeURIComponent(id)}`);
  if (html === undefined) return undefined;
  const part = document.createElement('template');
  part.innerHTML = html;
  return part.content;
}

/** Shows below the text what the reply does besides. Answers whether there is anything. */
export function showBesides(form: HTMLFormElement, part: DocumentFragment): boolean {
  const macro = part.querySelector('#macro');
  if (macro) form.querySelector('#macro')?.replaceWith(macro);
  return macro !== null;
}
