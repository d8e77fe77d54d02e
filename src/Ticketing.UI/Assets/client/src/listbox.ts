// A list of proposals from the server below a field that keeps the focus and names the list: data-listbox="id".
import { readPart } from './part.js';

const pause = 90;

export const listOf = (field: HTMLElement) => document.getElementById(field.dataset['listbox'] ?? '');
export const options = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
export const activeIn = (all: HTMLElement[]) => all.findIndex(option => option.getAttribute('aria-selected') === 'true');

export function activate(field: HTMLElement, list: HTMLElement, next: HTMLElement | undefined): void {
  for (const option of options(list)) option.setAttribute('aria-selected', String(option === next));
  if (!next) return;
  field.setAttribute('aria-activedescendant', next.id);
  next.scrollIntoView({ block: 'nearest' });
}

/** What the server proposes: it is asked when nobody typed for a moment, and the latest question alone counts. */
export class Proposals {
  private pending: AbortController | undefined;
  private timer = 0;

  /** Asks in a moment, unless there is another keystroke. */
  soon(ask: () => Promise<void>): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void ask(), pause);
  }

  /** Nobody wants to know any more. */
  forget(): void {
    window.clearTimeout(this.timer);
    this.pending?.abort();
  }

  /** The options; undefined where a newer keystroke asked again, or nobody answers: then there are no proposals. */
  async ask(address: string): Promise<string | undefined> {
    this.pending?.abort();
    this.pending = new AbortController();
    return (await readPart(address, { signal: this.pending.signal }))?.trim();
  }
}
