// The page of views has a script of its own: those that are pinned are dragged; their buttons do the same for keyboard and touch.
import { calm, loadDragging, onPointer } from './dragging.js';
import type {} from './request.js';

const list = document.querySelector<HTMLElement>('[data-reorder]');
let isLoading = false;

/** Tells the new place; the page is read again either way, with the sidebar. */
async function send(row: HTMLElement, place: number): Promise<void> {
  const form = row.querySelector<HTMLFormElement>('form[data-place]')!;
  const data = new FormData(form);
  data.set('place', String(place));
  data.delete('by');
  await window.ticketingAsk(form.action, { method: 'POST', body: data }).catch(() => undefined);
  location.reload();
}

async function load(): Promise<void> {
  if (!list || isLoading) return;
  isLoading = true;
  const Sortable = await loadDragging(list.dataset['reorder']!);
  if (!Sortable) return;
  new Sortable(list, {
    draggable: '.view-row', handle: '.view-handle', forceFallback: true, fallbackOnBody: true, fallbackTolerance: 4,
    animation: calm ? 0 : 140, ghostClass: 'is-ghost', dragClass: 'is-dragged',
    onEnd: event => { if (event.oldIndex !== event.newIndex) void send(event.item, event.newIndex ?? 0); },
  });
  document.body.dataset['drags'] = '';
}

onPointer(() => void load());
