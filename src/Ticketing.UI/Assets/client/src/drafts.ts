// What somebody types into a form with data-draft="name" outlives a reload, until the form is accepted or the draft discarded.
type Draft = Record<string, string>;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const storeOf = (form: HTMLFormElement): Storage => form.dataset['draftStore'] === 'session' ? sessionStorage : localStorage;
const keyOf = (form: HTMLFormElement): string => `ticketing-draft:${document.body.dataset['user'] ?? ''}:${form.dataset['draft']}`;
const sentKey = 'ticketing-draft-sent';

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter((field): field is Field =>
    (field instanceof HTMLInputElement && !['hidden', 'password', 'submit', 'button'].includes(field.type))
    || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    .filter(field => field.name !== '');

const isToggle = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

function keep(form: HTMLFormElement): void {
  const draft: Draft = {};
  for (const field of fieldsOf(form)) {
    if (!isToggle(field)) draft[field.name] = field.value;
    else if (field.checked) draft[field.name] = field.value;
  }
  const isEmpty = [...form.querySelectorAll('textarea, input[type="text"], input:not([type])')]
    .every(field => (field as Field).value.trim() === '');
  if (isEmpty) storeOf(form).removeItem(keyOf(form));
  else storeOf(form).setItem(keyOf(form), JSON.stringify(draft));
}

function restore(form: HTMLFormElement): void {
  const kept = storeOf(form).getItem(keyOf(form));
  if (!kept) return;
  const draft = JSON.parse(kept) as Draft;
  let changed = false;
  for (const field of fieldsOf(form)) {
    const value = draft[field.name];
    if (value === undefined) continue;
    if (isToggle(field)) field.checked = field.value === value;
    else if (field.value !== value) {
      field.value = value;
      changed = true;
    }
  }
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note && changed) note.hidden = false;
}

// A form that was sent comes back refused, with what was typed, or its draft has done its work. A page that has it once more because
// nothing came back (the way back after a lost connection) still needs the draft.
function settle(isSwap: boolean): void {
  const sent = sessionStorage.getItem(sentKey);
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')].filter(form => keyOf(form) === sent);
  if (sent && (isSwap ? forms.every(form => form.dataset['refused'] === undefined) : forms.length === 0)) {
    sessionStorage.removeItem(sent);
    localStorage.removeItem(sent);
  }
  sessionStorage.removeItem(sentKey);
}

function begin(isSwap: boolean): void {
  settle(isSwap);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]:not([data-draft-ready])')) {
    form.dataset['draftReady'] = '';
    if (form.dataset['refused'] === undefined) restore(form);
  }
}

document.addEventListener('input', event => {
  const form = (event.target as Field).form;
  if (form?.dataset['draft']) keep(form);
});

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (form.dataset['draft']) sessionStorage.setItem(sentKey, keyOf(form));
}, true);

document.addEventListener('click', event => {
  const form = (event.target as Element).closest<HTMLElement>('[data-draft-discard]')?.closest<HTMLFormElement>('form[data-draft]');
  if (!form) return;
  storeOf(form).removeItem(keyOf(form));
  form.reset();
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note) note.hidden = true;
  form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
});

document.addEventListener('htmx:error', () => sessionStorage.removeItem(sentKey));
document.addEventListener('htmx:after:swap', () => begin(true));
begin(false);
export {};
