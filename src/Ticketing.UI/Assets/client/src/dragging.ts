// What drags, as pages load it: when a pointer moves or a finger touches. Whoever only reads or uses keys does without its weight.
import type Dragging from 'sortablejs';

export const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Nothing where it cannot be had: whoever leaves the page before it is there does not miss it. */
export async function loadDragging(address: string): Promise<typeof Dragging | undefined> {
  const loaded = await import(address).catch(() => undefined) as { default: typeof Dragging } | undefined;
  return loaded?.default;
}

/** Does it when somebody may begin to drag. */
export function onPointer(load: () => void): void {
  // Browsers tell of a pointer that rests, too, when what lies under it changes.
  document.addEventListener('pointermove', event => { if (event.movementX || event.movementY) load(); });
  document.addEventListener('pointerdown', load, { once: true });
}
