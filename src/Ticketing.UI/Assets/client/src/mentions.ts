// Whom to name, proposed while one writes: after @ and a letter, in a text area with data-mentionable; after # tickets, where it has
// data-references; after / at the beginning of a line canned replies, where it has data-replies. Arrows choose, Enter or Tab takes,
// Escape closes; without script the id is typed.
import { activate, activeIn, listOf, options, Proposals } from './listbox.js';
import { insert } from './markdown.js';
import { readReply, showBesides } from './replies.js';

// The beginning of an id, or of a name with one blank in it.
const begun = /(?:^|[^\p{L}\p{N}_@.\/\\-])@([\p{L}\p{N}_][\p{L}\p{N}_.:|@-]{0,40}(?: [\p{L}\p{N}_.-]{1,40})?)$/u;
// A number, or up to three words of a title; a heading has a blank behind its sign.
const referred = /(?:^|[^\p{L}\p{N}_#&\/])#(\d{1,12}|\p{L}[\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]+){0,2})$/u;
// A word of a canned reply's name, or nothing yet: then all of them are proposed.
const answered = /^\/([\p{L}\p{N}][\p{L}\p{N} _.,'’-]{0,40})?$/u;
const proposals = new Proposals();

const field = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement && target.dataset['mentionable'] ? target : undefined;

type Kind = 'person' | 'ticket' | 'reply';
interface Typed { name: string; kind: Kind }
const labels: Record<Kind, string> = { person: 'peopleLabel', ticket: 'ticketsLabel', reply: 'repliesLabel' };

// What was typed of a name, up to where one writes.
function typed(text: HTMLTextAreaElement): Typed | undefined {
  const { selectionStart: at, selectionEnd: end, value } = text;
  if (at !== end) return undefined;
  const before = value.slice(Math.max(0, at - 100), at);
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  const reply = text.dataset['replies'] ? answered.exec(line) : null;
  if (reply) return { name: reply[1] ?? '', kind: 'reply' };
  const [person, ticket] = [begun.exec(before)?.[1], text.dataset['references'] ? referred.exec(before)?.[1] : undefined];
  if (person) return { name: person, kind: 'person' };
  return ticket ? { name: ticket, kind: 'ticket' } : undefined;
}

function close(text: HTMLTextAreaElement): void {
  proposals.forget();
  const list = listOf(text);
  if (list) {
    list.hidden = true;
    list.replaceChildren();
  }
  text.removeAttribute('aria-activedescendant');
}

// What else of the form says who can be named: to whom the text will be shown.
function question(text: HTMLTextAreaElement, name: string): string {
  const visibility = text.form?.querySelector<HTMLInputElement>('[name="visibility"]:checked')?.value ?? 'public';
  const asked = new URLSearchParams({ q: name, visibility });
  for (const by of text.dataset['mentionableBy']?.split(' ') ?? []) {
    const other = text.form?.elements.namedItem(by);
    if (other instanceof HTMLInputElement || other instanceof HTMLSelectElement) asked.set(by, other.value);
  }
  return asked.toString();
}

function addressOf(text: HTMLTextAreaElement, { name, kind }: Typed): string {
  const asked = new URLSearchParams({ q: name }).toString();
  if (kind === 'reply') return `${text.dataset['replies']}?${asked}`;
  return kind === 'ticket' ? `${text.dataset['references']}?${asked}` : `${text.dataset['mentionable']}?${question(text, name)}`;
}

async function propose(text: HTMLTextAreaElement): Promise<void> {
  const [list, begun] = [listOf(text), typed(text)];
  if (!list || !begun) return;
  const { name, kind } = begun;
  const html = await proposals.ask(addressOf(text, begun));
  if (html === undefined || document.activeElement !== text || typed(text)?.name !== name) return;
  const label = list.dataset[labels[kind]];
  if (label) list.setAttribute('aria-label', label);
  list.innerHTML = html;
  list.hidden = html.length === 0;
  // Enter takes the first one, as whoever writes expects of a name.
  if (list.hidden) text.removeAttribute('aria-activedescendant');
  else activate(text, list, options(list)[0]);
}

// The text of the reply takes the place of the slash and what follows it; what is done besides is shown below.
async function answer(text: HTMLTextAreaElement, option: HTMLElement): Promise<void> {
  const part = await readReply(text, option.dataset['id'] ?? '');
  if (part === undefined) return;
  const [begun, end] = [typed(text), text.selectionStart];
  text.focus();
  if (begun?.kind === 'reply') text.setSelectionRange(end - begun.name.length - 1, end);
  insert(text, part.querySelector<HTMLElement>('[data-filled]')?.dataset['filled'] ?? '');
  // The draft has it from now on.
  if (text.form && showBesides(text.form, part)) text.form.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function take(text: HTMLTextAreaElement, option: HTMLElement): void {
  const begun = typed(text);
  close(text);
  if (begun === undefined) return;
  if (begun.kind === 'reply') {
    void answer(text, option);
    return;
  }
  const { name } = begun;
  text.focus();
  text.setSelectionRange(text.selectionStart - name.length, text.selectionStart);
  insert(text, `${option.dataset['id'] ?? ''} `);
}

document.addEventListener('focusin', event => {
  const text = field(event.target);
  if (!text) return;
  text.setAttribute('aria-autocomplete', 'list');
  text.setAttribute('aria-haspopup', 'listbox');
  text.setAttribute('aria-controls', text.dataset['listbox'] ?? '');
});

document.addEventListener('focusout', event => {
  const text = field(event.target);
  if (text) close(text);
});

document.addEventListener('input', event => {
  const text = field(event.target);
  if (!text) return;
  if (typed(text)) proposals.soon(() => propose(text));
  else close(text);
});

// Before other shortcuts of the text, while the list is open.
document.addEventListener('keydown', event => {
  const text = field(event.target);
  const list = text && listOf(text);
  if (!text || !list || list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = options(list);
  const active = activeIn(all);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    activate(text, list, all[(active + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]);
  else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && active >= 0) take(text, all[active]!);
  else if (event.key === 'Escape') close(text);
  else {
    if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') close(text);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });

// Before the text loses the focus to it.
document.addEventListener('mousedown', event => {
  const option = (event.target as Element).closest<HTMLElement>('.mentionable [role="option"]');
  const text = option && field(document.querySelector(`[data-listbox="${CSS.escape(option.parentElement!.id)}"]`));
  if (!option || !text) return;
  event.preventDefault();
  event.stopPropagation();
  take(text, option);
}, { capture: true });
