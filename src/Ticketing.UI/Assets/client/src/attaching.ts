// Files are attached while one stays on the page: chosen, dropped on it or pasted into a text; how far they are is shown.
import { listOf, pastedIn } from './files.js';
import { isSignedOut } from './part.js';
import { notify } from './notices.js';
import { signInAgain } from './signed-out.js';

const formOf = () => document.querySelector<HTMLFormElement>('form[data-files]');
const fieldOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[type="file"]')!;

function post(form: HTMLFormElement, told: (share: number) => void): Promise<Response> {
  return new Promise((found, failed) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => { if (event.lengthComputable) told(event.loaded / event.total); };
    request.onload = () => found(new Response(request.responseText, { status: request.status }));
    request.onerror = failed;
    request.open('POST', form.action);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.send(new FormData(form));
  });
}

/** The files stay chosen until they were accepted. */
async function send(form: HTMLFormElement): Promise<void> {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', form.querySelector('label[for="files"]')?.textContent ?? '');
  form.append(bar);
  form.inert = true;
  try {
    const go = () => post(form, share => { bar.value = share; });
    let answer = await go();
    while (isSignedOut(answer)) {
      await signInAgain();
      answer = await go();
    }

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('.files-panel');
    // What shows it may be another one by now: pages are live.
    if (answer.ok && fresh) document.querySelector('.files-panel')?.replaceWith(fresh);
    else notify(page.querySelector('#files-error, [role="alert"]')?.textContent.trim() || document.body.dataset['offline'] || '', 'error');
  } catch {
    notify(document.body.dataset['offline'] ?? '', 'error');
  } finally {
    bar.remove();
    form.inert = false;
  }
}

function take(event: Event, files: FileList | undefined, internal?: boolean): void {
  const form = formOf();
  if (!form || !files?.length) return;
  event.preventDefault();
  fieldOf(form).files = files;
  const choice = form.querySelector<HTMLInputElement>('input[type="checkbox"][name="internal"]');
  if (choice && internal !== undefined) choice.checked = internal;
  form.requestSubmit();
}

// What goes with a text was taken already.
const carriesFiles = (event: DragEvent) =>
  !event.defaultPrevented && event.dataTransfer?.types.includes('Files') ? formOf() : null;

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('form[data-files]')) return;
  event.preventDefault();
  event.stopPropagation();
  void send(form);
}, { capture: true });
document.addEventListener('dragover', event => {
  const over = carriesFiles(event);
  formOf()?.classList.toggle('is-over', over !== null);
  if (over) event.preventDefault();
});
for (const end of ['drop', 'dragleave', 'dragend'] as const)
  document.addEventListener(end, () => formOf()?.classList.remove('is-over'));
document.addEventListener('drop', event => { if (carriesFiles(event)) take(event, event.dataTransfer?.files); });
// A screenshot that is pasted into an internal note is as internal.
document.addEventListener('paste', event => {
  if (event.defaultPrevented) return;
  const composer = (event.target as Element).closest?.('form');
  const files = listOf(pastedIn(event, formOf()?.dataset['nameless']));
  take(event, files, !!composer?.querySelector('[name="visibility"][value="internal"]:checked'));
});
