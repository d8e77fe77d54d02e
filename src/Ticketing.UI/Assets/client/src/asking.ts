// Questions before something is done that people would miss: the page that asks comes as a dialog over the one that somebody is on.
import { showDialog } from './dialogs.js';
import { ask } from './request.js';

async function open(address: string, init: RequestInit | undefined, otherwise: () => void): Promise<void> {
  const answer = await ask(address, init);
  const asked = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('.asking');
  const title = asked?.querySelector<HTMLElement>('h1');
  if (!asked || !title) {
    otherwise();
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog asking-dialog';
  title.id = 'asking-title';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(asked);
  showDialog(dialog);
  document.dispatchEvent(new CustomEvent('ticketing:fresh', { detail: asked }));
}

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-asks]') || event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams([...new FormData(form, event.submitter)] as [string, string][]);
  void open(form.action, { method: 'POST', body }, () => form.submit());
});

document.addEventListener('click', event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-asks]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open(link.href, undefined, () => location.assign(link.href));
});
