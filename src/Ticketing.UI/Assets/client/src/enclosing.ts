// Pages with a form that takes files have a script of their own: what is chosen, dropped or pasted comes to what is there, and each can be
// taken out again. The field itself has them all, so that the form is sent as it would be without this.
import { isRefused } from './fields.js';
import { listOf, pastedIn } from './files.js';

const held = new WeakMap<HTMLInputElement, File[]>();
let last: HTMLInputElement | undefined;

const fieldOn = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('#with-files');
const partOf = (field: HTMLInputElement, part: string): HTMLElement => field.closest('.field')!.querySelector<HTMLElement>(part)!;

/** Where something is meant for: within the form, and anywhere on a page that has no other place for files. */
function fieldFor(event: Event): HTMLInputElement | null {
  const field = fieldOn();
  // A composer that is closed says by nothing who would have them.
  if (!field?.form || !field.checkVisibility()) return null;
  return event.composedPath().includes(field.form) || !document.querySelector('form[data-files]') ? field : null;
}

function lineOf(file: File, list: HTMLElement, leave: () => void): Node {
  const line = document.querySelector<HTMLTemplateElement>('#with-files-line')!.content.cloneNode(true) as DocumentFragment;
  line.querySelector('span')!.textContent = file.name;
  const button = line.querySelector('button')!;
  button.setAttribute('aria-label', list.dataset['leave']!.replace('{0}', () => file.name));
  button.addEventListener('click', leave);
  return line;
}

function hold(field: HTMLInputElement, files: File[]): void {
  held.set(field, files);
  last = field;
  field.files = listOf(files);
  const list = partOf(field, '.with-files');
  list.hidden = files.length === 0;
  list.replaceChildren(...files.map((file, at) => lineOf(file, list, () => leave(field, at))));
}

function say(field: HTMLInputElement, kind: string, what: string): void {
  const told = partOf(field, '[role="status"]');
  // What the list shows is said to those alone who do not see it.
  told.classList.toggle('visually-hidden', kind === 'added' || kind === 'left');
  told.textContent = told.dataset[kind]!.replace('{0}', () => what);
}

function leave(field: HTMLInputElement, at: number): void {
  const files = held.get(field)!;
  hold(field, files.filter((_, place) => place !== at));
  say(field, 'left', files[at]!.name);
  const buttons = partOf(field, '.with-files').querySelectorAll('button');
  (buttons[Math.min(at, buttons.length - 1)] ?? field).focus();
}

function add(field: HTMLInputElement, files: File[]): void {
  const most = Number(field.dataset['most']);
  const all = [...held.get(field) ?? [], ...files];
  hold(field, all.slice(0, most));
  if (all.length > most) say(field, 'most', String(most));
  else if (files.length > 0) say(field, 'added', files.map(file => file.name).join(', '));
}

/** The files among what is dropped; a folder is none, and cannot be sent. */
function droppedIn({ items }: DataTransfer): { files: File[]; hasFolder: boolean } {
  const dropped = [...items].filter(item => item.kind === 'file');
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true;
  return {
    files: dropped.filter(item => !isFolder(item)).map(item => item.getAsFile()).filter(file => file !== null),
    hasFolder: dropped.some(isFolder),
  };
}

const over = (form?: HTMLFormElement | null): void => { fieldOn()?.form?.classList.toggle('is-over', !!form); };
const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ? fieldFor(event) : null;

// Before what is attached at once is asked, which takes what is left.
const first = { capture: true };
document.addEventListener('dragover', event => {
  const field = carries(event);
  over(field?.form);
  if (field) event.preventDefault();
}, first);
for (const end of ['drop', 'dragend'] as const) document.addEventListener(end, () => over());
document.addEventListener('dragleave', event => { if (!event.relatedTarget) over(); });
document.addEventListener('drop', event => {
  const field = carries(event);
  if (!field) return;
  event.preventDefault();
  const { files, hasFolder } = droppedIn(event.dataTransfer!);
  add(field, files);
  if (hasFolder) say(field, 'folder', '');
}, first);
document.addEventListener('paste', event => {
  const field = fieldFor(event);
  const files = field ? pastedIn(event, field.dataset['nameless']) : [];
  if (!field || files.length === 0) return;
  event.preventDefault();
  add(field, files);
}, first);
document.addEventListener('change', event => {
  const field = fieldOn();
  if (field && event.target === field) add(field, [...field.files!]);
});
document.addEventListener('reset', event => {
  const field = fieldOn();
  if (field && event.target === field.form) hold(field, []);
});

interface Swap { ctx: { sourceEvent?: Event } }

// A form that came in the place of another has its files, unless the other was sent and is done with.
document.addEventListener('htmx:after:swap', event => {
  const { ctx } = (event as CustomEvent<Swap>).detail;
  const field = fieldOn();
  const form = last?.form;
  if (!field?.form || !last || !form || held.has(field) || form.id !== field.form.id) return;
  const isDone = ctx.sourceEvent?.target === form && !isRefused(field.form);
  hold(field, isDone ? [] : held.get(last)!);
});
// A browser that goes back to a page may bring along what was chosen there, and shows it as it was left: being sent.
window.addEventListener('pageshow', () => {
  const field = fieldOn();
  field?.form?.classList.remove('htmx-request');
  if (field?.files?.length && !held.has(field)) hold(field, [...field.files]);
});
