// What somebody types into a form that is sent outlives a reload, a lost line and the end of his session, until it was accepted or
// discarded. Forms with data-draft="name" are kept under that name, by the device where that is worth it; all others by the tab, under
// their address.
import { defaultOf, isField, isRefused, isToggle, valueOf, type Field } from './fields.js';
import { readReply, replyField, showBesides } from './replies.js';

interface Kept { was: string; is: string }
type Draft = Record<string, Kept>;

interface Sent { key: string; path: string }

const kept = 'form[method="post"]:not([data-draft="off"])';
const sentKey = 'ticketing-draft-sent';
const acceptedCookie = 'ticketing-accepted';

const pathOf = (form: HTMLFormElement): string => new URL(form.action, location.href).pathname;
const storeOf = (form: HTMLFormElement): Storage =>
  form.dataset['draft'] && form.dataset['draftStore'] !== 'session' ? localStorage : sessionStorage;

function keyOf(form: HTMLFormElement): string {
  const name = form.dataset['draft'] ?? pathOf(form);
  return `ticketing-draft:${document.body.dataset['user'] ?? ''}:${name}`;
}

const formOf = (target: EventTarget | null | undefined): HTMLFormElement | undefined => {
  const form = target instanceof HTMLFormElement ? target : (target as Field | null)?.form ?? (target as Element | null)?.closest?.('form');
  return form?.matches(kept) ? form : undefined;
};

const isText = (field: Field): boolean =>
  field instanceof HTMLTextAreaElement
  || (field instanceof HTMLInputElement && ['text', 'search', 'email', 'url', 'tel'].includes(field.type));

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.elements].filter(isField)
  .filter(field => field.name !== '' && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type));

const nameOf = (field: Field): string => isToggle(field) ? `${field.name}=${field.value}` : field.name;

function forget(key: string): void {
  sessionStorage.removeItem(key);
  localStorage.removeItem(key);
}

function draftOf(form: HTMLFormElement): Draft | undefined {
  const text = storeOf(form).getItem(keyOf(form));
  return text ? JSON.parse(text) as Draft : undefined;
}

// What a canned reply does besides is asked for again, and the draft has it until it is there.
const awaited = new WeakMap<HTMLFormElement, Draft>();
const ofReply = (field: Field): boolean => field.closest('#macro') !== null;
const replyOf = (form: HTMLFormElement): string => form.querySelector<HTMLInputElement>(`[name="${replyField}"]`)?.value ?? '';

// What was refused stands in the form as if it had come with it: what stood there before, its draft knows.
function wasOf(field: Field, form: HTMLFormElement, before: Draft | undefined): string {
  if (!isRefused(form)) return defaultOf(field);
  const known = before?.[nameOf(field)]?.was;
  if (known !== undefined || ofReply(field)) return known ?? defaultOf(field);
  return isText(field) ? '' : isToggle(field) ? 'false' : defaultOf(field);
}

function keep(form: HTMLFormElement): void {
  const before = draftOf(form);
  const fields = fieldsOf(form).map(field => ({ field, was: wasOf(field, form, before), is: valueOf(field) }));
  // Where nothing is written there is nothing to lose, whatever was chosen.
  if (!fields.some(({ field, was, is }) => isText(field) && is.trim() !== '' && is !== was)) {
    forget(keyOf(form));
    return;
  }

  const draft: Draft = { ...awaited.get(form) };
  for (const { field, was, is } of fields) draft[nameOf(field)] = { was, is };
  const reply = replyOf(form);
  if (reply) draft[replyField] = { was: '', is: reply };
  storeOf(form).setItem(keyOf(form), JSON.stringify(draft));
}

/** Answers whether a text is another one by that. */
function fill(fields: Field[], draft: Draft): boolean {
  let changed = false;
  for (const field of fields) {
    const value = draft[nameOf(field)];
    // What somebody else changed since is newer than what was typed over what it was.
    if (typeof value !== 'object' || value.is === valueOf(field) || value.was !== defaultOf(field)) continue;
    if (isToggle(field)) field.checked = value.is === 'true';
    else field.value = value.is;
    changed ||= isText(field);
  }
  return changed;
}

async function restoreReply(form: HTMLFormElement, draft: Draft, reply: string): Promise<void> {
  const text = form.querySelector<HTMLTextAreaElement>('textarea[data-replies]');
  if (!text) return;
  awaited.set(form, draft);
  const part = await readReply(text, reply);
  // Another one may have been chosen meanwhile, or all of it thrown away.
  if (!part || !awaited.delete(form) || replyOf(form)) return;
  if (showBesides(form, part)) fill(fieldsOf(form).filter(ofReply), draft);
}

function restore(form: HTMLFormElement): void {
  const draft = draftOf(form);
  if (!draft) return;
  const changed = fill(fieldsOf(form), draft);
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note && changed) note.hidden = false;
  const reply = draft[replyField]?.is;
  if (reply) void restoreReply(form, draft, reply);
}

function begin(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(`${kept}:not([data-draft-ready])`)) {
    form.dataset['draftReady'] = '';
    if (!isRefused(form)) restore(form);
    else if (draftOf(form) || replyOf(form)) keep(form);
  }
}

/** A page that comes after a form was sent says by a cookie that it was accepted. Whatever else comes, the draft is needed still. */
function settlePage(): void {
  const cookie = document.cookie.split('; ').find(one => one.startsWith(`${acceptedCookie}=`))?.slice(acceptedCookie.length + 1);
  if (cookie === undefined) return;
  document.cookie = `${acceptedCookie}=; Max-Age=0; Path=${document.body.dataset['home'] || '/'}`;
  const sent = JSON.parse(sessionStorage.getItem(sentKey) ?? 'null') as Sent | null;
  if (sent && sent.path === decodeURIComponent(cookie)) forget(sent.key);
  sessionStorage.removeItem(sentKey);
}

interface Swap { ctx: { sourceElement?: Element; request?: { method?: string }; response?: { status: number } } }

/** A part of the page comes as the answer to a form, or instead of it. */
function settleSwap({ ctx }: Swap): void {
  const form = formOf(ctx.sourceElement);
  if (!form || !ctx.response || ctx.response.status >= 300) return;
  const key = keyOf(form);
  const isAgain = [...document.querySelectorAll<HTMLFormElement>(kept)].some(one => isRefused(one) && keyOf(one) === key);
  // Whoever leaves a form by its own way out does not want what he typed.
  if (ctx.request?.method === 'POST' ? !isAgain : !form.isConnected) forget(key);
}

document.addEventListener('input', event => {
  const form = formOf(event.target);
  if (form) keep(form);
});

document.addEventListener('submit', event => {
  const form = formOf(event.target);
  if (form) sessionStorage.setItem(sentKey, JSON.stringify({ key: keyOf(form), path: pathOf(form) } satisfies Sent));
}, true);

document.addEventListener('click', event => {
  const form = formOf((event.target as Element).closest('[data-draft-discard]'));
  if (!form) return;
  forget(keyOf(form));
  awaited.delete(form);
  form.querySelector('#macro')?.replaceChildren();
  form.reset();
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note) note.hidden = true;
  form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
});

document.addEventListener('htmx:after:swap', event => {
  settleSwap((event as CustomEvent<Swap>).detail);
  begin();
});
settlePage();
begin();
