// What somebody types into a form that is sent outlives a reload, a lost line and the end of his session, until it was accepted or
// discarded. Forms with data-draft="name" are kept under that name, by the device where that is worth it; all others by the tab, under
// their address.
import { defaultOf, isField, isToggle, isTouched, valueOf, type Field } from './fields.js';

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

function keep(form: HTMLFormElement): void {
  const fields = fieldsOf(form);
  // Where nothing is written there is nothing to lose, whatever was chosen.
  if (!fields.some(field => isText(field) && field.value.trim() !== '' && isTouched(field))) {
    forget(keyOf(form));
    return;
  }

  const draft: Draft = {};
  for (const field of fields) draft[nameOf(field)] = { was: defaultOf(field), is: valueOf(field) };
  storeOf(form).setItem(keyOf(form), JSON.stringify(draft));
}

function restore(form: HTMLFormElement): void {
  const text = storeOf(form).getItem(keyOf(form));
  if (!text) return;
  const draft = JSON.parse(text) as Draft;
  let changed = false;
  for (const field of fieldsOf(form)) {
    const value = draft[nameOf(field)];
    // What somebody else changed since is newer than what was typed over what it was.
    if (typeof value !== 'object' || value.is === valueOf(field) || value.was !== defaultOf(field)) continue;
    if (isToggle(field)) field.checked = value.is === 'true';
    else field.value = value.is;
    changed ||= isText(field);
  }
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note && changed) note.hidden = false;
}

function begin(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(`${kept}:not([data-draft-ready])`)) {
    form.dataset['draftReady'] = '';
    if (form.dataset['refused'] === undefined) restore(form);
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
  const isRefused = [...document.querySelectorAll<HTMLFormElement>('form[data-refused]')].some(one => keyOf(one) === key);
  // Whoever leaves a form by its own way out does not want what he typed.
  if (ctx.request?.method === 'POST' ? !isRefused : !form.isConnected) forget(key);
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
